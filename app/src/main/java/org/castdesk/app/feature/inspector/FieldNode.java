package org.castdesk.app.feature.inspector;

import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.castdesk.app.address.ShownAddress;
import org.castdesk.app.control.field.NumberField;
import org.castdesk.app.control.field.NumberRule;
import org.castdesk.app.control.field.WordsField;
import org.castdesk.app.feature.inspector.property.Property;
import org.castdesk.app.text.PropertyKey;
import org.castdesk.app.text.Texts;
import org.castdesk.app.text.Wording;

/// A field on screen, whatever its kind, and why what stands in it will not do.
record FieldNode(Node node, StringProperty reasonProperty, Runnable focuser) {
  private static final double PIXELS_WIDTH = 106;

  static FieldNode of(FieldModel model, Node label, InspectorView view, Texts texts) {
    return switch (model.property) {
      case Property.Quantity<?> _ -> number(model, label, view, texts);
      case Property.Choice<?> choice -> choice(model, choice, texts);
      case Property.Line<?> line ->
          switch (line.style()) {
            case LINE -> words(model, line, view, texts);
            case ADDRESS -> AddressField.of(model, line, view, texts);
            case COLOUR, PICKED, PLACE, OFFERED ->
                PlaceOrColour.of(words(model, line, view, texts), model, line, texts);
          };
    };
  }

  void focus() {
    focuser.run();
  }

  private static FieldNode number(FieldModel model, Node label, InspectorView view, Texts texts) {
    NumberField field = new NumberField();
    field.setId("prop-" + model.id());
    field.nameProperty().bind(texts.text(model.property.name()));
    field.ruleProperty().bind(model.rule);
    field.valueProperty().bind(model.number);
    field.waitingProperty().bind(model.waiting);
    field.refusedProperty().bind(model.refusal.isNotEmpty());
    field.setHands(view);
    field.setOnEdit((value, phase) -> model.hands.number(model, value, phase));
    field.setMinWidth(0);
    if (model.id().endsWith("-px")) {
      // Pixels have more digits than percent.
      field.setPrefWidth(PIXELS_WIDTH);
    }
    if (!label.getProperties().containsKey(NumberField.class)) {
      // A label with two fields moves the first one.
      label.getProperties().put(NumberField.class, field);
      field.scrubbedBy(label);
    }
    StringProperty reason = new SimpleStringProperty("");
    reason.bind(
        Bindings.createStringBinding(
            () ->
                field.problemProperty().get() == NumberField.Problem.NONE
                    ? model.refusal.get()
                    : problem(field, texts),
            field.problemProperty(),
            field.ruleProperty(),
            model.refusal,
            texts.languageProperty()));
    field.accessibleHelpProperty().bind(reason);
    field.focusWithinProperty().subscribe(focused -> forget(model, focused));
    return new FieldNode(field, reason, field::requestFocus);
  }

  /// A refusal is read while one is there; with the next visit it is history.
  static void forget(FieldModel model, boolean focused) {
    if (focused) {
      model.refusal.set("");
    }
  }

  private static String problem(NumberField field, Texts texts) {
    NumberRule rule = field.ruleProperty().get();
    Wording key =
        field.problemProperty().get() == NumberField.Problem.NOT_A_NUMBER
            ? PropertyKey.FIELD_NOT_A_NUMBER
            : PropertyKey.FIELD_OUT_OF_RANGE;
    return texts.get(key, range(rule, texts));
  }

  /// `0 to 100 %`, `−12 to 0, or 5.04 to 20 s`.
  static String range(NumberRule rule, Texts texts) {
    NumberRule.Gap gap = rule.gap();
    String unit = rule.unit().isEmpty() ? "" : " " + rule.unit();
    if (gap == null) {
      return span(rule, rule.min(), rule.max(), texts) + unit;
    }
    return texts.get(
            PropertyKey.FIELD_RANGES,
            span(rule, rule.min(), gap.above(), texts),
            span(rule, gap.below(), rule.max(), texts))
        + unit;
  }

  private static String span(NumberRule rule, double min, double max, Texts texts) {
    return rule.isSame(min, max)
        ? rule.format(min)
        : texts.get(PropertyKey.FIELD_RANGE, rule.format(min), rule.format(max));
  }

  private static FieldNode words(
      FieldModel model, Property.Line<?> line, InspectorView view, Texts texts) {
    WordsField field = field(model, line, view, texts);
    if (line.style() == Property.Style.PLACE) {
      field.setMask(ShownAddress::of);
    }
    StringProperty reason = new SimpleStringProperty("");
    reason.bind(
        Bindings.createStringBinding(
            () -> field.wrongProperty().get() ? texts.get(line.reason()) : model.refusal.get(),
            field.wrongProperty(),
            model.refusal,
            texts.languageProperty()));
    field.focusWithinProperty().subscribe(focused -> forget(model, focused));
    return new FieldNode(field, reason, field::requestFocus);
  }

  static WordsField field(
      FieldModel model, Property.Line<?> line, InspectorView view, Texts texts) {
    WordsField field = new WordsField(line.allowed());
    field.setId("prop-" + model.id());
    field.nameProperty().bind(texts.text(model.property.name()));
    field.valueProperty().bind(model.text);
    field.waitingProperty().bind(model.waiting);
    field.refusedProperty().bind(model.refusal.isNotEmpty());
    field.setHands(view);
    field.setOnEdit(text -> model.hands.text(model, text));
    field.setMinWidth(0);
    return field;
  }

  private static FieldNode choice(FieldModel model, Property.Choice<?> choice, Texts texts) {
    StringProperty reason = new SimpleStringProperty("");
    reason.bind(model.refusal);
    Node node =
        switch (choice.look()) {
          case KEYS -> ChoiceKeys.row(model, choice, texts);
          case GRID -> ChoiceKeys.grid(model, choice, texts);
          case MENU -> ChoiceKeys.menu(model, choice, texts);
        };
    return new FieldNode(node, reason, () -> focusInside(node));
  }

  private static void focusInside(Node node) {
    if (node instanceof Pane pane && !pane.getChildren().isEmpty()) {
      pane.getChildren().getFirst().requestFocus();
    } else {
      node.requestFocus();
    }
  }
}
