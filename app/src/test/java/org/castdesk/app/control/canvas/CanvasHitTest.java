package org.castdesk.app.control.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.castdesk.engine.format.PictureSize;
import org.junit.jupiter.api.Test;

/// What the mouse is on, and where the picture lies.
class CanvasHitTest {
  private static final PictureSize HD = new PictureSize(1920, 1080);
  private static final CanvasScale HALF = new CanvasScale(0.5, 10, 20);

  private static CanvasItem item(Object key, Rectangle2D box, CanvasItem.State state) {
    return new CanvasItem(key, "RV01", box, state, true, CanvasItem.Label.INSIDE);
  }

  private static CanvasHit at(double x, double y, CanvasItem... items) {
    return CanvasHit.at(HALF.x(x), HALF.y(y), List.of(items), HALF);
  }

  @Test
  void bodies_theOneInFrontCounts_lockedOnesDoNot() {
    CanvasItem behind = item("behind", new Rectangle2D(0, 0, 1920, 1080), CanvasItem.State.REST);
    CanvasItem front = item("front", new Rectangle2D(800, 400, 400, 300), CanvasItem.State.REST);
    CanvasItem locked = item("front", new Rectangle2D(800, 400, 400, 300), CanvasItem.State.LOCKED);
    assertEquals("front", at(900, 500, behind, front).item());
    assertEquals("behind", at(900, 500, behind, locked).item());
    assertEquals("behind", at(100, 100, behind, front).item());
    assertNull(at(-50, 100, behind).item());
  }

  @Test
  void handles_ofTheSelectedOne_comeFirst_alsoABitOutside() {
    CanvasItem front = item("front", new Rectangle2D(700, 400, 400, 300), CanvasItem.State.REST);
    CanvasItem one = item("one", new Rectangle2D(200, 200, 600, 400), CanvasItem.State.SELECTED);
    assertEquals(new CanvasHit("one", Grip.TOP_LEFT), at(190, 190, one, front));
    assertEquals(new CanvasHit("one", Grip.BOTTOM_RIGHT), at(800, 600, one, front));
    assertEquals(new CanvasHit("one", Grip.RIGHT), at(800, 400, one, front));
    assertEquals(new CanvasHit("one", Grip.TOP), at(500, 200, one, front));
    assertEquals(new CanvasHit("one", Grip.BODY), at(500, 400, one, front));
    assertEquals(new CanvasHit("one", Grip.BODY), at(210, 300, one), "between two handles");
  }

  @Test
  void aSmallBox_canStillBeMoved() {
    CanvasItem small = item("s", new Rectangle2D(200, 200, 40, 40), CanvasItem.State.SELECTED);
    assertEquals(new CanvasHit("s", Grip.BODY), at(220, 220, small));
    assertEquals(new CanvasHit("s", Grip.BOTTOM_RIGHT), at(244, 244, small));
  }

  @Test
  void several_haveTheirHandlesAroundAll_thingsWithoutHandlesHaveNone() {
    CanvasItem one = item("a", new Rectangle2D(100, 100, 100, 100), CanvasItem.State.SELECTED);
    CanvasItem two = item("b", new Rectangle2D(500, 300, 100, 100), CanvasItem.State.SELECTED);
    assertEquals(
        new Rectangle2D(100, 100, 500, 300), CanvasHit.handles(List.of(one, two)).orElseThrow());
    CanvasItem plain =
        new CanvasItem(
            "c",
            "Logo",
            new Rectangle2D(0, 0, 9, 9),
            CanvasItem.State.SELECTED,
            false,
            CanvasItem.Label.ABOVE);
    assertTrue(CanvasHit.handles(List.of(one, plain)).isEmpty());
  }

  @Test
  void fitted_isAMultipleOfSixteenWide_andInTheMiddle() {
    CanvasScale scale = CanvasScale.fitted(1306, 900, HD, 1);
    assertEquals(1296, 1920 * scale.scale(), 1e-9);
    assertEquals(5, scale.left());
    assertEquals(0, (1920 * CanvasScale.fitted(1000, 333, HD, 2).scale() * 2) % 16, 1e-9);
  }

  @Test
  void zoomed_keepsThePictureInTheRoom_andGoesByPlainSteps() {
    Rectangle2D room = new Rectangle2D(0, 0, 1000, 600);
    CanvasScale corner = CanvasScale.around(new Point2D(0, 0), 1, room, HD);
    assertEquals(0, corner.left());
    assertEquals(0, corner.top());
    CanvasScale small = CanvasScale.around(new Point2D(0, 0), 0.25, room, HD);
    assertEquals(260, small.left());
    assertEquals(0.75, CanvasScale.step(2.0 / 3, true));
    assertEquals(0.5, CanvasScale.step(2.0 / 3, false));
    assertEquals(0.5, CanvasScale.step(0.432, true));
    assertEquals(4, CanvasScale.step(4, true));
  }
}
