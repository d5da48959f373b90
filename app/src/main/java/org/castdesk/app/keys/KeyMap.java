package org.castdesk.app.keys;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.castdesk.app.settings.KeyChoice;
import org.jspecify.annotations.Nullable;

/// Which key does what: a preset, and what the user changed of it. Unchangeable; every change gives
/// a new map.
public final class KeyMap {
  private final KeyPreset preset;
  private final Map<DeskKey, List<KeyStroke>> usual;
  private final Map<DeskKey, List<KeyStroke>> changed;
  private final Map<DeskKey, List<KeyStroke>> keys = new TreeMap<>();
  private final Map<KeyStroke, List<DeskKey>> wishes = new HashMap<>();

  private KeyMap(KeyPreset preset, Map<DeskKey, List<KeyStroke>> changed) {
    this.preset = preset;
    this.changed = new TreeMap<>(changed);
    usual = preset.keys();
    this.changed.entrySet().removeIf(entry -> entry.getValue().equals(usual.get(entry.getKey())));
    Set<KeyStroke> taken =
        this.changed.values().stream().flatMap(List::stream).collect(Collectors.toSet());
    for (DeskKey key : DeskKey.all()) {
      List<KeyStroke> own = this.changed.get(key);
      List<KeyStroke> strokes =
          own != null
              ? own
              : usual(key).stream().filter(stroke -> !taken.contains(stroke)).toList();
      keys.put(key, strokes);
      strokes.forEach(stroke -> wishes.computeIfAbsent(stroke, _ -> new ArrayList<>()).add(key));
    }
  }

  /// The usual keys.
  public static KeyMap standard() {
    return of(KeyPreset.ATEM);
  }

  public static KeyMap of(KeyPreset preset) {
    return new KeyMap(preset, Map.of());
  }

  /// The keys this user chose; what is not understood is left out.
  public static KeyMap of(KeyChoice choice) {
    Map<DeskKey, List<KeyStroke>> changed = new TreeMap<>();
    choice
        .changed()
        .forEach((code, strokes) ->
            DeskKey.parse(code)
                .ifPresent(key ->
                    changed.put(
                        key,
                        strokes.stream()
                            .flatMap(text -> KeyStroke.parse(text).stream())
                            .filter(KeyStroke::isFree)
                            .distinct()
                            .toList())));
    return new KeyMap(KeyPreset.of(choice.preset()), changed);
  }

  /// The same for the settings file: only the differences to the preset.
  ///
  /// @param before the choice this map came from: names of a newer desk in it are kept
  public KeyChoice choice(KeyChoice before) {
    Map<String, List<String>> codes = new TreeMap<>(before.changed());
    codes.keySet().removeIf(code -> DeskKey.parse(code).isPresent());
    changed.forEach(
        (key, strokes) -> codes.put(key.code(), strokes.stream().map(KeyStroke::text).toList()));
    return new KeyChoice(preset.code(), codes);
  }

  public KeyPreset preset() {
    return preset;
  }

  /// What a key does; a key that two actions want does nothing.
  public Optional<DeskKey> find(KeyStroke stroke) {
    List<DeskKey> wanted = wishes.getOrDefault(stroke, List.of());
    return wanted.size() == 1 ? Optional.of(wanted.getFirst()) : Optional.empty();
  }

  /// The keys of an action.
  public List<KeyStroke> strokes(DeskKey key) {
    return keys.getOrDefault(key, List.of());
  }

  /// Whether an action has other keys than in the preset.
  public boolean isChanged(DeskKey key) {
    return changed.containsKey(key);
  }

  /// Every key that two actions want.
  public List<KeyConflict> conflicts() {
    List<KeyConflict> conflicts = new ArrayList<>();
    wishes.forEach((stroke, wanted) -> {
      for (int i = 1; i < wanted.size(); i++) {
        conflicts.add(new KeyConflict(stroke, wanted.getFirst(), wanted.get(i)));
      }
    });
    return conflicts;
  }

  /// What stands in the way of giving a key to an action: the other action that has it.
  public @Nullable KeyConflict conflict(KeyStroke stroke, DeskKey wanting) {
    return wishes.getOrDefault(stroke, List.of()).stream()
        .filter(owner -> !owner.equals(wanting))
        .findFirst()
        .map(owner -> new KeyConflict(stroke, owner, wanting))
        .orElse(null);
  }

  /// The preset's keys of an action that another action has now.
  public List<KeyConflict> lost(DeskKey key) {
    List<KeyConflict> lost = new ArrayList<>();
    for (KeyStroke stroke : isChanged(key) ? List.<KeyStroke>of() : usual(key)) {
      KeyConflict conflict = strokes(key).contains(stroke) ? null : conflict(stroke, key);
      if (conflict != null) {
        lost.add(conflict);
      }
    }
    return lost;
  }

  /// This action has these keys; others lose none of theirs.
  public KeyMap with(DeskKey key, List<KeyStroke> strokes) {
    Map<DeskKey, List<KeyStroke>> now = new TreeMap<>(changed);
    now.put(key, List.copyOf(strokes));
    return new KeyMap(preset, now);
  }

  /// This action has one more key, and whoever had it has it no longer.
  public KeyMap given(DeskKey key, KeyStroke stroke) {
    KeyMap now = this;
    for (DeskKey owner : wishes.getOrDefault(stroke, List.of())) {
      now = now.with(owner, strokes(owner).stream().filter(s -> !s.equals(stroke)).toList());
    }
    List<KeyStroke> own = new ArrayList<>(now.strokes(key));
    own.add(stroke);
    return now.with(key, own);
  }

  /// Another preset, with the same changes over it.
  public KeyMap on(KeyPreset newPreset) {
    return new KeyMap(newPreset, changed);
  }

  /// This action has its preset's keys again, as far as no other was given them.
  public KeyMap reset(DeskKey key) {
    Map<DeskKey, List<KeyStroke>> now = new TreeMap<>(changed);
    now.remove(key);
    return new KeyMap(preset, now);
  }

  private List<KeyStroke> usual(DeskKey key) {
    return usual.getOrDefault(key, List.of());
  }
}
