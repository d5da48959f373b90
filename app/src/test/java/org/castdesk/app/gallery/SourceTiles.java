package org.castdesk.app.gallery;

import java.util.List;
import javafx.scene.Node;
import org.castdesk.app.control.LinkLight.Flow;
import org.castdesk.app.control.SourceFace;
import org.castdesk.app.control.SourceFace.ClipFace;
import org.castdesk.app.control.SourceFace.Kind;
import org.castdesk.app.control.SourceTile;
import org.castdesk.app.control.Tally;

/// A source tile in each of its states.
final class SourceTiles {
  private static final ClipFace CLIP =
      new ClipFace(0.4, ClipFace.Motion.PLAYING, ClipFace.Rounds.LOOP, "0:24");

  private SourceTiles() {}

  static List<Node> all() {
    SourceTile chosen = tile("RV05", face(Kind.FILE, Flow.FLOWS, "40 ms", ""), Tally.OFF);
    chosen.selectedProperty().set(true);
    return List.of(
        tile("RV01", face(Kind.NETWORK, Flow.FLOWS, "62 ms", ""), Tally.OFF),
        tile("RV02", face(Kind.NETWORK, Flow.LATE, "0.3 s", ""), Tally.ON_AIR),
        tile("RV03", face(Kind.NETWORK, Flow.HOLDING, "4.2 s", "HOLD"), Tally.NEXT),
        tile("RV04", face(Kind.NETWORK, Flow.SLATE, "slate", ""), Tally.ON_AIR),
        chosen,
        tile("RV06", face(Kind.FILE, Flow.FAILED, "try 3", "FAILED"), Tally.OFF),
        tile("RV07", face(Kind.STILL, Flow.CUED, "still", ""), Tally.OFF),
        tile("RV08", face(Kind.FILE, Flow.CUED, "", "Opening"), Tally.OFF),
        tile("RV09", SourceFace.free("Free"), Tally.OFF));
  }

  private static SourceFace face(Kind kind, Flow flow, String reading, String plate) {
    boolean failed = flow == Flow.FAILED;
    return new SourceFace(
        "City Hall",
        kind,
        flow,
        reading,
        plate,
        failed ? "file not found" : "",
        failed ? "" : "1920×1080 · 25 fps · h264",
        kind == Kind.FILE && !failed ? CLIP : null,
        kind == Kind.NETWORK ? "LIVE" : "");
  }

  private static SourceTile tile(String slot, SourceFace face, Tally tally) {
    SourceTile tile = new SourceTile(slot);
    tile.faceProperty().set(face);
    tile.tallyProperty().set(tally);
    tile.tagProperty().set(tally == Tally.ON_AIR ? "PGM" : tally == Tally.NEXT ? "PVW" : "");
    tile.setPrefSize(127, 108);
    return tile;
  }
}
