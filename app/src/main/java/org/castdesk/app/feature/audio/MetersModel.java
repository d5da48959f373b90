package org.castdesk.app.feature.audio;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.castdesk.app.control.LevelMeter;

/// What the programme meters show.
final class MetersModel {
  final LevelMeter left = new LevelMeter();
  final LevelMeter right = new LevelMeter();
  final StringProperty peakLeft = new SimpleStringProperty("");
  final StringProperty peakRight = new SimpleStringProperty("");
  final StringProperty averageLeft = new SimpleStringProperty("");
  final StringProperty averageRight = new SimpleStringProperty("");
}
