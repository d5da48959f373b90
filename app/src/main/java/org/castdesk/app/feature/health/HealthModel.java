package org.castdesk.app.feature.health;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.castdesk.app.control.LinkLight;

/// What the cells at the right of the title bar show.
final class HealthModel {
  /// Written while nothing is known.
  static final String UNKNOWN = "--";

  final ObjectProperty<LinkLight.Flow> light = new SimpleObjectProperty<>(LinkLight.Flow.OFF);
  final StringProperty link = new SimpleStringProperty("");
  final StringProperty cpu = new SimpleStringProperty(UNKNOWN);
  final StringProperty framesPerSecond = new SimpleStringProperty(UNKNOWN);
  final StringProperty late = new SimpleStringProperty(UNKNOWN);
  final ObjectProperty<Concern> lateConcern = new SimpleObjectProperty<>(Concern.NONE);

  /// Whether a number asks for attention.
  enum Concern {
    NONE,
    WARNING
  }
}
