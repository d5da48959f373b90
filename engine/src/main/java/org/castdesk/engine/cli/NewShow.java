package org.castdesk.engine.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.show.EncoderSettings;
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
import org.castdesk.engine.store.LoadedShow;
import org.castdesk.engine.store.ShowStore;

/// The beginning of somebody's own show: a silent test pattern in RV01 and one scene of it, so that
/// there is something on air while the rest is built.
final class NewShow {
  private static final int FRAMES_PER_SECOND = 30;

  private static final String ENDING = ".json";
  private static final int LONGEST_NAME = 64;

  private NewShow() {}

  /// Reads a show file, or makes it when the desk was asked for one that is not there.
  ///
  /// **Fails**: [MediaException] that names the file, also when its folder is not there.
  static LoadedShow open(Path file, boolean desk) throws MediaException {
    ShowStore store = new ShowStore();
    boolean isNew = desk && !Files.exists(file) && file.toString().endsWith(ENDING);
    return isNew ? store.create(file, called(name(file))) : store.load(file);
  }

  private static String name(Path file) {
    String name = String.valueOf(file.getFileName());
    String stem = name.substring(0, name.length() - ENDING.length()).strip();
    return stem.isEmpty() ? "Show" : stem.substring(0, Math.min(LONGEST_NAME, stem.length()));
  }

  private static Show called(String name) {
    SourceSlot slot = SourceSlot.of(1);
    String pattern = "Test pattern";
    Layout layout = LayoutPresets.layout("full", List.of(slot));
    SceneId scene = new SceneId("scene-1");
    return new Show(
        name,
        VideoFormat.HD_1080P30,
        List.of(
            new SourceSpec(
                slot, pattern, new SourceContent.TestPattern(SourceContent.Motion.BARS, 0))),
        List.of(layout),
        List.of(),
        List.of(new Scene(scene, pattern, layout.id(), List.of())),
        Show.NO_KEYS,
        new Show.Start(scene, scene),
        Transition.MIX_ONE_SECOND.with(Transition.Kind.MIX, FRAMES_PER_SECOND),
        true,
        EncoderSettings.STANDARD,
        null,
        Guarded.USUAL,
        null);
  }
}
