package org.castdesk.app.gallery;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.castdesk.app.control.LinkLight.Flow;
import org.castdesk.app.control.MultiviewTile;
import org.castdesk.app.control.Tally;

/// Tiles of a multiview: each tally, a hold, a failure, long and Chinese names.
final class MultiviewTiles {
  private MultiviewTiles() {}

  static List<Node> all() {
    return Stream.of(
            tile("RV01", "CAM 1 Anchor", Tally.ON_AIR, Flow.FLOWS),
            tile("RV02", "CAM 2 Wide", Tally.NEXT, Flow.LATE),
            tile("RV05", "City Hall RTMP, the second one from the left", Tally.OFF, Flow.HOLDING),
            tile("RV07", "市政厅直播", Tally.MIXING, Flow.FAILED),
            tile("4", "Harbour live", Tally.UNKNOWN, Flow.OFF))
        .map(Node.class::cast)
        .toList();
  }

  private static MultiviewTile tile(String number, String name, Tally tally, Flow flow) {
    MultiviewTile tile = new MultiviewTile();
    tile.numberProperty().set(number);
    tile.nameProperty().set(name);
    tile.tallyProperty().set(tally);
    tile.tagProperty()
        .set(
            switch (tally) {
              case ON_AIR -> "PGM";
              case NEXT -> "PVW";
              case MIXING -> "MIX";
              case OFF, UNKNOWN -> "";
            });
    tile.flowProperty().set(flow == Flow.OFF ? null : flow);
    tile.readingProperty()
        .set(flow == Flow.HOLDING ? "HOLD 4.2 s" : flow == Flow.LATE ? "140 ms" : "");
    tile.showLevel(-14, 0);
    tile.setPrefSize(288 + MultiviewTile.besideWidth(), 162 + MultiviewTile.besideHeight());
    return tile;
  }
}
