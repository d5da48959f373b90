package org.castdesk.app.feature.settings;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.castdesk.app.feature.PendingAnswer;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.show.Guarded;
import org.castdesk.engine.show.SourceSlot;
import org.jspecify.annotations.Nullable;

/// What the settings show of the show itself: it is the same for every desk.
final class ShowSettingsModel {
  private static final int SLOTS = 12;

  final Map<Guarded, BooleanProperty> guarded = new EnumMap<>(Guarded.class);
  final Map<Guarded, PendingAnswer> guardedAnswers = new EnumMap<>(Guarded.class);

  /// The card, then the twelve slots.
  final List<Standby> standbys = new ArrayList<>();

  final StringProperty standbyMeaning = new SimpleStringProperty("");
  final BooleanProperty standbyWrong = new SimpleBooleanProperty();

  /// One thing that URGENT could put over the programme.
  static final class Standby {
    final @Nullable SourceSlot slot;
    final StringProperty words = new SimpleStringProperty("");
    final StringProperty trouble = new SimpleStringProperty("");
    final BooleanProperty there = new SimpleBooleanProperty();
    final BooleanProperty chosen = new SimpleBooleanProperty();
    final PendingAnswer answer;

    Standby(@Nullable SourceSlot slot, Texts texts) {
      this.slot = slot;
      answer = new PendingAnswer(texts);
    }

    String id() {
      return slot == null ? "card" : slot.value();
    }
  }

  ShowSettingsModel(Texts texts) {
    standbys.add(new Standby(null, texts));
    for (int number = 1; number <= SLOTS; number++) {
      standbys.add(new Standby(SourceSlot.of(number), texts));
    }
    for (Guarded action : Guarded.values()) {
      guarded.put(action, new SimpleBooleanProperty());
      guardedAnswers.put(action, new PendingAnswer(texts));
    }
  }
}
