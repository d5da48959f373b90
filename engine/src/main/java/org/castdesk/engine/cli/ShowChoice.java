package org.castdesk.engine.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.castdesk.engine.remote.ShowKey;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.store.LoadedShow;
import org.jspecify.annotations.Nullable;

/// Which show an engine runs: the demo, a file, or one built from options.
///
/// @param key names its lock, its endpoint and its journal
/// @param file the show file, null when the show was built from options
/// @param directory where relative file names count from
/// @param loaded the show as it stands in its file, null before it was read
record ShowChoice(ShowKey key, @Nullable Path file, Path directory, @Nullable LoadedShow loaded) {
  static ShowChoice of(EngineOptions options) throws IOException {
    if (options.show != null && options.demo) {
      throw new IllegalArgumentException("--show and --demo exclude each other");
    }
    Path here = Path.of("").toAbsolutePath();
    if (options.demo) {
      Path file = DemoFiles.unpack();
      return new ShowChoice(ShowKey.DEMO, file, parent(file), null);
    }
    if (options.show != null) {
      Path file = options.show.toAbsolutePath().normalize();
      return new ShowChoice(ShowKey.of(file), file, parent(file), null);
    }
    String typed = String.join("_", options.sources) + "_" + String.join("_", options.scenes);
    return new ShowChoice(
        ShowKey.of(Path.of("options").resolve(typed.replace('/', '_'))), null, here, null);
  }

  ShowChoice with(@Nullable LoadedShow read) {
    return new ShowChoice(key, file, directory, read);
  }

  /// The show whose file edits belong into, null = there is none: the demo begins afresh each time,
  /// and what options changed is not what the file's owner wrote.
  @Nullable LoadedShow kept(Show running) {
    boolean isOwn =
        loaded != null && !key.equals(ShowKey.DEMO) && loaded.show().adopted().equals(running);
    return isOwn ? loaded : null;
  }

  private static Path parent(Path file) {
    Path parent = file.getParent();
    return parent == null ? Path.of("").toAbsolutePath() : parent;
  }
}
