package org.castdesk.engine.library.live;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// Copies one file into the library: under a name that is free, whole or not at all.
final class CopyIn {
  private static final int CHUNK_BYTES = 1 << 20;
  private static final int MOST_OF_ONE_NAME = 10_000;

  private CopyIn() {}

  /// @param moved hears how many bytes more are copied
  /// @return where the copy is; null = somebody cancelled it
  static @Nullable Path copy(
      Path from, Path folder, LongConsumer moved, BooleanSupplier isCancelled) throws IOException {
    Files.createDirectories(folder);
    Path part = Files.createTempFile(folder, ".coming-", ".part");
    try {
      if (!pour(from, part, moved, isCancelled)) {
        return null;
      }
      Files.setLastModifiedTime(part, Files.getLastModifiedTime(from));
      return settle(part, folder, String.valueOf(from.getFileName()));
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static boolean pour(Path from, Path to, LongConsumer moved, BooleanSupplier isCancelled)
      throws IOException {
    ByteBuffer bytes = ByteBuffer.allocateDirect(CHUNK_BYTES);
    try (FileChannel in = FileChannel.open(from, StandardOpenOption.READ);
        FileChannel out = FileChannel.open(to, StandardOpenOption.WRITE)) {
      while (in.read(bytes.clear()) >= 0) {
        if (isCancelled.getAsBoolean()) {
          return false;
        }
        bytes.flip();
        int count = bytes.remaining();
        while (bytes.hasRemaining()) {
          out.write(bytes);
        }
        moved.accept(count);
      }
      out.force(true);
    }
    return true;
  }

  /// A link cannot take the place of a file that somebody made in between; a rename would.
  private static Path settle(Path part, Path folder, String name) throws IOException {
    for (int n = 1; n <= MOST_OF_ONE_NAME; n++) {
      Path place = folder.resolve(numbered(name, n));
      try {
        Files.createLink(place, part);
        return place;
      } catch (FileAlreadyExistsException e) {
        // The next number.
      } catch (UnsupportedOperationException | IOException e) {
        // A disk without links, such as a stick.
        if (!Files.exists(place)) {
          return Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        }
      }
    }
    throw new FileAlreadyExistsException(name);
  }

  /// `clip.mp4`, `clip 2.mp4`, ...
  static String numbered(String name, int n) {
    if (n == 1) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) + " " + n + name.substring(dot) : name + " " + n;
  }
}
