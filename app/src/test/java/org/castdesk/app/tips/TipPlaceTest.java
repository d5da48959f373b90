package org.castdesk.app.tips;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.geometry.Dimension2D;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class TipPlaceTest {
  private static final Rectangle2D WINDOW = new Rectangle2D(0, 0, 1000, 600);
  private static final Rectangle2D PICTURE = new Rectangle2D(600, 50, 400, 300);
  private static final Dimension2D SIZE = new Dimension2D(120, 24);

  private static Point2D place(Rectangle2D key, Rectangle2D... keys) {
    return new TipPlace(WINDOW, List.of(PICTURE), List.of(keys)).of(key, SIZE);
  }

  @Test
  void above_whereThereIsRoom() {
    assertEquals(new Point2D(256, 372), place(new Rectangle2D(300, 400, 32, 32)));
  }

  @Test
  void keyOverThePicture_inTheTopBar_goesBeside() {
    assertEquals(new Point2D(816, 9), place(new Rectangle2D(940, 5, 32, 32)));
  }

  @Test
  void keyUnderThePicture_goesBelow() {
    assertEquals(new Point2D(756, 396), place(new Rectangle2D(800, 360, 32, 32)));
  }

  @Test
  void keysAreCovered_ratherThanAPicture() {
    Rectangle2D everywhere = new Rectangle2D(0, 0, 1000, 600);
    assertEquals(new Point2D(756, 396), place(new Rectangle2D(800, 360, 32, 32), everywhere));
  }
}
