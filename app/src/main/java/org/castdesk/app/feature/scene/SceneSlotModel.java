package org.castdesk.app.feature.scene;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.castdesk.app.control.PictureSource;
import org.castdesk.app.control.Tally;
import org.castdesk.app.feature.PendingAnswer;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.SceneId;
import org.jspecify.annotations.Nullable;

/// One place of the scene bank.
final class SceneSlotModel {
  final StringProperty keyCap = new SimpleStringProperty("");
  final StringProperty name = new SimpleStringProperty("");
  final StringProperty tag = new SimpleStringProperty("");
  final ObjectProperty<Tally> tally = new SimpleObjectProperty<>(Tally.OFF);
  final ObjectProperty<@Nullable Layout> layout = new SimpleObjectProperty<>();
  final BooleanProperty broken = new SimpleBooleanProperty();
  final BooleanProperty holding = new SimpleBooleanProperty();

  /// Whose place it is; null = it is free.
  final ObjectProperty<@Nullable SceneId> scene = new SimpleObjectProperty<>();

  final ObjectProperty<@Nullable PictureSource> pictures = new SimpleObjectProperty<>();
  final PendingAnswer answer;

  SceneSlotModel(Texts texts) {
    answer = new PendingAnswer(texts);
  }
}
