package org.castdesk.app.feature.message;

import java.time.Instant;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.castdesk.app.feature.Message;

/// The newest messages, newest first.
final class MessagesModel {
  /// A day of an ordinary show; older ones are forgotten.
  static final int MOST = 500;

  final ObservableList<Line> lines = FXCollections.observableArrayList();

  /// Faults nobody has looked at yet.
  final IntegerProperty unseenFaults = new SimpleIntegerProperty();

  /// One message and when it came.
  record Line(Instant time, Message message) {}
}
