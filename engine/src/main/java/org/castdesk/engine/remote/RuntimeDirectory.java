package org.castdesk.engine.remote;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.fault.MediaFault;

/// Where running engines leave their endpoint and lock files: readable by this user alone.
///
/// The system property `castdesk.runtime.dir` if set, else `$XDG_RUNTIME_DIR/castdesk`, else
/// `~/.cache/castdesk/run`.
public record RuntimeDirectory(Path path) {
  public static final String PROPERTY = "castdesk.runtime.dir";

  public static RuntimeDirectory standard() {
    String chosen = System.getProperty(PROPERTY);
    if (chosen != null && !chosen.isBlank()) {
      return new RuntimeDirectory(Path.of(chosen).toAbsolutePath());
    }
    String session = System.getenv("XDG_RUNTIME_DIR");
    if (session != null && Files.isWritable(Path.of(session))) {
      return new RuntimeDirectory(Path.of(session, "castdesk"));
    }
    return new RuntimeDirectory(
        Path.of(System.getProperty("user.home", "."), ".cache", "castdesk", "run"));
  }

  /// Makes the directory, closed to others.
  void prepare() throws MediaException {
    try {
      Files.createDirectories(path);
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
    } catch (IOException e) {
      throw new MediaException(
          MediaFault.fatal(
              FaultCode.OUTPUT_UNWRITABLE, path.toString(), "cannot be made private: " + e),
          e);
    }
  }

  /// Where the engine of a show says how to reach it; the file of an engine that was killed stays.
  public Path endpointFile(ShowKey key) {
    return path.resolve("engine-" + key + ".json");
  }

  List<Path> endpointFiles() {
    try (Stream<Path> files = Files.list(path)) {
      return files
          .filter(file -> file.getFileName().toString().matches("engine-.*\\.json"))
          .toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  Path lockFile(ShowKey key) {
    return path.resolve("engine-" + key + ".lock");
  }
}
