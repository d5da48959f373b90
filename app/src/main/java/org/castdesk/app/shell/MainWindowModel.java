package org.castdesk.app.shell;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.castdesk.app.tips.Tip;

/// What the bars of the window show.
final class MainWindowModel {
  final StringProperty showName = new SimpleStringProperty("Castdesk");
  final StringProperty showFacts = new SimpleStringProperty("");
  final StringProperty clock = new SimpleStringProperty("--:--:--");
  final StringProperty zone = new SimpleStringProperty("");
  final StringProperty timecode = new SimpleStringProperty("--:--:--:--");
  final StringProperty message = new SimpleStringProperty("");

  /// Whether it was said just now: then it comes before what has been wrong for long.
  final BooleanProperty fresh = new SimpleBooleanProperty(false);

  /// Whether that is a warning, such as an edit that was refused.
  final BooleanProperty warned = new SimpleBooleanProperty(false);

  /// What is wrong with the settings' file; it stays until the settings are opened.
  final StringProperty note = new SimpleStringProperty("");

  /// The engine answers no longer.
  final BooleanProperty lost = new SimpleBooleanProperty(false);

  /// Which source does not play and why; empty = all do.
  final StringProperty problem = new SimpleStringProperty("");

  /// The same where room is short.
  final StringProperty problemBrief = new SimpleStringProperty("");

  final StringProperty lastKey = new SimpleStringProperty("");

  final ObjectProperty<Screen> screen = new SimpleObjectProperty<>(Screen.DIRECTOR);

  /// Whether help is open, and what is pointed at.
  final BooleanProperty help = new SimpleBooleanProperty(false);

  final ObjectProperty<Optional<Tip>> pointed = new SimpleObjectProperty<>(Optional.empty());

  /// What is said of it in one line; empty = nothing.
  final StringProperty tip = new SimpleStringProperty("");

  /// What the open closing question is about.
  final ObjectProperty<Closing> closing = new SimpleObjectProperty<>(Closing.NOTHING);
}
