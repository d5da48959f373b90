package org.castdesk.app.feature.output;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
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
                phase -> phase == RecordingModel.Phase.RUNNING ? Plate.CHOSEN : Plate.REST));
    key.answerProperty().bind(model.answer.answerProperty());
    key.replyProperty().bind(model.answer.replyProperty());
    key.setOnPress(controller::onRecord);
    key.setMaxWidth(Double.MAX_VALUE);
    VBox body = new VBox(key, facts(model, texts));
    body.getStyleClass().add("recording-body");
    getChildren().add(body);
  }

  private static GridPane facts(RecordingModel model, Texts texts) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("facts");
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(56);
    ColumnConstraints values = new ColumnConstraints();
    values.setMinWidth(96);
    values.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().addAll(names, values, names, values);
    add(grid, texts.text(TextKey.REC_TIME), number().showing(model.time));
    add(grid, texts.text(TextKey.REC_SIZE), number().showing(model.size));
    add(grid, texts.text(TextKey.REC_DROPPED), number().showing(model.dropped));
    add(
        grid,
        texts.text(TextKey.REC_FILE),
        new Caption(TypeStep.LABEL, "soft").showing(model.file));
    return grid;
  }

  private static Caption number() {
    return new Caption(TypeStep.NUM_VALUE);
  }

  /// Two facts in a row.
  private static void add(GridPane grid, ObservableValue<String> name, Caption value) {
    int place = grid.getChildren().size();
    grid.add(new Caption(TypeStep.LABEL, "quiet").whole().showing(name), place % 4, place / 4);
    grid.add(value, place % 4 + 1, place / 4);
  }
}
