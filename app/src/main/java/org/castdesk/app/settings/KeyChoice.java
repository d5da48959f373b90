package org.castdesk.app.settings;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Which keys this user wants: a preset, and where the user's own differ from it.
///
/// @param preset its code, empty = the usual one
/// @param changed the keys of an action that has others than the preset; an empty list = no key
public record KeyChoice(String preset, Map<String, List<String>> changed) {
  public static final KeyChoice USUAL = new KeyChoice("", Map.of());

  public KeyChoice {
    Map<String, List<String>> copy = new TreeMap<>();
    changed.forEach((action, strokes) -> copy.put(action, List.copyOf(strokes)));
    changed = Collections.unmodifiableMap(copy);
  }
}
