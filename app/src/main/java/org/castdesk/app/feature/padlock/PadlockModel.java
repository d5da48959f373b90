package org.castdesk.app.feature.padlock;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.castdesk.app.feature.PendingAnswer;
import org.castdesk.app.text.Texts;

/// Whether the padlock is closed, and what it asks.
final class PadlockModel {
  final BooleanProperty closed = new SimpleBooleanProperty();
  final ReadOnlyStringWrapper question = new ReadOnlyStringWrapper("");
  final PendingAnswer answer;

  PadlockModel(Texts texts) {
    answer = new PendingAnswer(texts);
  }
}
