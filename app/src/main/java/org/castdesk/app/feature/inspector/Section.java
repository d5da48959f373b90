package org.castdesk.app.feature.inspector;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Properties that belong together, under a heading.
///
/// @param note a line below the heading; null = none
record Section<S>(String id, Words title, @Nullable Words note, List<Row<S>> rows) {
  Section {
    rows = List.copyOf(rows);
  }

  /// What stands in one row: one property, or two that mean one thing (pixels and percent).
  record Row<S>(Words label, List<Property<S>> fields) {
    static <S> Row<S> of(Words label, Property<S> first, Property<S> second) {
      return new Row<>(label, List.of(first, second));
    }

    static <S> Row<S> of(Words label, Property<S> field) {
      return new Row<>(label, List.of(field));
    }

    static <S> Row<S> of(Property<S> field) {
      return new Row<>(Words.of(field.name()), List.of(field));
    }
  }
}
