package org.castdesk.app.feature.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.castdesk.app.feature.inspector.property.Property;
import org.castdesk.app.feature.inspector.property.Section;

/// What is true of every property, whatever it is of.
final class PropertyChecks {
  private PropertyChecks() {}

  /// Setting what is there changes nothing; a step up and its value are the same thing.
  static <S> void checkSet(Property<S> property, S subject) {
    switch (property) {
      case Property.Quantity<S> number -> {
        double now = number.get().applyAsDouble(subject);
        S same = number.set().set(subject, now);
        assertEquals(now, number.get().applyAsDouble(same), 1e-6, property.id());
        double next = number.rule().apply(subject).stepped(now, -1);
        S stepped = number.set().set(subject, next);
        assertEquals(next, number.get().applyAsDouble(stepped), 1e-3, property.id());
      }
      case Property.Choice<S> choice ->
          choice
              .options()
              .forEach(option ->
                  assertEquals(
                      option.code(),
                      choice.get().apply(choice.set().set(subject, option.code())),
                      property.id()));
      case Property.Line<S> line ->
          assertEquals(
              line.get().apply(subject),
              line.get().apply(line.set().set(subject, line.get().apply(subject))),
              property.id());
    }
  }

  /// All of them; no two have one id.
  static <S> List<Property<S>> properties(List<Section<S>> sections) {
    List<Property<S>> all = new ArrayList<>();
    TreeMap<String, Property<S>> ids = new TreeMap<>();
    sections.forEach(section ->
        section
            .rows()
            .forEach(row ->
                row.fields()
                    .forEach(field -> {
                      all.add(field);
                      assertEquals(
                          null, ids.put(field.id(), field), "two fields are " + field.id());
                    })));
    return all;
  }
}
