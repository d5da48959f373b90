package org.castdesk.app.feature.settings;

import java.util.EnumMap;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.castdesk.app.feature.PendingAnswer;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.show.Guarded;

/// What the settings show of the show itself: it is the same for every desk.
final class ShowSettingsModel {
  final Map<Guarded, BooleanProperty> guarded = new EnumMap<>(Guarded.class);
  final Map<Guarded, PendingAnswer> guardedAnswers = new EnumMap<>(Guarded.class);

  ShowSettingsModel(Texts texts) {
    for (Guarded action : Guarded.values()) {
      guarded.put(action, new SimpleBooleanProperty());
      guardedAnswers.put(action, new PendingAnswer(texts));
    }
  }
}
