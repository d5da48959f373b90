package org.castdesk.engine.show;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.castdesk.engine.format.Rgb;

/// Makes layouts of presets, by name: `full`, `pip`, `2x2`, `main-above`. All of their sources are
/// heard as they come.
public final class LayoutPresets {
  private static final int MOST_LETTERS = 64;

  private LayoutPresets() {}

  public static List<String> names() {
    return Stream.of(LayoutPreset.values()).map(LayoutPreset::word).toList();
  }

  /// Makes the layout `name` for these sources. Its id tells both: `pip RV01 RV02`.
  ///
  /// **Fails**: `IllegalArgumentException` when there is no such preset, or it takes fewer or more
  /// sources.
  public static Layout layout(String name, List<SourceSlot> slots) {
    LayoutPreset preset =
        Stream.of(LayoutPreset.values())
            .filter(candidate -> candidate.word().equals(name))
            .findFirst()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "There is no layout preset '%s'; there are: %s"
                        .formatted(name, String.join(", ", names()))));
    return layout(preset, slots);
  }

  public static Layout layout(LayoutPreset preset, List<SourceSlot> slots) {
    List<LayoutPreset.Box> places = preset.places(slots.size());
    List<VideoLayer> pictures = new ArrayList<>();
    for (int i = 0; i < slots.size(); i++) {
      LayoutPreset.Box place = places.get(i);
      pictures.add(VideoLayer.box(slots.get(i), place.x(), place.y(), place.size(), place.size()));
    }
    List<AudioLayer> sounds =
        slots.stream().distinct().map(slot -> new AudioLayer(slot, 1)).toList();
    String id = id(preset, slots);
    return new Layout(new LayoutId(id), id, Rgb.BLACK, null, pictures, sounds);
  }

  /// With many sources their names are too long together; then a number made of them stands for the
  /// rest.
  private static String id(LayoutPreset preset, List<SourceSlot> slots) {
    String id =
        preset.word()
            + slots.stream().map(slot -> " " + slot.value()).collect(Collectors.joining());
    return id.length() <= MOST_LETTERS
        ? id
        : id.substring(0, MOST_LETTERS - 10) + "~" + Integer.toHexString(id.hashCode());
  }
}
