package org.castdesk.app.shell;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;

/// The row at the bottom: recording and outputs, what is broken, what just happened, the last key.
final class StatusBar extends HBox {
  StatusBar(MainWindowModel model, Texts texts, Node outputs) {
    getStyleClass().add("status-bar");
    setAlignment(Pos.CENTER_LEFT);
    Caption message = new Caption(TypeStep.LABEL, "soft");
    message
        .textProperty()
        .bind(Bindings.when(model.tip.isEmpty()).then(model.message).otherwise(model.tip));
    message.setId("message");
    Caption problem = new Caption(TypeStep.LABEL_MEDIUM, "fault").showing(model.problem);
    problem.setId("problem");
    problem.visibleProperty().bind(model.problem.isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    Caption note = new Caption(TypeStep.LABEL_MEDIUM, "warn").showing(model.note);
    note.setId("note");
    note.visibleProperty().bind(model.note.isNotEmpty());
    note.managedProperty().bind(note.visibleProperty());
    HBox messageCell = new HBox(problem, note, message);
    messageCell.getStyleClass().add("status-cell");
    messageCell.setMaxHeight(Double.MAX_VALUE);
    HBox.setHgrow(messageCell, Priority.ALWAYS);
    messageCell.setMinWidth(0);
    Caption word = new Caption(TypeStep.LABEL, "quiet").whole();
    word.showing(texts.text(TextKey.LAST_KEY));
    Caption key = new Caption(TypeStep.NUM_BODY, "key-cap").showing(model.lastKey);
    key.setId("last-key");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox keyCell = new HBox(word, space, key);
    keyCell.getStyleClass().addAll("status-cell", "last");
    keyCell.setMinWidth(176);
    keyCell.setMaxWidth(176);
    getChildren().addAll(outputs, messageCell, keyCell);
  }
}
