package org.castdesk.app.feature.multiview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MultiviewGridTest {
  private static final MultiviewGrid.Frame FRAME = new MultiviewGrid.Frame(16, 32, 16.0 / 9);

  @ParameterizedTest
  @CsvSource({"TWO_EIGHT,8", "TWO_TWELVE,12", "FOUR_FOUR,14", "THREE_THREE,7"})
  void cells_areAsManyAsTheNameSays(MultiviewGrid grid, int chosen) {
    assertEquals(chosen, grid.chosen());
    assertTrue(chosen <= MultiviewGrid.MOST_CHOSEN);
  }

  @ParameterizedTest
  @EnumSource(MultiviewGrid.class)
  void cells_lieApart_inTheRoom(MultiviewGrid grid) {
    for (Rectangle2D room :
        List.of(
            new Rectangle2D(0, 0, 640, 360),
            new Rectangle2D(0, 0, 1920, 1036),
            new Rectangle2D(0, 0, 1000, 2000))) {
      double picture = grid.pictureWidth(room.getWidth(), room.getHeight(), FRAME);
      List<Rectangle2D> cells = grid.cells(picture, FRAME);
      for (int i = 0; i < cells.size(); i++) {
        assertTrue(room.contains(cells.get(i)), grid + " " + cells.get(i));
        for (int j = 0; j < i; j++) {
          Rectangle2D a = cells.get(i);
          Rectangle2D b = cells.get(j);
          assertFalse(
              a.getMinX() < b.getMaxX()
                  && b.getMinX() < a.getMaxX()
                  && a.getMinY() < b.getMaxY()
                  && b.getMinY() < a.getMaxY(),
              grid + ": " + i + " over " + j);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(MultiviewGrid.class)
  void allPictures_haveExactlyTheProgrammesRatio(MultiviewGrid grid) {
    for (Rectangle2D cell : grid.cells(grid.pictureWidth(1920, 1036, FRAME), FRAME)) {
      assertEquals((cell.getWidth() - 16) * 9, (cell.getHeight() - 32) * 16, cell::toString);
    }
  }

  @Test
  void code_isReadBack_andAnythingElseIsTheUsual() {
    for (MultiviewGrid grid : MultiviewGrid.values()) {
      assertEquals(grid, MultiviewGrid.of(grid.code()));
    }
    assertEquals(MultiviewGrid.TWO_EIGHT, MultiviewGrid.of("7x7"));
  }
}
