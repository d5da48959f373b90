package org.castdesk.engine.json;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// The members of a sealed family by the name they have in `"type"`: the record's simple name.
record Family(Map<String, Class<?>> byName) {
  static Family of(Class<?> root) {
    Map<String, Class<?>> byName = new TreeMap<>();
    collect(root, byName);
    return new Family(Collections.unmodifiableMap(byName));
  }

  private static void collect(Class<?> type, Map<String, Class<?>> byName) {
    if (type.isRecord()) {
      Class<?> other = byName.put(type.getSimpleName(), type);
      if (other != null && other != type) {
        throw new IllegalStateException("Two types of one name: " + other + ", " + type);
      }
      return;
    }
    if (!type.isSealed()) {
      throw new IllegalStateException("Neither a record nor a sealed family: " + type);
    }
    for (Class<?> member : type.getPermittedSubclasses()) {
      collect(member, byName);
    }
  }

  String names() {
    return String.join(", ", byName.keySet());
  }
}
