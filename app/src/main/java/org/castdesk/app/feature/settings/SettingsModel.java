package org.castdesk.app.feature.settings;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.castdesk.app.keys.DeskKey;
import org.castdesk.app.keys.KeyConflict;
import org.jspecify.annotations.Nullable;

/// What the settings screen shows beside the settings themselves.
final class SettingsModel {
  final ObjectProperty<Section> section = new SimpleObjectProperty<>(Section.LOOK);

  /// The action whose keys are looked at.
  final ObjectProperty<@Nullable DeskKey> chosen = new SimpleObjectProperty<>();

  /// Whether the next key is recorded for it.
  final ObjectProperty<Recording> recording = new SimpleObjectProperty<>(Recording.NO);

  /// The key that was recorded but belongs to another action.
  final ObjectProperty<@Nullable KeyConflict> conflict = new SimpleObjectProperty<>();

  final FolderModel recordings = new FolderModel();
  final FolderModel media = new FolderModel();

  /// What became of the field that waits for a key.
  enum Recording {
    NO,
    WAITING,
    /// The last key cannot be given to anything: Esc, Tab, a modifier alone.
    NOT_FREE
  }

  /// One folder while it is typed.
  static final class FolderModel {
    final ObjectProperty<FolderVerdict> verdict =
        new SimpleObjectProperty<>(new FolderVerdict(FolderVerdict.Kind.USUAL, 0));
    final StringProperty typed = new SimpleStringProperty("");
  }
}
