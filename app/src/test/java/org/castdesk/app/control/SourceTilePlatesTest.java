package org.castdesk.app.control;

import static org.junit.jupiter.api.Assertions.assertFalse;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import org.castdesk.app.testing.FxTest;
import org.junit.jupiter.api.Test;

class SourceTilePlatesTest extends FxTest {
  @Test
  void lowTile_theTallyCoversNoFault() {
    assertFalse(
        fromFx(() -> {
          SourceTile tile = new SourceTile("RV01");
          Pane root = new Pane(tile);
          Scene _ = new Scene(root, 200, 200);
          tile.tagProperty().set("PVW");
          tile.faceProperty().set(failed());
          tile.resize(80, 82);
          root.applyCss();
          tile.layout();
          return bounds(tile, ".tag").intersects(bounds(tile, ".state-plate"));
        }));
  }

  private static Bounds bounds(Node tile, String part) {
    Bounds all = tile.lookup(part).getBoundsInParent();
    return new BoundingBox(all.getMinX(), all.getMinY(), all.getWidth(), all.getHeight() - 0.5);
  }

  private static SourceFace failed() {
    return new SourceFace(
        "Camera", SourceFace.Kind.FILE, LinkLight.Flow.FAILED, "", "FAILED", "gone", "", null, "");
  }
}
