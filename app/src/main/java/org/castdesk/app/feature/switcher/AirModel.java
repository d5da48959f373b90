package org.castdesk.app.feature.switcher;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.castdesk.app.control.PictureSource;
import org.castdesk.app.feature.PendingAnswer;
import org.castdesk.app.text.Texts;
import org.jspecify.annotations.Nullable;

/// What was on air, and whether the stand-by is.
final class AirModel {
  /// As many earlier programmes as are shown at once.
  static final int SHOWN = 4;

  final BooleanProperty urgent = new SimpleBooleanProperty();
  final StringProperty standby = new SimpleStringProperty("");
  final StringProperty standbyTrouble = new SimpleStringProperty("");
  final ObjectProperty<@Nullable PictureSource> standbyPicture = new SimpleObjectProperty<>();
  final PendingAnswer urgentAnswer;
  final PendingAnswer takeBack;

  AirModel(Texts texts) {
    urgentAnswer = new PendingAnswer(texts);
    takeBack = new PendingAnswer(texts);
  }
}
