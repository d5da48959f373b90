package org.castdesk.engine.media;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.OptionalLong;
import java.util.Set;
import org.castdesk.engine.format.PictureSize;
import org.jspecify.annotations.Nullable;

/// Pictures between two processes: a file in memory with a few slots of equal size. The writer never
/// waits, the reader takes the newest and can tell when it was overtaken.
///
/// A slot's sequence number is odd while it is written. A reader notes it, uses the pixels, and asks
/// [Reader#isStillValid] before it believes them.
///
/// **Units**: BGRA, 8 bit, opaque, full range; rows follow each other at the stride. **Fails**: the
/// reader trusts nothing in the file: what does not add up is an `IOException` that says so.
public final class SharedFrameRing {
  private SharedFrameRing() {}

  /// Where rings are best kept: in memory if the system has such a place, else with temporary files.
  public static Path defaultDirectory() {
    Path memory = Path.of("/dev/shm");
    return Files.isDirectory(memory) && Files.isWritable(memory)
        ? memory
        : Path.of(System.getProperty("java.io.tmpdir", "."));
  }

  /// Makes a ring that only this user may read.
  ///
  /// **Fails**: `IOException` when the file exists or cannot be made.
  public static Writer create(Path file, PictureSize size, int slots) throws IOException {
    RingLayout layout = RingLayout.of(size, slots);
    boolean isPosix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    Set<StandardOpenOption> options =
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try (FileChannel channel =
        isPosix
            ? FileChannel.open(
                file,
                options,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
            : FileChannel.open(file, options)) {
      Arena arena = Arena.ofShared();
      try {
        // Real bytes, not a hole: memory that runs out must fail here and not at a later write.
        reserve(channel, layout.totalBytes());
        MemorySegment memory =
            channel.map(FileChannel.MapMode.READ_WRITE, 0, layout.totalBytes(), arena);
        layout.writeTo(memory);
        return new Writer(file, layout, memory, arena);
      } catch (IOException | RuntimeException e) {
        arena.close();
        Files.deleteIfExists(file);
        throw e;
      }
    }
  }

  /// Opens a ring that another process made.
  ///
  /// **Fails**: `IOException` naming the file when it is no ring, or not one that can be believed.
  public static Reader open(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long bytes = channel.size();
      if (bytes < RingLayout.HEADER_BYTES || bytes > RingLayout.MOST_BYTES) {
        throw new IOException(file + " is no picture ring: it has " + bytes + " bytes");
      }
      Arena arena = Arena.ofShared();
      try {
        MemorySegment memory = channel.map(FileChannel.MapMode.READ_ONLY, 0, bytes, arena);
        return new Reader(RingLayout.readFrom(memory, file), memory, arena);
      } catch (IOException | RuntimeException e) {
        arena.close();
        throw e;
      }
    }
  }

  private static void reserve(FileChannel channel, long bytes) throws IOException {
    ByteBuffer zeros = ByteBuffer.allocateDirect(1 << 16);
    for (long left = bytes; left > 0; ) {
      zeros.clear().limit((int) Math.min(left, zeros.capacity()));
      left -= channel.write(zeros);
    }
  }

  /// The side that makes pictures.
  ///
  /// **Thread**: one. **Owns**: the file; closing removes it.
  public static final class Writer implements AutoCloseable {
    private final Path file;
    private final RingLayout layout;
    private final MemorySegment memory;
    private final Arena arena;
    private long published;
    private boolean isWriting;

    private Writer(Path file, RingLayout layout, MemorySegment memory, Arena arena) {
      this.file = file;
      this.layout = layout;
      this.memory = memory;
      this.arena = arena;
    }

    public PictureSize size() {
      return layout.size();
    }

    public int strideBytes() {
      return layout.strideBytes();
    }

    public Path file() {
      return file;
    }

    /// The pixels of the slot that comes next; readers see them after [#publish].
    public MemorySegment beginWrite() {
      int slot = nextSlot();
      if (!isWriting) {
        isWriting = true;
        RingLayout.setNumber(
            memory,
            layout.sequenceAt(slot),
            RingLayout.number(memory, layout.sequenceAt(slot)) + 1);
      }
      return layout.pixels(memory, slot);
    }

    /// @param nanos the time of day the picture belongs to, since 1970
    public void publish(long frameNumber, long nanos) {
      if (!isWriting) {
        throw new IllegalStateException("Nothing was written: call beginWrite first");
      }
      int slot = nextSlot();
      RingLayout.setNumber(memory, layout.frameAt(slot), frameNumber);
      RingLayout.setNumber(memory, layout.nanosAt(slot), nanos);
      RingLayout.setNumber(
          memory, layout.sequenceAt(slot), RingLayout.number(memory, layout.sequenceAt(slot)) + 1);
      published++;
      isWriting = false;
      RingLayout.setNumber(memory, RingLayout.ALIVE_AT, nanos);
      RingLayout.setNumber(memory, RingLayout.PUBLISHED_AT, published);
    }

    /// Says that the writer lives though it has no new picture.
    public void stampAlive(long nanos) {
      RingLayout.setNumber(memory, RingLayout.ALIVE_AT, nanos);
    }

    @Override
    public void close() {
      if (!arena.scope().isAlive()) {
        return;
      }
      RingLayout.setNumber(memory, RingLayout.ALIVE_AT, RingLayout.CLOSED);
      arena.close();
      try {
        Files.deleteIfExists(file);
      } catch (IOException _) {
        // A temporary file that stays does no harm; its header says that nobody writes it.
      }
    }

    private int nextSlot() {
      return (int) (published % layout.slots());
    }
  }

  /// A picture a reader found.
  ///
  /// @param slot where it lies
  /// @param sequence what the slot's number was
  /// @param nanos the time of day it belongs to, since 1970
  public record Found(int slot, long sequence, long frameNumber, long nanos) {}

  /// The side that shows pictures.
  ///
  /// **Thread**: one. **Owns**: the mapping.
  public static final class Reader implements AutoCloseable {
    private final RingLayout layout;
    private final MemorySegment memory;
    private final Arena arena;

    private Reader(RingLayout layout, MemorySegment memory, Arena arena) {
      this.layout = layout;
      this.memory = memory;
      this.arena = arena;
    }

    public PictureSize size() {
      return layout.size();
    }

    public int strideBytes() {
      return layout.strideBytes();
    }

    public int slots() {
      return layout.slots();
    }

    /// The pixels of a slot, read only.
    public MemorySegment pixels(int slot) {
      return layout.pixels(memory, slot);
    }

    /// How many pictures there have been: changes whenever [#newest] would.
    public long published() {
      return RingLayout.number(memory, RingLayout.PUBLISHED_AT);
    }

    /// When the writer was last heard of, since 1970; empty after it closed.
    public OptionalLong aliveNanos() {
      long stamp = RingLayout.number(memory, RingLayout.ALIVE_AT);
      return stamp == RingLayout.CLOSED ? OptionalLong.empty() : OptionalLong.of(stamp);
    }

    /// The newest complete picture, or null when there is none (yet).
    public @Nullable Found newest() {
      long count = published();
      if (count <= 0) {
        return null;
      }
      int slot = (int) Math.floorMod(count - 1, (long) layout.slots());
      long sequence = RingLayout.number(memory, layout.sequenceAt(slot));
      Found found =
          new Found(
              slot,
              sequence,
              RingLayout.number(memory, layout.frameAt(slot)),
              RingLayout.number(memory, layout.nanosAt(slot)));
      return sequence % 2 == 0 && isStillValid(found) ? found : null;
    }

    /// Whether the pixels of `found` were untouched all the time until now.
    public boolean isStillValid(Found found) {
      return RingLayout.unchanged(memory, layout.sequenceAt(found.slot()), found.sequence());
    }

    /// Copies the newest picture if it is whole; tries again when the writer overtakes.
    ///
    /// @return null when there is none, or the writer is far too fast
    public @Nullable Found copyNewest(MemorySegment target) {
      for (int attempt = 0; attempt < layout.slots(); attempt++) {
        Found found = newest();
        if (found != null) {
          MemorySegment pixels = pixels(found.slot());
          target.asSlice(0, pixels.byteSize()).copyFrom(pixels);
          if (isStillValid(found)) {
            return found;
          }
        }
      }
      return null;
    }

    @Override
    public void close() {
      if (arena.scope().isAlive()) {
        arena.close();
      }
    }
  }
}
