package org.castdesk.app.feature.output;

import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.control.TallyButton.Plate;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.keys.DeskKey.Action;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;

/// The record key, and what is being written.
final class RecordingPanel extends VBox {
  RecordingPanel(RecordingController controller, RecordingModel model, Texts texts) {
    getStyleClass().addAll("panel", "recording");
    Caption title = new Caption(TypeStep.BODY_MEDIUM).showing(texts.text(TextKey.RECORDING));
    HBox head = new HBox(title);
    head.getStyleClass().add("panel-head");
    TallyButton key = new TallyButton(TypeStep.BODY_MEDIUM, "two-line", "record-key");
    key.setId("record");
    key.labelProperty()
        .bind(
            model.phase.flatMap(phase ->
                texts.text(
                    phase == RecordingModel.Phase.RUNNING || phase == RecordingModel.Phase.STARTING
                        ? TextKey.REC_STOP
                        : TextKey.REC_START)));
    key.hintProperty().bind(texts.key(Action.RECORD));
    key.plateProperty()
        .bind(
            model.phase.map(
                phase -> phase == RecordingModel.Phase.RUNNING ? Plate.ON_AIR : Plate.REST));
    key.answerProperty().bind(model.answer.answerProperty());
    key.replyProperty().bind(model.answer.replyProperty());
    key.setOnPress(controller::onRecord);
    key.setMaxWidth(Double.MAX_VALUE);
    VBox body = new VBox(key, facts(model, texts));
    body.getStyleClass().add("recording-body");
    getChildren().addAll(head, body);
  }

  private static GridPane facts(RecordingModel model, Texts texts) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("facts");
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(64);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    values.setHalignment(HPos.RIGHT);
    grid.getColumnConstraints().addAll(names, values);
    row(grid, texts.text(TextKey.REC_TIME), new Caption(TypeStep.NUM_VALUE), model.time);
    row(grid, texts.text(TextKey.REC_SIZE), new Caption(TypeStep.NUM_VALUE), model.size);
    row(grid, texts.text(TextKey.REC_DROPPED), new Caption(TypeStep.NUM_VALUE), model.dropped);
    row(grid, texts.text(TextKey.REC_FILE), new Caption(TypeStep.LABEL, "soft"), model.file);
    return grid;
  }

  private static void row(
      GridPane grid, ObservableValue<String> name, Caption value, ObservableValue<String> text) {
    int row = grid.getRowCount();
    grid.add(new Caption(TypeStep.LABEL, "quiet").whole().showing(name), 0, row);
    grid.add(value.showing(text), 1, row);
  }
}
