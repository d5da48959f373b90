package org.castdesk.engine.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.plan.DrawLayer.Part;
import org.castdesk.engine.plan.Mask.Outline;
import org.castdesk.engine.show.Anchor;
import org.castdesk.engine.show.FillMode;
import org.castdesk.engine.show.Look;
import org.castdesk.engine.show.Look.Turn;
import org.castdesk.engine.show.VideoLayer;
import org.castdesk.engine.show.VideoLayer.Crop;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.testing.SampleDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Looks in numbers worked out by hand, on 1920 x 1080.
class LookPlacingTest {
  private static final PictureSize HD = new PictureSize(1920, 1080);
  private static final Rgb AMBER = new Rgb(255, 192, 64);

  private final EngineState state = new SampleDesk().openAll(0).state();

  /// A corner of 0.05 is 54 px, a border of 0.01 is 10.8 px; the picture ends half way under it.
  @Test
  void border_liesOverThePicturesEdge_andRoundsWithIt() {
    Look look = new Look(Turn.NONE, 0.05, new Look.Border(0.01, AMBER), null, null, null);
    List<DrawLayer> layers = drawn(half().withLook(look), HD);
    PixelRect box = new PixelRect(480, 270, 960, 540);
    assertEquals(List.of(box, box), layers.stream().map(DrawLayer::box).toList());
    assertEquals(new Outline(5.4, 5.4, 949.2, 529.2, 48.6), layers.getFirst().mask().inside());
    assertEquals(new PlanInput.Plate(AMBER), layers.get(1).input());
    assertEquals(
        new Mask(
            new Outline(0, 0, 960, 540, 54), 0, new Outline(10.8, 10.8, 938.4, 518.4, 54 - 10.8)),
        layers.get(1).mask());
  }

  @Test
  void squareBorder_needsNoMaskOnThePicture() {
    Look look = new Look(Turn.NONE, 0, new Look.Border(0.01, AMBER), null, null, null);
    assertNull(drawn(half().withLook(look), HD).getFirst().mask());
  }

  /// Blur 0.02 is 21.6 px to each side, the offset 0.01 down is 10.8 px: 458.4 to 1461.6 across, 259.2
  /// to 842.4 down, taken to even pixels.
  @Test
  void shadow_liesBelow_asFarAsItsBlurReaches() {
    Look.Shadow shadow = new Look.Shadow(0, 0.01, 0.02, Rgb.BLACK, 0.5);
    Look look = new Look(Turn.NONE, 0, null, shadow, null, null);
    List<DrawLayer> layers = drawn(half().withOpacity(0.8).withLook(look), HD);
    DrawLayer plate = layers.getFirst();
    assertEquals(new PixelRect(458, 258, 1004, 586), plate.box());
    assertEquals(102, plate.alpha());
    assertEquals(
        new Mask(new Outline(22, 12 + 10.8, 960, 540, 0), 1080 * 0.02, null), plate.mask());
    assertEquals(204, layers.get(1).alpha());
  }

  @Test
  void cutOut_isAHoleInThePictureAndItsShadow() {
    Look.CutOut hole = new Look.CutOut(0.5, 0.25, 0.25, 0.5, 0);
    Look look = new Look(Turn.NONE, 0, null, Look.Shadow.USUAL, hole, null);
    List<DrawLayer> layers = drawn(half().withLook(look), HD);
    assertEquals(new Outline(480, 135, 240, 270, 0), layers.get(1).mask().hole());
    PixelRect shadow = layers.getFirst().box();
    assertEquals(
        new Outline(480 + 480 - shadow.x(), 135 + 270 - shadow.y(), 240, 270, 0),
        layers.getFirst().mask().hole());
  }

  @Test
  void keyedPicture_hasNeitherBorderNorShadow() {
    Look.Key key = new Look.Key.Luma(0.1, 0.2, false);
    Look look = new Look(Turn.NONE, 0, new Look.Border(0.01, AMBER), Look.Shadow.USUAL, null, key);
    List<DrawLayer> layers = drawn(half().withLook(look), HD);
    assertEquals(1, layers.size());
    assertEquals(key, layers.getFirst().key());
  }

  @Test
  void looks_shrinkWithTheTarget() {
    Look look = new Look(Turn.NONE, 0.1, null, null, null, null);
    DrawLayer small = drawn(half().withLook(look), new PictureSize(480, 270)).getFirst();
    // 67.5 to 202.5 is taken to the even rows 68 to 202.
    assertEquals(new Outline(0, 0, 240, 134, 27), small.mask().inside());
  }

  /// 1920 x 1080 on its side is 1080 x 1920; inside 960 x 540 that is 303.75 x 540, in the middle.
  @Test
  void turnedPicture_isFittedAsItLies() {
    Look look = new Look(Turn.QUARTER, 0, null, null, null, null);
    DrawLayer layer = drawn(half().withLook(look), HD).getFirst();
    assertEquals(new PixelRect(808, 270, 304, 540), layer.box());
    assertEquals(Turn.QUARTER, layer.turn());
  }

  /// The crop names sides of the picture as it came: left a tenth, top two, right three, bottom four.
  @ParameterizedTest
  @CsvSource({
    "NONE, 0.10, 0.20, 0.70, 0.60",
    "QUARTER, 0.40, 0.10, 0.80, 0.70",
    "HALF, 0.30, 0.40, 0.90, 0.80",
    "THREE_QUARTERS, 0.20, 0.30, 0.60, 0.90"
  })
  void crop_turnsWithThePicture(Turn turn, double left, double top, double right, double bottom) {
    Look look = new Look(turn, 0, null, null, null, null);
    VideoLayer layer = half().withCrop(new Crop(0.1, 0.2, 0.3, 0.4)).withLook(look);
    Part part = drawn(layer, HD).getFirst().part();
    assertEquals(left, part.left(), 1e-9);
    assertEquals(top, part.top(), 1e-9);
    assertEquals(right, part.right(), 1e-9);
    assertEquals(bottom, part.bottom(), 1e-9);
  }

  private static VideoLayer half() {
    return new VideoLayer(
        SampleDesk.RV01,
        0,
        0,
        0.5,
        0.5,
        Anchor.CENTER,
        FillMode.FIT,
        Crop.NOTHING,
        1,
        Look.PLAIN,
        0);
  }

  private List<DrawLayer> drawn(VideoLayer layer, PictureSize target) {
    return new LayerPlacing(_ -> HD, state, 1, target).layers(layer);
  }
}
