package org.castdesk.app.gallery;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.control.field.NumberField;
import org.castdesk.app.control.field.NumberRule;
import org.castdesk.app.control.field.NumberRule.Special;
import org.castdesk.app.control.field.WordsField;

/// Numbers and words in all their states. The first one can be dragged by its label.
final class NumberFields {
  private NumberFields() {}

  static List<Node> all() {
    NumberField rest = field(NumberRule.of("px", -7680, 7680, 2, 1), 984);
    NumberField sent = field(NumberRule.of("%", 0, 100, 1, 2), 51.25);
    sent.waitingProperty().set(true);
    NumberField refused = field(NumberRule.of("Hz", 0, 20_000, 10, 0), 440);
    refused.refusedProperty().set(true);
    NumberField wrong = field(NumberRule.of("%", 0, 100, 1, 2), 100);
    NumberField silent =
        field(NumberRule.of("dB", -60, 20, 1, 1).saying(new Special(-60, "\u2212\u221e")), -60);
    NumberField auto = field(NumberRule.of("px", 0, 7680, 2, 1).saying(new Special(0, "自动")), 0);
    NumberField off = field(NumberRule.of("s", 0, 60, 1, 3), 2.5);
    off.setDisable(true);
    WordsField words = new WordsField(text -> !text.isBlank());
    words.valueProperty().set("City Hall 市政厅");
    Node typedWrong = named("wrong", wrong);
    wrong
        .skinProperty()
        .subscribe(_ -> {
          if (wrong.lookup(".entry") instanceof TextField entry) {
            entry.setText("140");
          }
        });
    return List.of(
        named("rest", rest),
        named("sent", sent),
        named("refused", refused),
        typedWrong,
        named("silent", silent),
        named("follows", auto),
        named("disabled", off),
        named("words", words));
  }

  private static NumberField field(NumberRule rule, double value) {
    NumberField field = new NumberField();
    field.ruleProperty().set(rule);
    field.valueProperty().set(value);
    field.setOnEdit((wanted, _) -> field.valueProperty().set(wanted));
    field.setPrefWidth(100);
    return field;
  }

  private static Node named(String state, Node field) {
    Caption label = new Caption(TypeStep.LABEL, "quiet").showing(state);
    if (field instanceof NumberField number) {
      number.scrubbedBy(label);
    }
    return new VBox(4, label, field);
  }
}
