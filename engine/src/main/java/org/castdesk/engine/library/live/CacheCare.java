package org.castdesk.engine.library.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.castdesk.engine.format.MaterialId;
import org.castdesk.engine.library.LibraryFolders;
import org.castdesk.engine.library.Material;
import org.castdesk.engine.library.Step;
import org.castdesk.engine.library.StepState;
import org.castdesk.engine.library.Steps;

/// Keeps the list and the cache together: somebody may have emptied the cache.
///
/// **Thread**: any, not FX; it asks the disk.
final class CacheCare {
  private CacheCare() {}

  /// What was found out but is not there any more is found out anew.
  static void check(Shelf shelf, LibraryFolders folders) {
    for (Material material : shelf.all()) {
      MaterialId id = material.id();
      shelf.change(
          id,
          now ->
              now.with(
                  again(
                      again(now.steps(), Step.PICTURE, folders.picture(id)),
                      Step.SOUND,
                      folders.waveform(id))));
    }
  }

  private static Steps again(Steps steps, Step step, Path file) {
    boolean isLost = steps.of(step) instanceof StepState.Done && !Files.exists(file);
    return isLost ? steps.with(step, new StepState.Waiting()) : steps;
  }

  /// What was kept of these is of no use any more.
  static void forget(List<MaterialId> gone, LibraryFolders folders) {
    for (MaterialId id : gone) {
      try {
        Files.deleteIfExists(folders.picture(id));
        Files.deleteIfExists(folders.waveform(id));
      } catch (IOException e) {
        // A small file too many does no harm.
      }
    }
  }
}
