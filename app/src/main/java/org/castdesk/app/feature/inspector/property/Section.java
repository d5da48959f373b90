package org.castdesk.app.feature.inspector.property;

import java.util.ArrayList;
import java.util.List;
import org.castdesk.engine.show.ComponentId;
import org.jspecify.annotations.Nullable;

/// Properties that belong together, under a heading.
///
/// @param note a line below the heading; null = none
/// @param more the graphic of which more can be set than these; null = none
public record Section<S>(
    String id, Words title, @Nullable Words note, List<Row<S>> rows, @Nullable ComponentId more) {
  public Section {
    rows = List.copyOf(rows);
  }

  public Section(String id, Words title, @Nullable Words note, List<Row<S>> rows) {
    this(id, title, note, rows, null);
  }

  /// The same of something larger that has the subject in it.
  ///
  /// @param prefix before its id and those of its fields
  public <W> Section<W> within(String prefix, Lens<W, S> lens) {
    return new Section<>(prefix + id, title, note, Row.within(rows, prefix, lens), more);
  }

  /// How a row is laid out in a narrow panel.
  public enum Form {
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
  public record Row<S>(Words label, List<Property<S>> fields, Form form) {
    public static <S> Row<S> of(Words label, Property<S> first, Property<S> second) {
      return new Row<>(label, List.of(first, second), Form.PAIR);
    }

    public static <S> Row<S> of(Words label, Property<S> field) {
      return new Row<>(label, List.of(field), Form.of(field));
    }

    /// Two fields below a label that is too long to stand beside them.
    public static <S> Row<S> above(Words label, Property<S> first, Property<S> second) {
      return new Row<>(label, List.of(first, second), Form.ABOVE);
    }

    /// The label beside a field that would have the whole width elsewhere.
    public static <S> Row<S> beside(Property<S> field) {
      return new Row<>(Words.of(field.name()), List.of(field), Form.BESIDE);
    }

    public static <S> Row<S> named(String name, Property<S> field) {
      return new Row<>(Words.name(name), List.of(field), Form.NAMED);
    }

    public static <S> Row<S> of(Property<S> field) {
      return of(Words.of(field.name()), field);
    }

    /// Rows of something larger that has the subject in it.
    public static <W, S> List<Row<W>> within(List<Row<S>> rows, String prefix, Lens<W, S> lens) {
      return rows.stream().map(row -> row.<W>within(prefix, lens)).toList();
    }

    private <W> Row<W> within(String prefix, Lens<W, S> lens) {
      List<Property<W>> larger = new ArrayList<>();
      fields.forEach(field -> larger.add(field.within(prefix, lens)));
      return new Row<>(label, larger, form);
    }
  }
}
