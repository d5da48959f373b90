package org.castdesk.app.feature.layout.preset;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import org.castdesk.app.feature.LayoutShape;
import org.castdesk.app.settings.OwnPreset;
import org.castdesk.app.text.LayoutKey;
import org.castdesk.app.text.Texts;

/// Keeps the boxes of the layout that is edited under a name, and forgets them.
public final class OwnPresetsController {
  private final ObjectProperty<List<OwnPreset>> presets;
  private final Supplier<List<OwnPreset.Box>> boxes;
  private final Texts texts;

  /// @param boxes of the layout that is edited, bottom to top
  public OwnPresetsController(
      ObjectProperty<List<OwnPreset>> presets, Supplier<List<OwnPreset.Box>> boxes, Texts texts) {
    this.presets = presets;
    this.boxes = boxes;
    this.texts = texts;
  }

  /// A name that is free.
  public String suggestion() {
    return IntStream.iterate(1, n -> n + 1)
        .mapToObj(n -> texts.get(LayoutKey.PRESET_OWN_USUAL, n))
        .filter(name -> !isTaken(name))
        .findFirst()
        .orElseThrow();
  }

  /// Keeps them.
  ///
  /// @return why not; empty = they are kept
  public String save(String typed) {
    String name = typed.strip();
    List<OwnPreset.Box> kept = boxes.get();
    if (name.isEmpty()) {
      return texts.get(LayoutKey.PRESET_NAME_EMPTY);
    }
    if (name.length() > OwnPreset.MOST_LETTERS) {
      return texts.get(LayoutKey.PRESET_NAME_LONG, OwnPreset.MOST_LETTERS);
    }
    if (isTaken(name)) {
      return texts.get(LayoutKey.PRESET_NAME_TAKEN);
    }
    if (presets.get().size() >= OwnPreset.MOST) {
      return texts.get(LayoutKey.PRESET_TOO_MANY, OwnPreset.MOST);
    }
    if (kept.isEmpty()) {
      return texts.get(LayoutKey.PRESET_NOTHING);
    }
    List<OwnPreset> all = new ArrayList<>(presets.get());
    all.add(new OwnPreset(name, kept));
    presets.set(List.copyOf(all));
    return "";
  }

  public void delete(OwnPreset gone) {
    presets.set(presets.get().stream().filter(preset -> !preset.equals(gone)).toList());
  }

  /// Names that look the same are the same.
  private boolean isTaken(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return LayoutShape.all(presets.get()).stream()
        .anyMatch(shape -> shape.name(texts).toLowerCase(Locale.ROOT).equals(wanted));
  }
}
