package org.castdesk.app.feature.settings;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.castdesk.app.feature.PendingAnswer;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.time.FrameRate;
import org.jspecify.annotations.Nullable;

/// The format on air, the one from the next start on, and whether that can be now.
final class FormatModel {
  final StringProperty now = new SimpleStringProperty("--");
  final ObjectProperty<@Nullable PictureSize> size = new SimpleObjectProperty<>();
  final ObjectProperty<@Nullable FrameRate> rate = new SimpleObjectProperty<>();

  /// What becomes of the choice: it is in force already, or from the next start on.
  final StringProperty outcome = new SimpleStringProperty("");

  final BooleanProperty waits = new SimpleBooleanProperty();

  /// Why the engine cannot be started anew now; empty = it can.
  final StringProperty refusal = new SimpleStringProperty("");

  /// The first press was made, the second would do it.
  final BooleanProperty armed = new SimpleBooleanProperty();

  final PendingAnswer answer;

  FormatModel(Texts texts) {
    answer = new PendingAnswer(texts);
  }
}
