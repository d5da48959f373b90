package org.castdesk.engine.remote;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.fault.MediaFault;
import org.jspecify.annotations.Nullable;

/// The right to run the one engine of a show; the system takes it back when the process ends, no
/// matter how. Take it before the journal is read.
///
/// **Order**: the lock file stays behind when the lock is given back: who deleted it could let two
/// engines hold "the" lock.
public final class ShowLock implements AutoCloseable {
  private final FileChannel channel;

  private ShowLock(FileChannel channel) {
    this.channel = channel;
  }

  /// **Fails**: `SHOW_IN_USE` when another engine runs this show.
  public static ShowLock acquire(RuntimeDirectory directory, ShowKey key) throws MediaException {
    directory.prepare();
    Path file = directory.lockFile(key);
    try {
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        throw inUse(key, file);
      }
      channel.truncate(0);
      channel.write(
          ByteBuffer.wrap(
              Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
      return new ShowLock(channel);
    } catch (IOException e) {
      throw new MediaException(
          MediaFault.fatal(FaultCode.OUTPUT_UNWRITABLE, file.toString(), "cannot be locked: " + e),
          e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new IllegalStateException("A lock file does not close", e);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static MediaException inUse(ShowKey key, Path file) throws IOException {
    String holder = Files.readString(file, StandardCharsets.US_ASCII).strip();
    return new MediaException(
        MediaFault.fatal(
            FaultCode.SHOW_IN_USE,
            "show " + key,
            "another engine runs it already"
                + (holder.isEmpty() ? "" : " (process " + holder + ")")));
  }
}
