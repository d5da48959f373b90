package org.castdesk.app.gallery;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.castdesk.app.control.CentreCut;
import org.castdesk.app.control.MonitorGuides;
import org.castdesk.app.control.MonitorGuides.HeldCell;
import org.castdesk.app.control.MonitorPane;
import org.castdesk.app.control.PictureSource;
import org.castdesk.app.control.Tally;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.show.Bus;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.VideoLayer;

/// PVW with each of its guides, over a grey picture.
final class GuideMonitors {
  private GuideMonitors() {}

  static List<Node> all() {
    VideoLayer box = VideoLayer.box(SourceSlot.of(5), 0.52, 0.25, 0.42, 0.42);
    return Stream.of(
            new MonitorGuides(true, CentreCut.NONE, List.of()),
            new MonitorGuides(false, CentreCut.FOUR_THREE, List.of()),
            new MonitorGuides(
                true, CentreCut.PORTRAIT, List.of(new HeldCell(box, "RV05 HOLD 4.2 s"))))
        .map(GuideMonitors::monitor)
        .toList();
  }

  private static Node monitor(MonitorGuides guides) {
    MonitorPane pane = new MonitorPane(Bus.PVW);
    pane.tallyProperty().set(Tally.NEXT);
    pane.busWordProperty().set("PVW");
    pane.stateWordProperty().set("NEXT");
    pane.sceneNameProperty().set("Two-box City Hall");
    pane.guidesProperty().set(guides);
    pane.sourceProperty().set(new Grey());
    pane.setPrefSize(294 + 2 * MonitorPane.EDGE_PX, 165 + 35 + MonitorPane.EDGE_PX);
    pane.skinProperty()
        .subscribe((_, skin) -> {
          if (skin != null) {
            pane.poll();
          }
        });
    return pane;
  }

  private static final class Grey implements PictureSource {
    @Override
    public PictureSize size() {
      return new PictureSize(288, 162);
    }

    @Override
    public boolean copyNewest(ByteBuffer target) {
      for (int i = 0; i < target.capacity(); i++) {
        target.put(i, (byte) (i % 4 == 3 ? 255 : 60 + i / 4 % 288 / 2));
      }
      return true;
    }
  }
}
