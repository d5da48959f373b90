package org.castdesk.engine.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayoutPresetsTest {
  @Test
  void names_areTheFour() {
    assertEquals(List.of("full", "side-by-side", "pip", "2x2"), LayoutPresets.names());
  }

  @Test
  void pip_hasOneFullPictureAndSmallBoxes() {
    Layout pip = LayoutPresets.layout("pip", slots(4));
    assertEquals(
        List.of(
            VideoLayer.full(SourceSlot.of(1)),
            VideoLayer.box(SourceSlot.of(2), 0.025, 2.0 / 3, 0.3, 0.3),
            VideoLayer.box(SourceSlot.of(3), 0.35, 2.0 / 3, 0.3, 0.3),
            VideoLayer.box(SourceSlot.of(4), 0.675, 2.0 / 3, 0.3, 0.3)),
        pip.videoLayers());
    assertEquals(new LayoutId("pip RV01 RV02 RV03 RV04"), pip.id());
  }

  @Test
  void twoByTwo_fillsRowByRow() {
    assertEquals(
        List.of(
            VideoLayer.box(SourceSlot.of(1), 0, 0, 0.5, 0.5),
            VideoLayer.box(SourceSlot.of(2), 0.5, 0, 0.5, 0.5),
            VideoLayer.box(SourceSlot.of(3), 0, 0.5, 0.5, 0.5),
            VideoLayer.box(SourceSlot.of(4), 0.5, 0.5, 0.5, 0.5)),
        LayoutPresets.layout("2x2", slots(4)).videoLayers());
  }

  @Test
  void everySource_isHeardOnce() {
    Layout twice =
        LayoutPresets.layout("side-by-side", List.of(SourceSlot.of(1), SourceSlot.of(1)));
    assertEquals(List.of(new AudioLayer(SourceSlot.of(1), 1)), twice.audioLayers());
    assertEquals(2, twice.videoLayers().size());
  }

  @ParameterizedTest
  @CsvSource({
    "full, 2, 'Layout preset ''full'' takes 1 source, not 2'",
    "full, 0, 'Layout preset ''full'' takes 1 source, not 0'",
    "side-by-side, 3, 'Layout preset ''side-by-side'' takes 2 sources, not 3'",
    "pip, 1, 'Layout preset ''pip'' takes 2 to 4 sources, not 1'",
    "2x2, 5, 'Layout preset ''2x2'' takes 2 to 4 sources, not 5'",
    "9x9, 2, 'There is no layout preset ''9x9''; there are: full, side-by-side, pip, 2x2'"
  })
  void wrongWishes_areNamed(String preset, int sources, String message) {
    assertEquals(
        message,
        assertThrows(
                IllegalArgumentException.class, () -> LayoutPresets.layout(preset, slots(sources)))
            .getMessage());
  }

  private static List<SourceSlot> slots(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(SourceSlot::of).toList();
  }
}
