package org.castdesk.engine.show;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The layouts everybody needs, by name: `full`, `side-by-side`, `pip`, `2x2`. All of their sources
/// are heard as they come.
public final class LayoutPresets {
  private static final double INSET_SIDE = 0.3;
  private static final double INSET_Y = 2.0 / 3;
  private static final double[] INSET_X = {0.025, 0.35, 0.675};

  private LayoutPresets() {}

  public static List<String> names() {
    return Stream.of(Preset.values()).map(preset -> preset.name).toList();
  }

  /// Makes the layout `name` for these sources. Its id tells both: `pip RV01 RV02`.
  ///
  /// **Fails**: `IllegalArgumentException` when there is no such preset, or it takes fewer or more
  /// sources.
  public static Layout layout(String name, List<SourceSlot> slots) {
    Preset preset =
        Stream.of(Preset.values())
            .filter(candidate -> candidate.name.equals(name))
            .findFirst()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "There is no layout preset '%s'; there are: %s"
                        .formatted(name, String.join(", ", names()))));
    preset.check(slots.size());
    List<VideoLayer> pictures = new ArrayList<>();
    for (int i = 0; i < slots.size(); i++) {
      pictures.add(preset.layer(i, slots.get(i)));
    }
    List<AudioLayer> sounds =
        slots.stream().distinct().map(slot -> new AudioLayer(slot, 1)).toList();
    String id = name + slots.stream().map(slot -> " " + slot.value()).collect(Collectors.joining());
    return new Layout(new LayoutId(id), id, Rgb.BLACK, pictures, sounds);
  }

  private enum Preset {
    FULL("full", 1, 1) {
      @Override
      VideoLayer layer(int index, SourceSlot slot) {
        return VideoLayer.full(slot);
      }
    },
    SIDE_BY_SIDE("side-by-side", 2, 2) {
      @Override
      VideoLayer layer(int index, SourceSlot slot) {
        return VideoLayer.box(slot, index * 0.5, 0.25, 0.5, 0.5);
      }
    },
    PIP("pip", 2, 4) {
      @Override
      VideoLayer layer(int index, SourceSlot slot) {
        return index == 0
            ? VideoLayer.full(slot)
            : VideoLayer.box(slot, INSET_X[index - 1], INSET_Y, INSET_SIDE, INSET_SIDE);
      }
    },
    TWO_BY_TWO("2x2", 2, 4) {
      @Override
      VideoLayer layer(int index, SourceSlot slot) {
        return VideoLayer.box(slot, (index & 1) * 0.5, (index >> 1) * 0.5, 0.5, 0.5);
      }
    };

    private final String name;
    private final int fewest;
    private final int most;

    Preset(String name, int fewest, int most) {
      this.name = name;
      this.fewest = fewest;
      this.most = most;
    }

    abstract VideoLayer layer(int index, SourceSlot slot);

    void check(int sources) {
      if (sources < fewest || sources > most) {
        String wanted = fewest == most ? Integer.toString(most) : fewest + " to " + most;
        throw new IllegalArgumentException(
            "Layout preset '%s' takes %s %s, not %d"
                .formatted(name, wanted, most == 1 ? "source" : "sources", sources));
      }
    }
  }
}
