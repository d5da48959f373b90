package org.castdesk.engine.library;

import java.nio.file.Path;
import java.util.List;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.format.MaterialId;
import org.jspecify.annotations.Nullable;

/// What the library is at one moment.
///
/// @param revision another number = something changed
/// @param work what is looked at now; null = nothing
/// @param waiting how many pieces of material wait to be looked at
/// @param taking what is being imported, or was imported last; null = nothing yet
/// @param search what a search for missing files came to; null = none yet
/// @param note what is the matter with the list itself; null = nothing
public record LibraryNews(
    long revision,
    List<Item> items,
    @Nullable Work work,
    int waiting,
    @Nullable Taking taking,
    @Nullable Search search,
    @Nullable Note note) {
  public static final LibraryNews NOTHING =
      new LibraryNews(0, List.of(), null, 0, null, null, null);

  public LibraryNews {
    items = List.copyOf(items);
  }

  /// One piece of material, and whether its file is there.
  public record Item(Material material, Presence presence) {
    /// What needs somebody comes first; larger = worse.
    int trouble() {
      if (presence == Presence.MISSING) {
        return 5;
      }
      Steps steps = material.steps();
      for (Step step : Step.values()) {
        switch (steps.of(step)) {
          case StepState.Crashed _ -> {
            return 4;
          }
          case StepState.Failed _ -> {
            return 3;
          }
          case StepState.Stopped _ -> {
            return 2;
          }
          case StepState.Waiting _ -> {
            return 1;
          }
          default -> {
            // Done, or nothing to do.
          }
        }
      }
      return 0;
    }
  }

  /// @param fraction 0..1; negative = cannot be said
  public record Work(MaterialId id, String name, Step step, double fraction) {}

  /// Files on their way into the library.
  ///
  /// @param known files that were in it already
  /// @param bytes copied so far, of `allBytes`; both 0 when nothing is copied
  public record Taking(
      long number,
      boolean isOver,
      boolean isCancelled,
      String current,
      int files,
      int done,
      int added,
      int known,
      long bytes,
      long allBytes,
      List<Refused> refused) {
    public Taking {
      refused = List.copyOf(refused);
    }
  }

  /// A file that could not be taken, and why.
  public record Refused(Path file, FaultCode why, String detail) {}

  /// @param moved which files are elsewhere now
  /// @param different files of the right name with another content
  public record Search(
      long number,
      boolean isOver,
      boolean isCancelled,
      int wanted,
      List<Move> moved,
      int different) {
    public Search {
      moved = List.copyOf(moved);
    }
  }

  /// A piece of material was found again.
  public record Move(MaterialId id, Path from, Path to) {}

  /// What is the matter with the list of the library.
  public sealed interface Note {
    /// Lines of it could not be read; the file as it was is kept.
    record Damaged(Path keptAs, int lines) implements Note {}

    /// Another desk of this computer changes it.
    record Elsewhere() implements Note {}

    /// A newer Castdesk wrote it.
    record Newer(int version) implements Note {}

    record NotSaved(String why) implements Note {}
  }
}
