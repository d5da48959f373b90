package org.castdesk.app.feature.inspector;

import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.castdesk.app.control.field.NumberRule;
import org.castdesk.app.control.field.Phase;
import org.castdesk.app.feature.PendingAnswer;
import org.castdesk.app.feature.inspector.property.Property;
import org.castdesk.app.feature.inspector.property.Words;
import org.castdesk.app.text.Texts;

/// One field on screen: what is true of its property, and how its last edit went.
final class FieldModel {
  /// As it was when the field was made: its look, its options, what its words may be.
  final Property<?> property;

  final ObjectProperty<NumberRule> rule = new SimpleObjectProperty<>(NumberRule.of("", 0, 1, 1, 0));
  final DoubleProperty number = new SimpleDoubleProperty();
  final StringProperty text = new SimpleStringProperty("");

  /// What is said of options now, by their code: one of them failed.
  final ObjectProperty<Map<String, Words>> notes = new SimpleObjectProperty<>(Map.of());

  /// Whether it is at its default, or has none.
  final BooleanProperty standard = new SimpleBooleanProperty(true);

  /// Whether what was asked for is not true yet.
  final BooleanProperty waiting = new SimpleBooleanProperty();

  /// Why the last edit was refused; empty = it was not.
  final StringProperty refusal = new SimpleStringProperty("");

  final PendingAnswer answer;
  final Hands hands;

  /// What a field asks for.
  interface Hands {
    void number(FieldModel field, double value, Phase phase);

    void text(FieldModel field, String value);

    /// The next press on the picture sets a colour.
    void pick(FieldModel field);
  }

  FieldModel(Property<?> property, Hands hands, Texts texts) {
    this.property = property;
    this.hands = hands;
    answer = new PendingAnswer(texts);
  }

  String id() {
    return property.id();
  }
}
