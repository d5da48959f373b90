package org.castdesk.app.feature.inspector;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.feature.inspector.InspectorModel.Fact;
import org.castdesk.app.text.PropertyKey;
import org.castdesk.app.text.Texts;

/// What is known of a source, to read. Lines are kept and change their words.
final class FactsPane extends VBox {
  private static final int MOST_FACTS = 10;

  FactsPane(ObjectProperty<List<Fact>> facts, Texts texts) {
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
    getChildren().addAll(title, lines);
    InspectorView.show(this, Bindings.createBooleanBinding(() -> !facts.get().isEmpty(), facts));
  }

  private static void addLine(GridPane lines, int number, ObjectProperty<List<Fact>> facts) {
    Caption name = new Caption(TypeStep.LABEL, "quiet", "property-label");
    Caption value = new Caption(TypeStep.LABEL_MEDIUM, "fact-value");
    value.setWrapText(true);
    GridPane.setHgrow(value, Priority.ALWAYS);
    lines.addRow(number, name, value);
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
    if (style.isEmpty() || !value.getStyleClass().contains(style)) {
      value.getStyleClass().removeAll("warn", "fault");
      if (!style.isEmpty()) {
        value.getStyleClass().add(style);
      }
    }
  }
}
