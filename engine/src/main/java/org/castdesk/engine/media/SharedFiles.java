package org.castdesk.engine.media;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The files in memory that engines share with others. A process that was killed cannot remove its
/// own, and memory does not come back by itself: the next engine does it.
public final class SharedFiles {
  private static final Pattern NAME = Pattern.compile("castdesk-(\\d{1,18})-.*");

  private SharedFiles() {}

  /// Removes what processes left that are no more.
  ///
  /// @return how many files that were
  public static int sweep(Path folder) {
    int removed = 0;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "castdesk-*")) {
      for (Path file : files) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        if (name.matches()
            && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty()
            && remove(file)) {
          removed++;
        }
      }
    } catch (IOException e) {
      // No such place, or it may not be read: then nothing of ours is there.
      return removed;
    }
    return removed;
  }

  private static boolean remove(Path file) {
    try {
      return Files.deleteIfExists(file);
    } catch (IOException e) {
      // Somebody else's.
      return false;
    }
  }
}
