package org.castdesk.app.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.castdesk.app.testing.FxTest;
import org.junit.jupiter.api.Test;

/// Two names in one row.
class FairRowTest extends FxTest {
  private static Region name(double width) {
    Region name = new Region();
    name.setPrefSize(width, 20);
    return name;
  }

  private static double[] widths(double first, double second) {
    return fromFx(() -> {
      Region from = name(first);
      Region to = name(second);
      Region arrow = name(20);
      FairRow row = new FairRow(from, to, from, arrow, to);
      row.setSpacing(5);
      StackPane root = new StackPane(row);
      Scene _ = new Scene(root, 230, 40);
      root.resize(230, 40);
      root.layout();
      assertTrue(to.getBoundsInParent().getMaxX() <= 230.5);
      return new double[] {from.getWidth(), to.getWidth()};
    });
  }

  @Test
  void bothLong_getHalfEach() {
    double[] widths = widths(500, 300);
    assertEquals(100, widths[0], 1);
    assertEquals(100, widths[1], 1);
  }

  @Test
  void shortOne_isWhole_andTheOtherGetsTheRest() {
    assertEquals(40, widths(500, 40)[1], 1);
    assertEquals(160, widths(500, 40)[0], 1);
    assertEquals(40, widths(40, 500)[0], 1);
    assertEquals(160, widths(40, 500)[1], 1);
  }

  @Test
  void bothShort_areWhole() {
    assertEquals(60, widths(60, 70)[0], 1);
    assertEquals(70, widths(60, 70)[1], 1);
  }
}
