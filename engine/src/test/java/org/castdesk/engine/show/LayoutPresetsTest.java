package org.castdesk.engine.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LayoutPresetsTest {
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
    "9x9, 2, 'There is no layout preset ''9x9''; there are: full, side-by-side, pip, pip-top-left,"
        + " pip-top-right, pip-bottom-left, pip-bottom-right, 1+2, 1+3, 1+7, 2x2, 3x3, 4x4,"
        + " top-row, main-above, main-left, tiles, corners'"
  })
  void wrongWishes_areNamed(String preset, int sources, String message) {
    assertEquals(
        message,
        assertThrows(
                IllegalArgumentException.class, () -> LayoutPresets.layout(preset, slots(sources)))
            .getMessage());
  }

  /// Nothing reaches over the picture's edge, and only a picture in picture lies over another.
  @ParameterizedTest
  @EnumSource(LayoutPreset.class)
  void everyPreset_withEveryNumber_keepsItsBoxesApart(LayoutPreset preset) {
    boolean overlaps = preset.word().startsWith("pip") || preset == LayoutPreset.CORNERS;
    for (int count = preset.fewest(); count <= preset.most(); count++) {
      List<LayoutPreset.Box> boxes = preset.places(count);
      assertEquals(count, boxes.size());
      for (LayoutPreset.Box box : boxes) {
        assertTrue(box.x() >= 0 && box.y() >= 0 && box.size() >= 0.125, preset + " " + box);
        assertTrue(
            box.x() + box.size() <= 1 + 1e-9 && box.y() + box.size() <= 1 + 1e-9,
            preset + " " + box);
      }
      for (int a = overlaps ? 1 : 0; a < count; a++) {
        for (int b = a + 1; b < count; b++) {
          assertTrue(
              areApart(boxes.get(a), boxes.get(b)), preset + " " + count + ": " + a + ", " + b);
        }
      }
    }
  }

  private static boolean areApart(LayoutPreset.Box a, LayoutPreset.Box b) {
    return a.x() + a.size() <= b.x() + 1e-9
        || b.x() + b.size() <= a.x() + 1e-9
        || a.y() + a.size() <= b.y() + 1e-9
        || b.y() + b.size() <= a.y() + 1e-9;
  }

  private static List<SourceSlot> slots(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(SourceSlot::of).toList();
  }
}
