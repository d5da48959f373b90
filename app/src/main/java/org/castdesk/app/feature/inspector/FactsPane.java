package org.castdesk.app.feature.inspector;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.feature.inspector.InspectorModel.Fact;
import org.castdesk.app.text.PropertyKey;
import org.castdesk.app.text.StreamKey;
import org.castdesk.app.text.Texts;

/// What is known of a source, to read. Lines are kept and change their words.
final class FactsPane extends VBox {
  private static final int MOST_FACTS = 20;

  FactsPane(InspectorModel model, Runnable reconnect, Texts texts) {
    ObjectProperty<List<Fact>> facts = model.facts;
    getStyleClass().add("facts-pane");
    setId("properties-facts");
    Caption title =
        new Caption(TypeStep.BODY_MEDIUM, "facts-title")
            .showing(texts.text(PropertyKey.SHEET_FACTS));
    GridPane lines = new GridPane();
    lines.getStyleClass().add("facts-grid");
    for (int i = 0; i < MOST_FACTS; i++) {
      addLine(lines, i, facts);
    }
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    HBox head = new HBox(title, reconnect(model, reconnect, texts));
    head.getStyleClass().add("facts-head");
    getChildren().addAll(head, lines);
    InspectorView.show(this, Bindings.createBooleanBinding(() -> !facts.get().isEmpty(), facts));
  }

  private static TallyButton reconnect(InspectorModel model, Runnable action, Texts texts) {
    TallyButton key = new TallyButton(TypeStep.BODY_MEDIUM);
    key.setId("reconnect");
    key.getStyleClass().add("form-key");
    key.labelProperty().bind(texts.text(StreamKey.SOURCE_RECONNECT));
    key.answerProperty().bind(model.reconnect);
    key.replyProperty().bind(model.reply);
    key.setOnPress(action);
    InspectorView.show(key, Bindings.createBooleanBinding(model.live::get, model.live));
    return key;
  }

  private static void addLine(GridPane lines, int number, ObjectProperty<List<Fact>> facts) {
    Caption name = new Caption(TypeStep.LABEL, "quiet", "property-label");
    Caption value = new Caption(TypeStep.LABEL_MEDIUM, "fact-value");
    value.setWrapText(true);
    GridPane.setHgrow(value, Priority.ALWAYS);
    lines.addRow(number, name, value);
    value.setMaxWidth(Double.MAX_VALUE);
    facts.subscribe(all -> {
      boolean there = number < all.size();
      name.setVisible(there);
      name.setManaged(there);
      value.setVisible(there);
      value.setManaged(there);
      if (there) {
        Fact fact = all.get(number);
        name.setText(fact.name());
        value.setText(fact.value());
        paint(value, fact);
      }
    });
  }

  private static void paint(Caption value, Fact fact) {
    String style =
        switch (fact.level()) {
          case RIGHT -> "";
          case WARNING -> "warn";
          case FAULT -> "fault";
        };
    boolean isNumber = value.getStyleClass().contains("fact-number");
    if (fact.number() != isNumber) {
      if (isNumber) {
        value.getStyleClass().remove("fact-number");
      } else {
        value.getStyleClass().add("fact-number");
      }
    }
    if (style.isEmpty() || !value.getStyleClass().contains(style)) {
      value.getStyleClass().removeAll("warn", "fault");
      if (!style.isEmpty()) {
        value.getStyleClass().add(style);
      }
    }
  }
}
