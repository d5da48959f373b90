package org.castdesk.app.feature.library;

import java.nio.file.Path;
import org.castdesk.app.feature.library.MaterialRow.Kept;
import org.castdesk.app.feature.library.MaterialRow.State;
import org.castdesk.app.feature.library.MaterialRow.Weight;
import org.castdesk.app.text.LibraryKey;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.format.MediaInfo;
import org.castdesk.engine.library.Keeping;
import org.castdesk.engine.library.LibraryFolders;
import org.castdesk.engine.library.LibraryNews;
import org.castdesk.engine.library.LibraryNews.Item;
import org.castdesk.engine.library.Material;
import org.castdesk.engine.library.Presence;
import org.castdesk.engine.library.Step;
import org.castdesk.engine.library.StepState;
import org.jspecify.annotations.Nullable;

/// Puts a piece of material into the words and marks of its line.
final class MaterialRowController {
  private final Texts texts;
  private final LibraryFolders folders;

  MaterialRowController(Texts texts, LibraryFolders folders) {
    this.texts = texts;
    this.folders = folders;
  }

  /// @param work what is looked at now
  MaterialRow row(Item item, LibraryNews.@Nullable Work work) {
    Material material = item.material();
    MediaInfo info = material.info();
    boolean isStill = material.kind() == Material.Kind.STILL;
    boolean isPictured = material.steps().picture() instanceof StepState.Done;
    boolean isHeard = material.steps().sound() instanceof StepState.Done;
    String stamp = material.fingerprint();
    return new MaterialRow(
        material.id(),
        material.name(),
        place(material),
        icon(material, item.presence()),
        info == null || isStill ? "" : MaterialWords.duration(info.duration()),
        MaterialWords.size(material.file().size()),
        MaterialWords.picture(material),
        MaterialWords.codec(material, texts),
        MaterialWords.loudness(material.loudness(), texts),
        MaterialWords.isOffTarget(material.loudness()),
        state(item, work),
        isPictured ? new Kept(folders.picture(material.id()), stamp) : null,
        isHeard ? new Kept(folders.waveform(material.id()), stamp) : null);
  }

  private String place(Material material) {
    Path folder = material.location().getParent();
    String where = folder == null ? "" : folder.toString();
    return material.keeping() == Keeping.COPY
        ? texts.get(LibraryKey.MATERIAL_COPY) + " · " + material.location().getFileName()
        : where;
  }

  private static String icon(Material material, Presence presence) {
    if (presence == Presence.MISSING) {
      return "mdi2f-file-alert-outline";
    }
    return switch (material.kind()) {
      case VIDEO, UNKNOWN -> "mdi2f-file-video-outline";
      case SOUND -> "mdi2m-music-note-outline";
      case STILL -> "mdi2i-image-outline";
    };
  }

  private State state(Item item, LibraryNews.@Nullable Work work) {
    Material material = item.material();
    if (work != null && work.id().equals(material.id())) {
      return new State(busy(work), Weight.BUSY, work.fraction());
    }
    return switch (item.presence()) {
      case MISSING -> new State(texts.get(LibraryKey.MATERIAL_MISSING), Weight.FAULT, -1);
      case CHANGED -> new State(texts.get(LibraryKey.MATERIAL_CHANGED), Weight.WARNING, -1);
      case UNKNOWN -> new State(texts.get(LibraryKey.MATERIAL_UNSEEN), Weight.QUIET, -1);
      case THERE -> known(material);
    };
  }

  String busy(LibraryNews.Work work) {
    return switch (work.step()) {
      case PROBE -> texts.get(LibraryKey.MATERIAL_PROBING);
      case PICTURE -> texts.get(LibraryKey.MATERIAL_PICTURING);
      case SOUND ->
          texts.get(LibraryKey.MATERIAL_HEARING, Math.round(100 * Math.max(0, work.fraction())));
    };
  }

  private State known(Material material) {
    State waiting = new State(texts.get(LibraryKey.MATERIAL_READY), Weight.QUIET, -1);
    for (Step step : Step.values()) {
      switch (material.steps().of(step)) {
        case StepState.Crashed _ -> {
          return new State(texts.get(LibraryKey.MATERIAL_CRASHED), Weight.FAULT, -1);
        }
        case StepState.Failed(var fault) -> {
          String words = texts.get(TextKey.valueOf("FAULT_" + fault.code().name()));
          return new State(words, step == Step.PROBE ? Weight.FAULT : Weight.WARNING, -1);
        }
        case StepState.Stopped _ ->
            waiting = new State(texts.get(LibraryKey.MATERIAL_STOPPED), Weight.QUIET, -1);
        case StepState.Waiting _ ->
            waiting = new State(texts.get(LibraryKey.MATERIAL_WAITING), Weight.QUIET, -1);
        default -> {
          // Done, or there is nothing to find.
        }
      }
    }
    return waiting;
  }
}
