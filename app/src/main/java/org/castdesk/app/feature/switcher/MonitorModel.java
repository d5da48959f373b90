package org.castdesk.app.feature.switcher;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.castdesk.app.control.MonitorGuides;
import org.castdesk.app.control.MonitorPane.Rest;
import org.castdesk.app.control.PictureSource;
import org.castdesk.app.control.Tally;
import org.castdesk.engine.format.PictureSize;
import org.jspecify.annotations.Nullable;

/// What a monitor shows.
final class MonitorModel {
  final ObjectProperty<Tally> tally = new SimpleObjectProperty<>(Tally.UNKNOWN);
  final ObjectProperty<@Nullable PictureSource> source = new SimpleObjectProperty<>();
  final ObjectProperty<@Nullable PictureSize> glass = new SimpleObjectProperty<>();
  final StringProperty stateWord = new SimpleStringProperty("");
  final StringProperty keyCap = new SimpleStringProperty("");
  final StringProperty sceneName = new SimpleStringProperty("");
  final StringProperty timeCaption = new SimpleStringProperty("");
  final StringProperty time = new SimpleStringProperty("");
  final StringProperty countCaption = new SimpleStringProperty("");
  final StringProperty count = new SimpleStringProperty("");
  final ObjectProperty<Rest> rest = new SimpleObjectProperty<>(Rest.ENOUGH);
  final BooleanProperty safeAreas = new SimpleBooleanProperty(false);
  final ObjectProperty<MonitorGuides> guides = new SimpleObjectProperty<>(MonitorGuides.NONE);
  final StringProperty notice = new SimpleStringProperty("");
}
