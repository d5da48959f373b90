package org.castdesk.engine.library.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// One desk of a computer changes the library; others read it. The system takes the right away from
/// who dies.
final class Owner implements AutoCloseable {
  private final Path file;
  private @Nullable FileChannel channel;
  private @Nullable FileLock lock;

  Owner(Path folder) {
    this.file = folder.resolve("library.lock");
  }

  /// Whether this desk has it now.
  synchronized boolean take() throws IOException {
    if (lock != null) {
      return true;
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    FileChannel open = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      lock = open.tryLock();
    } catch (OverlappingFileLockException e) {
      lock = null;
    }
    if (lock == null) {
      open.close();
      return false;
    }
    channel = open;
    return true;
  }

  @Override
  public synchronized void close() {
    FileChannel open = channel;
    channel = null;
    lock = null;
    try {
      if (open != null) {
        open.close();
      }
    } catch (IOException e) {
      // The lock ends with the process at the latest.
    }
  }
}
