package org.castdesk.engine.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.plan.DrawLayer.Part;
import org.castdesk.engine.plan.PlanInput.SourceInput;
import org.castdesk.engine.show.Anchor;
import org.castdesk.engine.show.FillMode;
import org.castdesk.engine.show.LayoutPresets;
import org.castdesk.engine.show.Look;
import org.castdesk.engine.show.VideoLayer;
import org.castdesk.engine.show.VideoLayer.Crop;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.testing.SampleDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeometryTest {
  private static final PictureSize HD = new PictureSize(1920, 1080);

  private final EngineState state = new SampleDesk().openAll(0).state();

  @Test
  void pip_onThreeTimesThreeTenths_isWhereTheBenchWantsIt() {
    List<PixelRect> boxes = new ArrayList<>();
    for (VideoLayer layer : state.show().layouts().getLast().videoLayers()) {
      boxes.add(draw(layer, new PictureSize(1280, 720), HD).box());
    }
    assertEquals(
        List.of(
            new PixelRect(0, 0, 1920, 1080),
            new PixelRect(48, 720, 576, 324),
            new PixelRect(672, 720, 576, 324),
            new PixelRect(1296, 720, 576, 324)),
        boxes);
  }

  /// Offset 0.1, 0.05 on 1920 x 1080 is 192, 54; the box of 0.5 x 0.4 is 960 x 432.
  @ParameterizedTest
  @CsvSource({
    "TOP_LEFT, 192, 54",
    "TOP_CENTER, 672, 54",
    "TOP_RIGHT, 1152, 54",
    "CENTER_LEFT, 192, 378",
    "CENTER, 672, 378",
    "CENTER_RIGHT, 1152, 378",
    "BOTTOM_LEFT, 192, 702",
    "BOTTOM_CENTER, 672, 702",
    "BOTTOM_RIGHT, 1152, 702"
  })
  void anchors_countFromTheSamePointOfThePicture(Anchor anchor, int x, int y) {
    PictureSize picture = new PictureSize(640, 480);
    assertEquals(
        new PixelRect(x, y, 960, 432),
        draw(layer(0.5, 0.4, anchor, FillMode.NONE, Crop.NOTHING), picture, HD).box());
    // 4:3 inside 960 x 432 is 576 x 432, in the middle of the box.
    assertEquals(
        new PixelRect(x + 192, y, 576, 432),
        draw(layer(0.5, 0.4, anchor, FillMode.FIT, Crop.NOTHING), picture, HD).box());
    DrawLayer cropped = draw(layer(0.5, 0.4, anchor, FillMode.CROP, Crop.NOTHING), picture, HD);
    assertEquals(new PixelRect(x, y, 960, 432), cropped.box());
    // 640 x 480 made 960 wide is 720 high; 432 of 720 are kept.
    assertPart(0, 0.2, 1, 0.8, cropped.part());
  }

  @Test
  void none_withOneSide_followsThePicturesRatio() {
    PictureSize picture = new PictureSize(640, 480);
    assertEquals(new PixelRect(0, 0, 960, 720), draw(none(0.5, 0), picture, HD).box());
    assertEquals(new PixelRect(0, 0, 720, 540), draw(none(0, 0.5), picture, HD).box());
    assertEquals(new PixelRect(0, 0, 640, 480), draw(none(0, 0), picture, HD).box());
  }

  @Test
  void none_atNativeSize_shrinksWithTheTarget() {
    assertEquals(
        new PixelRect(0, 0, 320, 240),
        draw(none(0, 0), new PictureSize(640, 480), new PictureSize(960, 540)).box());
  }

  @Test
  void crop_cutsTheSourceBeforeItIsFitted() {
    // The left half of 1280 x 720 is 640 x 720; as high as the picture it is 960 wide.
    DrawLayer half =
        draw(
            new VideoLayer(
                SampleDesk.RV01,
                0,
                0,
                1,
                1,
                Anchor.TOP_LEFT,
                FillMode.FIT,
                new Crop(0, 0, 0.5, 0),
                1,
                Look.PLAIN,
                0),
            new PictureSize(1280, 720),
            HD);
    assertEquals(new PixelRect(480, 0, 960, 1080), half.box());
    assertPart(0, 0, 0.5, 1, half.part());
  }

  @Test
  void crop_ofACroppedSource_keepsTheMiddleOfWhatIsLeft() {
    DrawLayer layer =
        draw(
            layer(1, 1, Anchor.CENTER, FillMode.CROP, new Crop(0.2, 0, 0.2, 0)),
            new PictureSize(1600, 1080),
            HD);
    // 960 x 1080 is left; made 1920 wide it is 2160 high, of which half is kept.
    assertPart(0.2, 0.25, 0.8, 0.75, layer.part());
  }

  @Test
  void edges_landOnEvenPixels() {
    DrawLayer layer =
        draw(
            new VideoLayer(
                SampleDesk.RV01,
                0.101,
                0.101,
                0.333,
                0.333,
                Anchor.TOP_LEFT,
                FillMode.NONE,
                Crop.NOTHING,
                1,
                Look.PLAIN,
                0),
            HD,
            HD);
    // 193.92..833.28 and 109.08..468.72
    assertEquals(new PixelRect(194, 110, 640, 358), layer.box());
  }

  @Test
  void neighbours_neverLeaveAGap() {
    Random random = new Random(5);
    for (int i = 0; i < 20_000; i++) {
      double x = random.nextInt(1000) / 1000.0;
      double width = (1 + random.nextInt(999)) / 1000.0;
      PictureSize target =
          new PictureSize(16 + 2 * random.nextInt(1000), 16 + 2 * random.nextInt(500));
      Geometry.Box one = new Geometry.Box(x * 1920, 0, width * 1920, 1080);
      Geometry.Box next = new Geometry.Box((x + width) * 1920, 0, 1920, 1080);
      PixelRect left = Geometry.snapped(one, HD, target);
      PixelRect right = Geometry.snapped(next, HD, target);
      if (left.width() > 2) {
        assertEquals(left.right(), right.x(), one + " in " + target);
      }
    }
  }

  @Test
  void tinyPictures_areStillSeen() {
    assertEquals(new PixelRect(0, 0, 2, 2), draw(none(0, 0), new PictureSize(1, 1), HD).box());
  }

  @Test
  void opacity_becomesAlpha_andNothingIsNotDrawn() {
    VideoLayer half =
        new VideoLayer(
            SampleDesk.RV01,
            0,
            0,
            1,
            1,
            Anchor.TOP_LEFT,
            FillMode.FIT,
            Crop.NOTHING,
            0.5,
            Look.PLAIN,
            0);
    assertEquals(128, draw(half, HD, HD).alpha());
    VideoLayer none =
        new VideoLayer(
            SampleDesk.RV01,
            0,
            0,
            1,
            1,
            Anchor.TOP_LEFT,
            FillMode.FIT,
            Crop.NOTHING,
            0,
            Look.PLAIN,
            0);
    assertNull(new LayerPlacing(_ -> HD, state, 1, HD).layer(none));
  }

  @Test
  void layersOutsideThePicture_areLeftOut() {
    for (double[] place : List.of(new double[] {1, 0}, new double[] {0, -0.5})) {
      VideoLayer outside = VideoLayer.box(SampleDesk.RV01, place[0], place[1], 0.5, 0.5);
      assertEquals(List.of(), new LayerPlacing(_ -> HD, state, 1, HD).layers(outside));
    }
  }

  @Test
  void sideBySide_showsBothPicturesWhole() {
    List<VideoLayer> layers =
        LayoutPresets.layout("side-by-side", List.of(SampleDesk.RV01, SampleDesk.RV02))
            .videoLayers();
    assertEquals(new PixelRect(0, 270, 960, 540), draw(layers.get(0), HD, HD).box());
    assertEquals(new PixelRect(960, 270, 960, 540), draw(layers.get(1), HD, HD).box());
  }

  private DrawLayer draw(VideoLayer layer, PictureSize picture, PictureSize target) {
    DrawLayer drawn = new LayerPlacing(_ -> picture, state, 1, target).layer(layer);
    if (drawn == null) {
      throw new AssertionError("nothing is drawn for " + layer);
    }
    assertEquals(new SourceInput(layer.slot()), drawn.input());
    return drawn;
  }

  private static VideoLayer layer(
      double width, double height, Anchor anchor, FillMode fill, Crop crop) {
    return new VideoLayer(
        SampleDesk.RV01, 0.1, 0.05, width, height, anchor, fill, crop, 1, Look.PLAIN, 0);
  }

  private static VideoLayer none(double width, double height) {
    return new VideoLayer(
        SampleDesk.RV01,
        0,
        0,
        width,
        height,
        Anchor.TOP_LEFT,
        FillMode.NONE,
        Crop.NOTHING,
        1,
        Look.PLAIN,
        0);
  }

  private static void assertPart(double left, double top, double right, double bottom, Part part) {
    assertEquals(left, part.left(), 1e-9);
    assertEquals(top, part.top(), 1e-9);
    assertEquals(right, part.right(), 1e-9);
    assertEquals(bottom, part.bottom(), 1e-9);
  }
}
