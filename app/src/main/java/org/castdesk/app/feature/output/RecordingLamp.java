package org.castdesk.app.feature.output;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.LinkLight;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;

/// The left of the status bar: REC lamp with running time, then the other outputs.
final class RecordingLamp extends HBox {
  RecordingLamp(RecordingModel model, Texts texts) {
    setAlignment(Pos.CENTER_LEFT);
    LinkLight light = new LinkLight();
    light.flowProperty().bind(model.phase.map(RecordingLamp::light));
    Caption name = new Caption(TypeStep.PLATE).whole().showing(texts.text(TextKey.REC));
    Caption time = new Caption(TypeStep.NUM_BODY).whole().showing(model.time);
    time.setId("rec-time");
    Caption words = new Caption(TypeStep.LABEL, "soft").showing(model.words);
    words.setId("rec-words");
    HBox record = cell(light, name, time, words);
    record.setId("rec-cell");
    record.setMinWidth(248);
    LinkLight othersLight = new LinkLight();
    othersLight.flowProperty().bind(model.othersPhase.map(RecordingLamp::othersLight));
    Caption output = new Caption(TypeStep.LABEL, "quiet").whole();
    HBox others =
        cell(
            othersLight,
            output.showing(texts.text(TextKey.OUTPUT)),
            new Caption(TypeStep.LABEL, "soft").whole().showing(model.others));
    others.setMinWidth(196);
    getChildren().addAll(record, others);
  }

  private static HBox cell(Node... nodes) {
    HBox cell = new HBox(nodes);
    cell.getStyleClass().add("status-cell");
    cell.setMaxHeight(Double.MAX_VALUE);
    return cell;
  }

  private static LinkLight.Flow light(RecordingModel.Phase phase) {
    return switch (phase) {
      case OFF -> LinkLight.Flow.OFF;
      case STARTING, STOPPING -> LinkLight.Flow.CUED;
      case RUNNING -> LinkLight.Flow.RECORDING;
      case FAILED -> LinkLight.Flow.FAILED;
      case UNKNOWN -> LinkLight.Flow.HOLDING;
    };
  }

  private static LinkLight.Flow othersLight(RecordingModel.Phase phase) {
    return phase == RecordingModel.Phase.RUNNING ? LinkLight.Flow.FLOWS : light(phase);
  }
}
