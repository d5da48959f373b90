package org.castdesk.app.feature.source;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.show.SourceSlot;
import org.jspecify.annotations.Nullable;

/// The twelve slots, the chosen one, and what was added last.
final class SourceBankModel {
  static final int SLOTS = 12;

  final List<SourceSlotModel> slots;
  final ReadOnlyObjectWrapper<@Nullable SourceSlot> selected = new ReadOnlyObjectWrapper<>();
  final BooleanProperty linked = new SimpleBooleanProperty();
  final ObservableList<ImportLine> imports = FXCollections.observableArrayList();

  SourceBankModel(Texts texts) {
    slots =
        IntStream.rangeClosed(1, SLOTS)
            .mapToObj(number -> new SourceSlotModel(SourceSlot.of(number), texts))
            .toList();
  }

  SourceSlotModel of(SourceSlot slot) {
    return slots.get(slot.number() - 1);
  }
}
