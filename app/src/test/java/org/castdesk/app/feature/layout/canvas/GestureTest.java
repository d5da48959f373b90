package org.castdesk.app.feature.layout.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.castdesk.app.control.canvas.Grip;
import org.castdesk.app.feature.layout.canvas.Gesture.Held;
import org.castdesk.app.feature.layout.canvas.Snapping.Wish;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.show.Anchor;
import org.castdesk.engine.show.FillMode;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.VideoLayer;
import org.junit.jupiter.api.Test;

class GestureTest {
  private static final PictureSize HD = new PictureSize(1920, 1080);

  private static PlacedLayer box(double x, double y, double width, double height) {
    return new PlacedLayer(
        VideoLayer.box(SourceSlot.of(1), x / 1920, y / 1080, width / 1920, height / 1080), HD, HD);
  }

  private static Gesture<Placed> gesture(Grip grip, Wish wish, PlacedLayer... layers) {
    Map<Integer, Placed> start = new java.util.TreeMap<>();
    for (int i = 0; i < layers.length; i++) {
      start.put(i, layers[i]);
    }
    return new Gesture<>(start, grip, new Snapping(HD, List.of(), 8, wish));
  }

  private static void assertBox(double x, double y, double width, double height, Placed is) {
    Box box = is.box();
    assertEquals(x, box.x(), 1e-6);
    assertEquals(y, box.y(), 1e-6);
    assertEquals(width, box.width(), 1e-6);
    assertEquals(height, box.height(), 1e-6);
  }

  @Test
  void move_goesByWholePixels_allTogether() {
    var now =
        gesture(Grip.BODY, Wish.NOTHING, box(100, 100, 200, 100), box(400, 300, 50, 60))
            .at(10.4, -7.6, Held.NOTHING);
    assertBox(110, 92, 200, 100, now.things().get(0));
    assertBox(410, 292, 50, 60, now.things().get(1));
  }

  @Test
  void move_straight_goesAlongOneDirection() {
    var now =
        gesture(Grip.BODY, Wish.NOTHING, box(100, 100, 200, 100))
            .at(50, 20, new Held(false, false, true, false));
    assertBox(150, 100, 200, 100, now.things().get(0));
  }

  @Test
  void move_snapsTheBoxAroundAll_unlessItIsHeldFree() {
    Wish on = new Wish(true, false, false);
    PlacedLayer[] two = {box(100, 100, 200, 100), box(400, 300, 50, 60)};
    assertBox(
        0, 100, 200, 100, gesture(Grip.BODY, on, two).at(-97, 0, Held.NOTHING).things().get(0));
    assertBox(
        3,
        100,
        200,
        100,
        gesture(Grip.BODY, on, two)
            .at(-97, 0, new Held(false, false, false, true))
            .things()
            .get(0));
  }

  @Test
  void resize_ofSeveral_keepsTheirPlacesAmongThemselves() {
    var now =
        gesture(Grip.BOTTOM_RIGHT, Wish.NOTHING, box(0, 0, 100, 100), box(100, 100, 100, 100))
            .at(200, 200, Held.NOTHING);
    assertBox(0, 0, 200, 200, now.things().get(0));
    assertBox(200, 200, 200, 200, now.things().get(1));
  }

  @Test
  void resize_keepsTheRatio_whenAsked() {
    var now =
        gesture(Grip.RIGHT, Wish.NOTHING, box(0, 100, 160, 90))
            .at(160, 0, new Held(true, false, false, false));
    assertBox(0, 55, 320, 180, now.things().get(0));
  }

  @Test
  void resize_ofABoxThatFollowsItsPicture_alwaysKeepsIts() {
    PlacedLayer follows =
        new PlacedLayer(
            VideoLayer.full(SourceSlot.of(1))
                .withFill(FillMode.NONE)
                .withSize(0.5, 0)
                .withAnchor(Anchor.TOP_LEFT),
            HD,
            new PictureSize(400, 400));
    var now = gesture(Grip.BOTTOM, Wish.NOTHING, follows).at(0, 40, Held.NOTHING);
    PlacedLayer resized = (PlacedLayer) now.things().get(0);
    assertEquals(resized.box().width(), resized.box().height(), 1e-6);
    assertEquals(0, resized.layer().height());
  }
}
