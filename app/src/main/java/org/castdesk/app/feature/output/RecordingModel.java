package org.castdesk.app.feature.output;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.castdesk.app.feature.PendingAnswer;
import org.castdesk.app.text.Texts;

/// What the recording panel and the left of the status bar show.
final class RecordingModel {
  final ObjectProperty<Phase> phase = new SimpleObjectProperty<>(Phase.OFF);
  final StringProperty words = new SimpleStringProperty("");
  final StringProperty time = new SimpleStringProperty("");
  final StringProperty file = new SimpleStringProperty("");
  final StringProperty size = new SimpleStringProperty("");
  final StringProperty dropped = new SimpleStringProperty("");
  final StringProperty others = new SimpleStringProperty("");
  final ObjectProperty<Phase> othersPhase = new SimpleObjectProperty<>(Phase.OFF);
  final PendingAnswer answer;

  /// The life of a recording, as the lamp shows it.
  enum Phase {
    OFF,
    STARTING,
    RUNNING,
    STOPPING,
    FAILED,
    /// It ran when the engine was last heard of.
    UNKNOWN
  }

  RecordingModel(Texts texts) {
    answer = new PendingAnswer(texts);
  }
}
