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

  /// How a row is laid out in a narrow panel.
  enum Form {
    /// The label beside one field.
    BESIDE,
    /// The name of a thing beside one field: cut where it is too long, and whole in its tip.
    NAMED,
    /// A short label beside two fields.
    PAIR,
    /// The label above a field that needs the whole width.
    ABOVE;

    private static Form of(Property<?> field) {
      boolean wide =
          switch (field) {
            case Property.Quantity<?> _ -> false;
            case Property.Choice<?> choice -> choice.look() != Property.Look.GRID;
            case Property.Line<?> line ->
                line.style() != Property.Style.COLOUR && line.style() != Property.Style.PICKED;
          };
      return wide ? ABOVE : BESIDE;
    }
  }

  /// What stands in one row: one property, or two that mean one thing (pixels and percent).
  ///
  /// @param form where the label stands
  record Row<S>(Words label, List<Property<S>> fields, Form form) {
    static <S> Row<S> of(Words label, Property<S> first, Property<S> second) {
      return new Row<>(label, List.of(first, second), Form.PAIR);
    }

    static <S> Row<S> of(Words label, Property<S> field) {
      return new Row<>(label, List.of(field), Form.of(field));
    }

    static <S> Row<S> named(String name, Property<S> field) {
      return new Row<>(Words.name(name), List.of(field), Form.NAMED);
    }

    static <S> Row<S> of(Property<S> field) {
      return of(Words.of(field.name()), field);
    }
  }
}
