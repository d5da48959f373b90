package org.castdesk.engine.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/// Replaces a file so that a kill, a power cut or a full disk leaves either the old or the new one,
/// whole: written beside, forced to the disk, renamed.
public final class SafeFile {
  private SafeFile() {}

  public static void replace(Path file, String text) throws IOException {
    Path beside = sibling(file, ".new");
    try {
      write(beside, text);
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
    force(directoryOf(file));
  }

  /// Moves `file.4` to `file.5`, ... and keeps the present file as `file.1`, without a moment in
  /// which there is no `file`.
  static void keepGeneration(Path file, int generations) throws IOException {
    for (int n = generations; n > 1; n--) {
      Path younger = sibling(file, "." + (n - 1));
      if (Files.exists(younger)) {
        Files.move(younger, sibling(file, "." + n), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Files.copy(
        file,
        sibling(file, ".1"),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.COPY_ATTRIBUTES);
  }

  private static void write(Path file, String text) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  /// A rename lasts over a power cut only when its directory was forced too.
  private static void force(Path directory) throws IOException {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  static Path directoryOf(Path file) {
    return Objects.requireNonNull(file.toAbsolutePath().getParent(), "a file has a directory");
  }

  private static Path sibling(Path file, String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }
}
