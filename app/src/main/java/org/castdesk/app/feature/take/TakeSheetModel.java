package org.castdesk.app.feature.take;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What the take sheet shows. Rows are there for ever and only change their words: a sheet that is
/// built anew would flicker.
final class TakeSheetModel {
  static final int HAZARDS = 4;
  static final int CHANGES = 24;

  final StringProperty fromCap = new SimpleStringProperty("");
  final StringProperty from = new SimpleStringProperty("");
  final StringProperty toCap = new SimpleStringProperty("");
  final StringProperty to = new SimpleStringProperty("");
  final StringProperty how = new SimpleStringProperty("");
  final IntegerProperty hazardCount = new SimpleIntegerProperty();
  final List<HazardRow> hazards =
      IntStream.range(0, HAZARDS).mapToObj(_ -> new HazardRow()).toList();
  final List<ChangeRow> changes =
      IntStream.range(0, CHANGES).mapToObj(_ -> new ChangeRow()).toList();

  /// What one press can do about a hazard.
  enum Cure {
    NONE,
    REOPEN,
    PLAY,
    FROM_START
  }

  /// One hazard; empty words = none.
  static final class HazardRow {
    final StringProperty words = new SimpleStringProperty("");
    final ObjectProperty<Cure> cure = new SimpleObjectProperty<>(Cure.NONE);
  }

  /// One change; an empty name = none.
  static final class ChangeRow {
    /// The group's name on its first row.
    final StringProperty group = new SimpleStringProperty("");

    final StringProperty sign = new SimpleStringProperty("");
    final StringProperty name = new SimpleStringProperty("");
    final StringProperty value = new SimpleStringProperty("");
  }
}
