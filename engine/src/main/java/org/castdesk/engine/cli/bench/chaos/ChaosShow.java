package org.castdesk.engine.cli.bench.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.castdesk.engine.cli.bench.eyes.PictureBox;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.show.AudioLayer;
import org.castdesk.engine.show.EncoderSettings;
import org.castdesk.engine.show.Guarded;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.LayoutId;
import org.castdesk.engine.show.LayoutPresets;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.SourceContent;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;
import org.castdesk.engine.show.Transition;
import org.castdesk.engine.show.VideoLayer;
import org.castdesk.engine.time.FrameRate;

/// All slots side by side, and in each scene another one is heard.
final class ChaosShow {
  static final VideoFormat FORMAT = new VideoFormat(new PictureSize(1280, 720), FrameRate.of(25));

  private ChaosShow() {}

  static Show of(List<Peer> peers, Duration buffer) {
    List<SourceSlot> slots = peers.stream().map(Peer::slot).toList();
    Layout tiles = tiles(slots);
    List<SourceSpec> sources = new ArrayList<>();
    List<Layout> layouts = new ArrayList<>();
    List<Scene> scenes = new ArrayList<>();
    for (Peer peer : peers) {
      SourceSlot slot = peer.slot();
      sources.add(
          new SourceSpec(
              slot, peer.kind() + " " + slot, new SourceContent.Live(peer.address(), buffer)));
      LayoutId id = new LayoutId("hear-" + slot.value().toLowerCase(Locale.ROOT));
      layouts.add(
          new Layout(
              id,
              id.value(),
              tiles.background(),
              null,
              tiles.videoLayers(),
              List.of(new AudioLayer(slot, 1))));
      scenes.add(new Scene(scene(slot), slot.value(), id, List.of()));
    }
    return new Show(
        "Chaos",
        FORMAT,
        sources,
        layouts,
        List.of(),
        scenes,
        Show.NO_KEYS,
        new Show.Start(scenes.get(0).id(), scenes.get(1).id()),
        Transition.MIX_ONE_SECOND,
        true,
        new EncoderSettings("ultrafast", 6_000_000, 50, 192_000),
        null,
        Guarded.USUAL,
        null);
  }

  static SceneId scene(SourceSlot slot) {
    return new SceneId("S" + slot.number());
  }

  private static Layout tiles(List<SourceSlot> slots) {
    return LayoutPresets.layout(slots.size() > 4 ? "4x4" : "2x2", slots);
  }

  /// Where each slot is seen, in parts of the programme.
  static List<PictureBox> boxes(List<SourceSlot> slots) {
    List<PictureBox> boxes = new ArrayList<>();
    for (VideoLayer layer : tiles(slots).videoLayers()) {
      boxes.add(new PictureBox(layer.x(), layer.y(), layer.width(), layer.height()));
    }
    return boxes;
  }
}
