package org.castdesk.app.feature.source;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.castdesk.app.control.PictureSource;
import org.castdesk.app.control.SourceFace;
import org.castdesk.app.control.Tally;
import org.castdesk.app.feature.PendingAnswer;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.show.SourceSlot;
import org.jspecify.annotations.Nullable;

/// One slot of the source bank.
final class SourceSlotModel {
  final SourceSlot slot;
  final ObjectProperty<SourceFace> face = new SimpleObjectProperty<>(SourceFace.free(""));
  final ObjectProperty<Tally> tally = new SimpleObjectProperty<>(Tally.OFF);
  final StringProperty tag = new SimpleStringProperty("");
  final ObjectProperty<@Nullable PictureSource> pictures = new SimpleObjectProperty<>();
  final PendingAnswer answer;

  SourceSlotModel(SourceSlot slot, Texts texts) {
    this.slot = slot;
    answer = new PendingAnswer(texts);
  }
}
