package org.castdesk.app.feature.message;

import java.time.Instant;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.castdesk.app.feature.Message;
import org.castdesk.app.feature.Message.Weight;

/// The newest messages, newest first. Trouble that is tried again and again is one line with a
/// count: a source that is gone must not push everything else out of sight.
final class MessagesModel {
  /// A day of an ordinary show; older ones are forgotten.
  static final int MOST = 500;

  final ObservableList<Line> lines = FXCollections.observableArrayList();

  /// Faults nobody has looked at yet.
  final IntegerProperty unseenFaults = new SimpleIntegerProperty();

  /// One message, when it came last, and how often.
  record Line(Instant time, Message message, int times) {}

  /// The same trouble of the same thing joins its line, unless it was well again in between.
  ///
  /// @return whether it is news
  boolean add(Instant time, Message message) {
    int same = ongoing(message);
    int times = same < 0 ? 1 : lines.remove(same).times() + 1;
    lines.addFirst(new Line(time, message, times));
    if (lines.size() > MOST) {
      lines.removeLast();
    }
    return same < 0;
  }

  /// Where the line of this trouble stands; negative = it is new.
  private int ongoing(Message message) {
    if (message.weight() == Weight.NOTE || message.parts().isEmpty()) {
      return -1;
    }
    for (int i = 0; i < lines.size(); i++) {
      Message earlier = lines.get(i).message();
      if (earlier.equals(message)) {
        return i;
      }
      if (isWellAgain(earlier, message)) {
        return -1;
      }
    }
    return -1;
  }

  /// A plain note about what the trouble is about: it plays again, it runs.
  private static boolean isWellAgain(Message earlier, Message trouble) {
    return earlier.weight() == Weight.NOTE
        && !earlier.parts().isEmpty()
        && earlier.parts().getFirst().equals(trouble.parts().getFirst());
  }
}
