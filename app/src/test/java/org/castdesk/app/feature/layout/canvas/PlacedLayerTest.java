package org.castdesk.app.feature.layout.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.castdesk.engine.command.ShowCommand;
import org.castdesk.engine.command.SwitcherCommand;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.plan.PixelRect;
import org.castdesk.engine.plan.PlanResolver;
import org.castdesk.engine.show.Anchor;
import org.castdesk.engine.show.FillMode;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.LayoutId;
import org.castdesk.engine.show.Look;
import org.castdesk.engine.show.Look.Turn;
import org.castdesk.engine.show.VideoLayer;
import org.castdesk.engine.show.VideoLayer.Crop;
import org.castdesk.engine.testing.SampleDesk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The editor's boxes are the engine's boxes, and a box that is moved or resized keeps its anchor.
class PlacedLayerTest {
  private static final PictureSize HD = new PictureSize(1920, 1080);
  private static final PictureSize TALL = new PictureSize(720, 960);

  private static VideoLayer layer(FillMode fill, Anchor anchor, double width, double height) {
    return VideoLayer.full(SampleDesk.RV01)
        .withPosition(0.05, -0.1)
        .withFill(fill)
        .withSize(width, height)
        .withAnchor(anchor);
  }

  private static VideoLayer dressed(VideoLayer layer, Crop crop, Turn turn) {
    return layer.withCrop(crop).withLook(Look.PLAIN.withTurn(turn));
  }

  private static List<VideoLayer> all(Anchor anchor) {
    List<VideoLayer> layers = new ArrayList<>();
    for (Crop crop : List.of(Crop.NOTHING, new Crop(0.1, 0.2, 0.3, 0))) {
      for (Turn turn : Turn.values()) {
        layers.add(dressed(layer(FillMode.CROP, anchor, 0.4, 0.3), crop, turn));
        layers.add(dressed(layer(FillMode.NONE, anchor, 0.4, 0.3), crop, turn));
        layers.add(dressed(layer(FillMode.NONE, anchor, 0.35, 0), crop, turn));
        layers.add(dressed(layer(FillMode.NONE, anchor, 0, 0.45), crop, turn));
        layers.add(dressed(layer(FillMode.NONE, anchor, 0, 0), crop, turn));
      }
    }
    return layers;
  }

  @ParameterizedTest
  @EnumSource(Anchor.class)
  void box_isWhereTheEngineDraws(Anchor anchor) {
    PlanResolver resolver = new PlanResolver(_ -> TALL);
    for (VideoLayer layer : all(anchor)) {
      Layout layout =
          new Layout(new LayoutId("x"), "x", Rgb.BLACK, null, List.of(layer), List.of());
      SampleDesk desk = new SampleDesk().openAll(1);
      desk.send(2, new ShowCommand.PutLayout(layout));
      desk.send(3, new ShowCommand.PutScene(SampleDesk.scene(SampleDesk.B, layout)));
      desk.send(4, new SwitcherCommand.SetPreview(SampleDesk.B));
      PixelRect drawn = resolver.preview(desk.state(), 5, HD).picture().layers().getFirst().box();
      Box box = new PlacedLayer(layer, HD, TALL).box();
      assertEquals(drawn.x(), even(box.x()), layer.toString());
      assertEquals(drawn.y(), even(box.y()), layer.toString());
      assertEquals(drawn.right(), even(box.right()), layer.toString());
      assertEquals(drawn.bottom(), even(box.bottom()), layer.toString());
    }
  }

  /// **Source**: decision 4.
  private static int even(double px) {
    return (int) Math.floor((px + 1e-6) / 2 + 0.5) * 2;
  }

  @ParameterizedTest
  @EnumSource(Anchor.class)
  void movedBox_keepsAnchorAndSize(Anchor anchor) {
    for (VideoLayer layer : all(anchor)) {
      PlacedLayer placed = new PlacedLayer(layer, HD, TALL);
      PlacedLayer moved = placed.movedTo(123, 77);
      assertEquals(anchor, moved.layer().anchor());
      assertSameBox(placed.box().at(123, 77), moved.box());
      assertEquals(layer.width(), moved.layer().width());
      assertEquals(layer.height(), moved.layer().height());
    }
  }

  @ParameterizedTest
  @EnumSource(Anchor.class)
  void resizedBox_isTheOneThatWasAskedFor_andAFollowingSideGoesOnFollowing(Anchor anchor) {
    for (VideoLayer layer : all(anchor)) {
      PlacedLayer placed = new PlacedLayer(layer, HD, TALL);
      double ratio = placed.ownRatio();
      Box wanted = new Box(210, 90, 400, ratio > 0 ? 400 / ratio : 250);
      PlacedLayer resized = placed.in(wanted);
      assertEquals(anchor, resized.layer().anchor());
      assertSameBox(wanted, resized.box());
      assertEquals(ratio, resized.ownRatio(), 1e-9);
    }
  }

  @Test
  void nativeSize_onceResized_isGivenByItsWidth() {
    PlacedLayer placed = new PlacedLayer(layer(FillMode.NONE, Anchor.CENTER, 0, 0), HD, TALL);
    PlacedLayer resized = placed.in(new Box(0, 0, 360, 480));
    assertEquals(360.0 / 1920, resized.layer().width(), 1e-9);
    assertEquals(0, resized.layer().height());
    assertTrue(placed.ownRatio() > 0);
  }

  private static void assertSameBox(Box wanted, Box box) {
    assertEquals(wanted.x(), box.x(), 1e-6);
    assertEquals(wanted.y(), box.y(), 1e-6);
    assertEquals(wanted.width(), box.width(), 1e-6);
    assertEquals(wanted.height(), box.height(), 1e-6);
  }
}
