package org.castdesk.engine.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.json.ShowJson;
import org.castdesk.engine.show.Anchor;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.show.EncoderSettings;
import org.castdesk.engine.show.Graphic;
import org.castdesk.engine.show.Guarded;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.LayoutPresets;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.SourceContent;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;
import org.castdesk.engine.show.Transition;

/// The show of the live bench: boxes and a logo on programme, a four-way on preview.
final class LiveShow {
  private LiveShow() {}

  static void write(Path file, PeerClips clips) throws IOException {
    ShowJson json = new ShowJson();
    Files.writeString(file, json.print(json.tree(show(clips))));
  }

  private static Show show(PeerClips clips) {
    List<Path> files = new ArrayList<>(List.of(clips.full()));
    files.addAll(clips.boxes());
    List<SourceSpec> sources = new ArrayList<>();
    List<SourceSlot> slots = new ArrayList<>();
    for (Path file : files) {
      SourceSlot slot = new SourceSlot("RV0" + (sources.size() + 1));
      slots.add(slot);
      sources.add(
          new SourceSpec(slot, "Clip " + slot, SourceContent.Media.endless(file.toString())));
    }
    Component logo =
        Component.of(
            new ComponentId("logo"),
            "Logo",
            Component.Placement.at(-32.0 / 1920, 32.0 / 1080, Anchor.TOP_RIGHT),
            new Graphic.Image(clips.logo().toString()));
    Layout boxes = LayoutPresets.layout("pip", slots);
    Layout four = LayoutPresets.layout("2x2", slots);
    SceneId first = new SceneId("Boxes");
    SceneId second = new SceneId("Four");
    return new Show(
        "Live bench",
        VideoFormat.HD_1080P30,
        sources,
        List.of(boxes, four),
        List.of(logo),
        List.of(
            new Scene(first, "Boxes", boxes.id(), List.of(logo.id())),
            new Scene(second, "Four", four.id(), List.of())),
        Show.NO_KEYS,
        new Show.Start(first, second),
        Transition.MIX_ONE_SECOND,
        true,
        new EncoderSettings("veryfast", 4_000_000, 60, 128_000),
        null,
        Guarded.USUAL,
        null);
  }
}
