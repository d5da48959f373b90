package org.castdesk.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeskGeometryTest {
  @ParameterizedTest
  @CsvSource({"1366,768,544,306", "1920,1080,832,468", "2560,1440,1152,648"})
  void picture_atTheSizesOfTheDesign_isAsDrawn(
      double width, double height, double pictureWidth, double pictureHeight) {
    Rectangle2D program = DeskGeometry.of(width, height).program();
    assertEquals(pictureWidth + 6, program.getWidth());
    assertEquals(pictureHeight + 6 + 32, program.getHeight());
  }

  @Test
  void parts_inAnyWindow_stayInsideAndApart() {
    for (double width = 1366; width <= 3840; width += 37) {
      for (double height = 768; height <= 2160; height += 41) {
        DeskGeometry places = DeskGeometry.of(width, height);
        List<Rectangle2D> all =
            List.of(
                places.title(),
                places.preview(),
                places.column(),
                places.program(),
                places.scenes(),
                places.sources(),
                places.dock(),
                places.meters(),
                places.inspector(),
                places.status());
        Rectangle2D window = new Rectangle2D(0, 0, width, height);
        String size = width + "x" + height;
        for (int i = 0; i < all.size(); i++) {
          assertTrue(window.contains(all.get(i)), size + " part " + i);
          for (int j = i + 1; j < all.size(); j++) {
            assertFalse(all.get(i).intersects(all.get(j)), size + " parts " + i + "," + j);
          }
        }
        assertTrue(places.scenes().getHeight() >= 84, size);
        assertTrue(places.sources().getHeight() >= 82, size);
        assertTrue(places.dock().getHeight() >= 150, size + " dock " + places.dock());
        assertEquals(0, (places.program().getWidth() - 6) % 16, size);
      }
    }
  }
}
