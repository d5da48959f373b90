package org.castdesk.app.feature.graphics;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.castdesk.app.feature.PendingAnswer;
import org.castdesk.app.text.Texts;

/// What the panel of one downstream key shows.
final class DownstreamModel {
  /// Names of its graphics; empty = it has none.
  final StringProperty content = new SimpleStringProperty("");

  final BooleanProperty on = new SimpleBooleanProperty();
  final BooleanProperty tied = new SimpleBooleanProperty();
  final IntegerProperty rateFrames = new SimpleIntegerProperty();
  final PendingAnswer tie;
  final PendingAnswer cut;
  final PendingAnswer auto;
  final PendingAnswer rate;

  DownstreamModel(Texts texts) {
    tie = new PendingAnswer(texts);
    cut = new PendingAnswer(texts);
    auto = new PendingAnswer(texts);
    rate = new PendingAnswer(texts);
  }
}
