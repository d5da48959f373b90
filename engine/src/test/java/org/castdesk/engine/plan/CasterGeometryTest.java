package org.castdesk.engine.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.castdesk.engine.command.ShowCommand.PutComponent;
import org.castdesk.engine.command.ShowCommand.PutScene;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.plan.PlanInput.GraphicInput;
import org.castdesk.engine.show.Anchor;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.Component.Placement;
import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.show.FillMode;
import org.castdesk.engine.show.Graphic;
import org.castdesk.engine.show.Look;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.VideoLayer;
import org.castdesk.engine.show.graphic.Artwork;
import org.castdesk.engine.show.graphic.TextStyle;
import org.castdesk.engine.testing.SampleDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

/// The geometry of the caster API against numbers reckoned by hand, on a programme of 1920x1080.
///
/// **Source**: VideoLayer (FillMode, HeightNormalized, WidthNormalized, PositionNormalized,
/// PositionRefer), ComponentLayer and TextLayerContent. How anchors count is decision 27.
class CasterGeometryTest {
  private static final PictureSize HD = new PictureSize(1920, 1080);

  @ParameterizedTest
  @CsvSource({
    // none, both 0: native size. A 640x480 picture at 0.1, 0.2.
    "NONE, 0, 0, TOP_LEFT, 0.1, 0.2, 192, 216, 640, 480",
    // none, height 0.5 = 540: width follows, 540 * 640 / 480.
    "NONE, 0, 0.5, TOP_LEFT, 0, 0, 0, 0, 720, 540",
    // none, width 0.25 = 480: height follows, 480 * 480 / 640.
    "NONE, 0.25, 0, TOP_LEFT, 0, 0, 0, 0, 480, 360",
    // none, both given: the document is silent; both count (decision 27).
    "NONE, 0.5, 0.5, TOP_LEFT, 0, 0, 0, 0, 960, 540",
    // fit: a box of 960x540; the picture's long edge touches it, in its middle: 720x540 at 120.
    "FIT, 0.5, 0.5, TOP_LEFT, 0, 0, 120, 0, 720, 540",
    // fit in a box of 480x1080: the width touches, 480x360 in the middle of the height.
    "FIT, 0.25, 1, TOP_LEFT, 0, 0, 0, 360, 480, 360",
    // fit at the right edge, 0.05 = 96 inwards.
    "FIT, 0.5, 0.5, TOP_RIGHT, -0.05, 0, 984, 0, 720, 540",
    // none at the other anchors: 720x540 against each edge and in the middle.
    "NONE, 0, 0.5, TOP_RIGHT, 0, 0, 1200, 0, 720, 540",
    "NONE, 0, 0.5, BOTTOM_LEFT, 0, 0, 0, 540, 720, 540",
    "NONE, 0, 0.5, BOTTOM_RIGHT, 0, 0, 1200, 540, 720, 540",
    "NONE, 0, 0.5, CENTER, 0, 0, 600, 270, 720, 540",
    "NONE, 0, 0.5, TOP_CENTER, 0, 0, 600, 0, 720, 540",
    "NONE, 0, 0.5, BOTTOM_CENTER, 0, 0, 600, 540, 720, 540",
    "NONE, 0, 0.5, CENTER_LEFT, 0, 0, 0, 270, 720, 540",
    "NONE, 0, 0.5, CENTER_RIGHT, 0, 0, 1200, 270, 720, 540",
    // our own fill: the box is full, 960x540.
    "CROP, 0.5, 0.5, BOTTOM_RIGHT, 0, 0, 960, 540, 960, 540"
  })
  void videoLayer(ArgumentsAccessor row) {
    VideoLayer layer =
        new VideoLayer(
            SourceSlot.of(1),
            row.getDouble(4),
            row.getDouble(5),
            row.getDouble(1),
            row.getDouble(2),
            row.get(3, Anchor.class),
            row.get(0, FillMode.class),
            VideoLayer.Crop.NOTHING,
            1,
            Look.PLAIN,
            0);
    Geometry.Placed placed = Geometry.place(layer, HD, 640, 480);
    assertEquals(box(row, 6), Geometry.snapped(placed.box(), HD, HD));
  }

  /// A graphic of 200x100 pixels, if nothing is asked.
  private static DrawLayer drawn(Placement placement) {
    SampleDesk desk = new SampleDesk().openAll(0);
    Component graphic =
        Component.of(new ComponentId("g"), "G", placement, new Graphic.Image("g.png"));
    Scene scene = desk.state().show().scene(SampleDesk.B).orElseThrow();
    desk.send(0, new PutComponent(graphic));
    desk.send(
        0,
        new PutScene(new Scene(scene.id(), scene.name(), scene.layout(), List.of(graphic.id()))));
    PictureSizes sizes =
        input ->
            input instanceof GraphicInput(var id, Artwork.Picture picture)
                ? size(picture.size())
                : HD;
    return new PlanResolver(sizes).preview(desk.state(), 0, HD).picture().layers().getLast();
  }

  /// As the painter of images sizes a file of 200x100.
  private static PictureSize size(Artwork.Size wanted) {
    double scale = wanted.scale(200, 100, 1920, 1080);
    return new PictureSize((int) Math.round(200 * scale), (int) Math.round(100 * scale));
  }

  @ParameterizedTest
  @CsvSource({
    // 0 and 0: native size, 0.1 and 0.1 from the top left.
    "0, 0, TOP_LEFT, 0.1, 0.1, 192, 108, 200, 100",
    // height 0.5 = 540, the width follows: 1080.
    "0, 0.5, TOP_LEFT, 0, 0, 0, 0, 1080, 540",
    // width 0.5 = 960, the height follows: 480.
    "0.5, 0, TOP_LEFT, 0, 0, 0, 0, 960, 480",
    // both: the height counts, the width is ignored.
    "0.1, 0.5, TOP_LEFT, 0, 0, 0, 0, 1080, 540",
    "0, 0, TOP_RIGHT, -0.1, 0.1, 1528, 108, 200, 100",
    "0, 0, BOTTOM_LEFT, 0.1, -0.1, 192, 872, 200, 100",
    "0, 0, BOTTOM_RIGHT, 0, 0, 1720, 980, 200, 100"
  })
  void componentLayer(ArgumentsAccessor row) {
    Placement placement =
        new Placement(
            row.getDouble(3),
            row.getDouble(4),
            row.getDouble(0),
            row.getDouble(1),
            row.get(2, Anchor.class),
            1);
    assertEquals(box(row, 5), drawn(placement).box());
  }

  private static PixelRect box(ArgumentsAccessor row, int from) {
    return new PixelRect(
        row.getInteger(from),
        row.getInteger(from + 1),
        row.getInteger(from + 2),
        row.getInteger(from + 3));
  }

  @Test
  void textSizes_areClamped() {
    TextStyle style =
        TextStyle.of("KaiTi", 0.1, Rgb.BLACK).withBorder(new TextStyle.Border(0.1, Rgb.BLACK));
    assertEquals(108, style.sizePx(1080));
    assertEquals(10.8, style.borderPx(1080), 1e-9);
    // 1.0 of 2160 lines would be 2160 px: the document clamps to 1024, and its border to 16.
    assertEquals(1024, style.withSize(1).sizePx(2160));
    assertEquals(16, style.withSize(1).borderPx(2160));
  }
}
