package org.castdesk.engine.library.work;

import java.nio.file.Path;
import org.castdesk.engine.library.Analysis;
import org.castdesk.engine.library.Step;

/// What the desk and its worker say to each other: lines of JSON.
final class WorkerWords {
  private WorkerWords() {}

  /// @param into the file for what is found; empty = nothing is written
  record Wish(Path file, Step step, Path into) {}

  /// A line of the worker. What is no JSON is what some library printed, and is read over.
  sealed interface Said {
    record Progress(double fraction) implements Said {}

    record Result(Analysis.Outcome outcome) implements Said {}
  }
}
