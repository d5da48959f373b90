package org.castdesk.engine.json;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What was found out about our types by looking at them, remembered.
///
/// **Thread**: any.
final class Shapes {
  private final Map<Class<?>, RecordShape> records = new ConcurrentHashMap<>();
  private final Map<Class<?>, Family> families = new ConcurrentHashMap<>();

  RecordShape record(Class<?> type) {
    return records.computeIfAbsent(type, RecordShape::of);
  }

  Family family(Class<?> type) {
    return families.computeIfAbsent(type, Family::of);
  }
}
