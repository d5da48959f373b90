package org.castdesk.app.feature.source;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.castdesk.engine.show.SourceContent;
import org.castdesk.engine.show.SourceSlot;
import org.jspecify.annotations.Nullable;

/// One thing that was added, and what became of it.
final class ImportLine {
  /// Where it is now; null = it found no slot.
  final @Nullable SourceSlot slot;

  final @Nullable SourceContent content;
  final String name;
  final StringProperty words = new SimpleStringProperty("");
  final ObjectProperty<Stage> stage = new SimpleObjectProperty<>(Stage.OPENING);

  /// How far it got.
  enum Stage {
    OPENING,
    READY,
    FAILED
  }

  ImportLine(@Nullable SourceSlot slot, @Nullable SourceContent content, String name) {
    this.slot = slot;
    this.content = content;
    this.name = name;
  }

  void end(Stage how, String why) {
    words.set(why);
    stage.set(how);
  }
}
