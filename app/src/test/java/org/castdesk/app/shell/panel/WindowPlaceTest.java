package org.castdesk.app.shell.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class WindowPlaceTest {
  private static final Rectangle2D SCREEN = new Rectangle2D(0, 20, 1366, 748);

  @Test
  void belowTheScreen_isMovedUp() {
    assertEquals(
        new Rectangle2D(8, 548, 830, 220),
        WindowPlace.within(new Rectangle2D(8, 590, 830, 220), SCREEN));
  }

  @Test
  void largerThanTheScreen_isAsLargeAsTheScreen() {
    assertEquals(SCREEN, WindowPlace.within(new Rectangle2D(-5, 0, 2000, 900), SCREEN));
  }

  @Test
  void onTheScreen_staysWhereItIs() {
    Rectangle2D here = new Rectangle2D(100, 100, 300, 200);
    assertEquals(here, WindowPlace.within(here, SCREEN));
  }
}
