package org.castdesk.app.feature.switcher;

import java.util.function.IntConsumer;
import org.castdesk.app.control.HistoryTile;

/// The tiles of earlier programmes, in the strip and in the dock.
final class AirTiles {
  private AirTiles() {}

  /// @param place counted from 0, the newest
  /// @param takeBack hears how many steps back was pressed
  static HistoryTile tile(AirSteps.Step step, String id, int place, IntConsumer takeBack) {
    HistoryTile tile = new HistoryTile();
    tile.setId(id + place);
    tile.nameProperty().bind(step.name);
    tile.ageProperty().bind(step.age);
    tile.sourceProperty().bind(step.picture);
    tile.targetProperty().set(place == 0);
    tile.setOnPress(() -> takeBack.accept(place + 1));
    return tile;
  }
}
