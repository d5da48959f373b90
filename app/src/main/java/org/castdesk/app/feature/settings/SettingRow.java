package org.castdesk.app.feature.settings;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.TypeStep;

/// One setting: its name at the left, what can be chosen, and a line that explains it.
final class SettingRow extends HBox {
  /// As wide as the page of the smallest window: choices that flow know their height by it.
  static final double WRAP = 940;

  SettingRow(ObservableValue<String> name, Node value, Node explanation) {
    getStyleClass().add("setting-row");
    setAlignment(Pos.TOP_LEFT);
    Caption title = new Caption(TypeStep.BODY_MEDIUM, "setting-name").whole().showing(name);
    title.setLabelFor(value);
    VBox lines = new VBox(value, explanation);
    lines.getStyleClass().add("setting-lines");
    HBox.setHgrow(lines, Priority.ALWAYS);
    getChildren().addAll(title, lines);
  }

  static Caption quiet(ObservableValue<String> words) {
    return new Caption(TypeStep.LABEL, "quiet").showing(words);
  }
}
