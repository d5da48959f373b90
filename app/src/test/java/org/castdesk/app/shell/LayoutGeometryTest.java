package org.castdesk.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.castdesk.app.control.MonitorPane;
import org.castdesk.app.shell.panel.DeskGeometry;
import org.castdesk.app.shell.panel.Wishes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayoutGeometryTest {
  private static final double TALL = 9.0 / 16;
  private static final double WIDE = 16.0 / 9;

  @ParameterizedTest
  @CsvSource({
    "1366,736",
    "1366,768",
    "1600,960",
    "1920,1080",
    "2304,1200",
    "2560,1440",
    "3840,2160"
  })
  void everyPart_isInTheWindow_onNoOther_andPgmKeepsItsRatio(double width, double height) {
    for (double ratio : List.of(WIDE, TALL)) {
      check(width, height, ratio, false);
      check(width, height, ratio, true);
    }
  }

  private static void check(double width, double height, double ratio, boolean folded) {
    DeskGeometry desk = DeskGeometry.of(width, height, Wishes.USUAL);
    Rectangle2D room =
        new Rectangle2D(
            0, desk.title().getMaxY(), width, desk.status().getMinY() - desk.title().getMaxY());
    LayoutGeometry at = LayoutGeometry.of(room, desk.density(), ratio, folded);
    List<Rectangle2D> parts =
        List.of(
            at.layers(),
            at.presets(),
            at.bar(),
            at.canvas(),
            at.lower(),
            at.program(),
            at.keys(),
            at.inspector());
    for (int i = 0; i < parts.size(); i++) {
      Rectangle2D part = parts.get(i);
      assertTrue(room.contains(part), i + " of " + width);
      assertTrue(part.getWidth() > 200 && part.getHeight() >= 32, i + " of " + width);
      for (int j = 0; j < i; j++) {
        assertTrue(!part.intersects(parts.get(j)), i + " and " + j);
      }
    }
    double pictureWidth = at.program().getWidth() - 2 * MonitorPane.EDGE_PX;
    assertEquals(0, pictureWidth % 16);
    assertTrue(at.canvas().getHeight() > 400, "the canvas is the largest");
  }
}
