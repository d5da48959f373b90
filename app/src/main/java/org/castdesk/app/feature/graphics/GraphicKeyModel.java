package org.castdesk.app.feature.graphics;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.castdesk.app.feature.PendingAnswer;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.show.Show;

/// What one graphic's key shows.
final class GraphicKeyModel {
  final StringProperty name = new SimpleStringProperty("");
  final ObjectProperty<Standing> standing = new SimpleObjectProperty<>(Standing.EMPTY);
  final List<SimpleObjectProperty<Boolean>> keyed =
      IntStream.range(0, Show.KEYS).mapToObj(_ -> new SimpleObjectProperty<>(false)).toList();
  final PendingAnswer answer;

  GraphicKeyModel(Texts texts) {
    answer = new PendingAnswer(texts);
  }

  /// Where a graphic stands between PVW and PGM.
  enum Standing {
    /// No graphic has this place.
    EMPTY,
    OFF,
    /// It comes with the next take.
    NEXT,
    /// It is on air, and stays.
    ON,
    /// It is on air, and goes with the next take.
    OUT
  }
}
