package org.castdesk.app.feature.scene;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.castdesk.app.control.Tally;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.show.SceneId;
import org.jspecify.annotations.Nullable;

/// The ten places on screen, and which bank they show.
final class SceneBankModel {
  static final int PLACES = 10;

  final List<SceneSlotModel> places;
  final IntegerProperty bank = new SimpleIntegerProperty(0);
  final IntegerProperty banks = new SimpleIntegerProperty(1);

  /// The chosen scene; null = none. It has nothing to do with PVW and PGM.
  final ReadOnlyObjectWrapper<@Nullable SceneId> selected = new ReadOnlyObjectWrapper<>();

  /// Whether the engine tells; else its small pictures are old.
  final BooleanProperty linked = new SimpleBooleanProperty();

  /// What is on air or next in a bank, shown or not.
  final List<ObjectProperty<Tally>> bankTallies =
      List.of(new SimpleObjectProperty<>(Tally.OFF), new SimpleObjectProperty<>(Tally.OFF));

  SceneBankModel(Texts texts) {
    places = IntStream.range(0, PLACES).mapToObj(_ -> new SceneSlotModel(texts)).toList();
  }
}
