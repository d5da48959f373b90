package org.castdesk.app.feature.layout.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.castdesk.app.feature.LayoutShape;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.show.AudioLayer;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.LayoutId;
import org.castdesk.engine.show.LayoutPreset;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.VideoLayer;
import org.junit.jupiter.api.Test;

/// Sound goes with the picture, and presets keep what they are given.
class LayoutLayersTest {
  private static final PictureSize HD = new PictureSize(1920, 1080);
  private static final VideoLayer A = VideoLayer.full(slot(1));
  private static final VideoLayer B = VideoLayer.box(slot(2), 0.5, 0.5, 0.3, 0.3);

  private static SourceSlot slot(int number) {
    return SourceSlot.of(number);
  }

  private static Layout layout(List<VideoLayer> layers, AudioLayer... sounds) {
    return new Layout(new LayoutId("x"), "x", Rgb.BLACK, null, layers, List.of(sounds));
  }

  @Test
  void addedAndRemoved_bringAndTakeTheirSound_musicStays() {
    Layout layout = layout(List.of(A), new AudioLayer(slot(1), 0.5), new AudioLayer(slot(9), 1));
    assertEquals(
        List.of(
            new AudioLayer(slot(1), 0.5), new AudioLayer(slot(9), 1), new AudioLayer(slot(2), 1)),
        LayoutLayers.with(layout, List.of(A, B)).audioLayers());
    assertEquals(
        List.of(new AudioLayer(slot(9), 1)), LayoutLayers.with(layout, List.of()).audioLayers());
  }

  @Test
  void replaced_isAsLoudAsTheOneBefore_andSilentWhereThatWas() {
    Layout layout = layout(List.of(A, B), new AudioLayer(slot(1), 0.5));
    assertEquals(
        List.of(new AudioLayer(slot(3), 0.5)),
        LayoutLayers.with(layout, List.of(A.withSlot(slot(3)), B)).audioLayers());
    assertEquals(
        List.of(new AudioLayer(slot(1), 0.5)),
        LayoutLayers.with(layout, List.of(A, B.withSlot(slot(3)))).audioLayers());
  }

  @Test
  void preset_keepsSourcesInOrder_looksAndAnchors() {
    VideoLayer dimmed = B.withOpacity(0.4).withAnchor(org.castdesk.engine.show.Anchor.BOTTOM_RIGHT);
    List<VideoLayer> layers =
        LayoutLayers.arranged(
                new LayoutShape.BuiltIn(LayoutPreset.SIDE_BY_SIDE),
                List.of(placed(A), placed(dimmed)),
                List.of())
            .orElseThrow();
    assertEquals(List.of(slot(1), slot(2)), layers.stream().map(VideoLayer::slot).toList());
    assertEquals(0.4, layers.get(1).opacity());
    assertEquals(dimmed.anchor(), layers.get(1).anchor());
    assertEquals(new Box(960, 270, 960, 540), placed(layers.get(1)).box());
  }

  @Test
  void preset_withMorePlaces_takesFurtherSources_orSaysThatThereAreNone() {
    List<PlacedLayer> spare = List.of(placed(VideoLayer.full(slot(4))));
    assertEquals(
        List.of(slot(1), slot(2), slot(4)),
        LayoutLayers.arranged(
                new LayoutShape.BuiltIn(LayoutPreset.ONE_AND_TWO),
                List.of(placed(A), placed(B)),
                spare)
            .orElseThrow()
            .stream()
            .map(VideoLayer::slot)
            .toList());
    assertTrue(
        LayoutLayers.arranged(
                new LayoutShape.BuiltIn(LayoutPreset.ONE_AND_THREE), List.of(placed(A)), spare)
            .isEmpty());
  }

  @Test
  void preset_withFewerPlaces_keepsTheFirst() {
    assertEquals(
        List.of(A),
        LayoutLayers.arranged(
                new LayoutShape.BuiltIn(LayoutPreset.FULL),
                List.of(placed(A), placed(B)),
                List.of())
            .orElseThrow());
  }

  private static PlacedLayer placed(VideoLayer layer) {
    return new PlacedLayer(layer, HD, HD);
  }
}
