package org.castdesk.app.feature.layout.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.castdesk.app.control.canvas.Grip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResizeTest {
  private static final Box START = new Box(100, 200, 160, 90);

  @ParameterizedTest
  @CsvSource({
    "TOP_LEFT,     110, 205, 150, 85",
    "TOP,          100, 205, 160, 85",
    "TOP_RIGHT,    100, 205, 170, 85",
    "LEFT,         110, 200, 150, 90",
    "RIGHT,        100, 200, 170, 90",
    "BOTTOM_LEFT,  110, 200, 150, 95",
    "BOTTOM,       100, 200, 160, 95",
    "BOTTOM_RIGHT, 100, 200, 170, 95"
  })
  void everyHandle_movesItsOwnSides(Grip grip, double x, double y, double width, double height) {
    assertEquals(new Box(x, y, width, height), new Resize(grip, 0, false).pulled(START, 10, 5));
  }

  @Test
  void fromCentre_theMiddleStays() {
    Box box = new Resize(Grip.BOTTOM_RIGHT, 0, true).pulled(START, 10, 5);
    assertEquals(new Box(90, 195, 180, 100), box);
  }

  @Test
  void ratio_atACorner_followsTheSideThatGrewMore() {
    Resize resize = new Resize(Grip.BOTTOM_RIGHT, 16.0 / 9, false);
    assertEquals(new Box(100, 200, 320, 180), resize.pulled(START, 160, 10));
    assertEquals(new Box(100, 200, 320, 180), resize.pulled(START, 10, 90));
  }

  @Test
  void ratio_atASide_growsBothWaysAcross() {
    Resize resize = new Resize(Grip.RIGHT, 16.0 / 9, false);
    assertEquals(new Box(100, 155, 320, 180), resize.pulled(START, 160, 500));
  }

  @Test
  void pulledThroughItself_staysASmallestBox_andDoesNotTurn() {
    Box box = new Resize(Grip.TOP_LEFT, 0, false).pulled(START, 900, 900);
    assertEquals(new Box(258, 288, 2, 2), box);
    Box kept = new Resize(Grip.TOP_LEFT, 16.0 / 9, false).pulled(START, 900, 900);
    assertEquals(2, kept.height(), 1e-9);
    assertEquals(260, kept.right(), 1e-9);
  }
}
