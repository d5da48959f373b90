package org.castdesk.app.feature.palette;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the palette shows.
final class PaletteModel {
  final BooleanProperty open = new SimpleBooleanProperty(false);
  final StringProperty typed = new SimpleStringProperty("");
  final ObservableList<PaletteItem> items = FXCollections.observableArrayList();

  /// The line with a guard that a second Enter runs.
  final ObjectProperty<@Nullable PaletteItem> armed = new SimpleObjectProperty<>();
}
