package org.castdesk.engine.store;

import java.nio.file.Path;
import org.castdesk.engine.show.Show;
import tools.jackson.databind.node.ObjectNode;

/// A show that was read without error, together with the file it came from. Only who holds one can
/// save over that file, so a file that failed to load is never overwritten.
public final class LoadedShow {
  private final Path file;
  private final Show show;
  private final ObjectNode written;

  LoadedShow(Path file, Show show, ObjectNode written) {
    this.file = file;
    this.show = show;
    this.written = written;
  }

  /// Absolute; relative locations in the show count from its directory.
  public Path file() {
    return file;
  }

  public Show show() {
    return show;
  }

  /// The file as it was written, with what this version does not know.
  ObjectNode written() {
    return written;
  }
}
