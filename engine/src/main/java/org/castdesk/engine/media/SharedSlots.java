package org.castdesk.engine.media;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// Memory that two processes share: slots for pictures and slots for sound. One process fills a slot
/// and tells the other of it; that one uses it where it lies and gives it back. Unlike the ring of
/// the monitors nothing is ever overwritten while it is used, and nothing is copied.
///
/// **Thread**: one side takes, any thread of the other gives back. **Fails**: what the file says is
/// checked; a slot that was damaged by the other side shows a damaged picture, no more.
public final class SharedSlots implements AutoCloseable {
  /// Samples of two channels in one slot of sound.
  public static final int SOUND_SAMPLES = 2048;

  /// Room behind the last row lets vector kernels read a whole register.
  public static final int SPARE_BYTES = 64;

  private static final long MAGIC = 0x534c_4f54_5344_4b31L;
  private static final int PAGE = 4096;
  private static final int RECORD = 64;
  private static final int MOST_SLOTS = PAGE / RECORD / 2;
  private static final long MOST_BYTES = 1L << 30;
  private static final long FREE = 0;
  private static final long USED = 1;
  private static final VarHandle LONG = ValueLayout.JAVA_LONG.varHandle();

  private final Arena arena;
  private final MemorySegment memory;
  private final Shape shape;
  private final AtomicBoolean closed = new AtomicBoolean();

  /// How many slots of which size.
  public record Shape(int pictures, long pictureBytes, int sounds) {
    public Shape {
      if (pictures < 1 || pictures > MOST_SLOTS || sounds < 1 || sounds > MOST_SLOTS) {
        throw new IllegalArgumentException("No such slots: " + pictures + " and " + sounds);
      }
      if (pictureBytes < 1 || pictureBytes > MOST_BYTES / pictures) {
        throw new IllegalArgumentException("Pictures of " + pictureBytes + " bytes are too large");
      }
    }

    private long pictureSlotBytes() {
      return (pictureBytes + PAGE - 1) / PAGE * PAGE;
    }

    private long soundsAt() {
      return 2L * PAGE + pictures * pictureSlotBytes();
    }

    private long totalBytes() {
      return soundsAt() + (long) sounds * SOUND_SAMPLES * 2 * Float.BYTES;
    }
  }

  private SharedSlots(Arena arena, MemorySegment memory, Shape shape) {
    this.arena = arena;
    this.memory = memory;
    this.shape = shape;
  }

  /// Makes the file, readable for this user only. Whoever opens it should remove its name then: the
  /// memory stays as long as one of the two has it.
  public static SharedSlots create(Path file, Shape shape) throws IOException {
    Set<StandardOpenOption> options =
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
    boolean isPosix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
    try (FileChannel channel =
        isPosix
            ? FileChannel.open(
                file,
                options,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
            : FileChannel.open(file, options)) {
      // Real bytes, not a hole: memory that runs out must fail here and not at a later write.
      ByteBuffer zeros = ByteBuffer.allocateDirect(1 << 18);
      for (long left = shape.totalBytes(); left > 0; ) {
        zeros.clear().limit((int) Math.min(left, zeros.capacity()));
        left -= channel.write(zeros);
      }
      SharedSlots slots = map(channel, shape);
      slots.memory.set(ValueLayout.JAVA_INT, 8, shape.pictures());
      slots.memory.set(ValueLayout.JAVA_INT, 12, shape.sounds());
      slots.memory.set(ValueLayout.JAVA_LONG, 16, shape.pictureBytes());
      LONG.setRelease(slots.memory, 0L, MAGIC);
      return slots;
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  /// Opens what another process made.
  public static SharedSlots open(Path file) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      ByteBuffer head = ByteBuffer.allocate(24).order(java.nio.ByteOrder.nativeOrder());
      if (channel.read(head, 0) != head.capacity() || head.getLong(0) != MAGIC) {
        throw new IOException(file + " holds no shared pictures");
      }
      Shape shape;
      try {
        shape = new Shape(head.getInt(8), head.getLong(16), head.getInt(12));
      } catch (IllegalArgumentException e) {
        throw new IOException(file + " is damaged: " + e.getMessage(), e);
      }
      if (channel.size() != shape.totalBytes()) {
        throw new IOException(file + " is damaged: it has " + channel.size() + " bytes");
      }
      return map(channel, shape);
    }
  }

  private static SharedSlots map(FileChannel channel, Shape shape) throws IOException {
    Arena arena = Arena.ofShared();
    try {
      return new SharedSlots(
          arena, channel.map(FileChannel.MapMode.READ_WRITE, 0, shape.totalBytes(), arena), shape);
    } catch (IOException | RuntimeException e) {
      arena.close();
      throw e;
    }
  }

  public Shape shape() {
    return shape;
  }

  /// A free slot for a picture, which is taken now; -1 = there is none.
  public int takePicture() {
    return take(0, shape.pictures());
  }

  /// A free slot for sound, which is taken now; -1 = there is none.
  public int takeSound() {
    return take(MOST_SLOTS, shape.sounds());
  }

  private int take(int first, int count) {
    for (int slot = 0; slot < count; slot++) {
      if ((long) LONG.getAcquire(memory, stateAt(first + slot)) == FREE) {
        LONG.setRelease(memory, stateAt(first + slot), USED);
        return slot;
      }
    }
    return -1;
  }

  /// Gives a picture's slot back.
  public void givePicture(int slot) {
    LONG.setRelease(memory, stateAt(checked(slot, shape.pictures())), FREE);
  }

  public void giveSound(int slot) {
    LONG.setRelease(memory, stateAt(MOST_SLOTS + checked(slot, shape.sounds())), FREE);
  }

  /// How many pictures' slots are taken.
  public int picturesTaken() {
    int taken = 0;
    for (int slot = 0; slot < shape.pictures(); slot++) {
      taken += (long) LONG.getAcquire(memory, stateAt(slot)) == FREE ? 0 : 1;
    }
    return taken;
  }

  public MemorySegment picture(int slot) {
    return memory.asSlice(
        2L * PAGE + checked(slot, shape.pictures()) * shape.pictureSlotBytes(),
        shape.pictureBytes());
  }

  /// The left samples, then the right ones.
  public MemorySegment sound(int slot) {
    long bytes = SOUND_SAMPLES * 2L * Float.BYTES;
    return memory.asSlice(shape.soundsAt() + checked(slot, shape.sounds()) * bytes, bytes);
  }

  private static long stateAt(int index) {
    return PAGE + (long) index * RECORD;
  }

  private static int checked(int slot, int count) {
    if (slot < 0 || slot >= count) {
      throw new IllegalArgumentException("There is no slot " + slot + " of " + count);
    }
    return slot;
  }

  /// Ends this process's use of it. No slot may be in use.
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      arena.close();
    }
  }

  /// How a picture lies in its slot: planes one after the other, rows without a gap but for an even
  /// number of bytes each.
  public static VideoFrame.Planes planes(
      MemorySegment slot, int widthPx, int heightPx, boolean hasAlpha) {
    int strideY = stride(widthPx);
    int strideUv = stride((widthPx + 1) / 2);
    long sizeY = (long) strideY * heightPx;
    long sizeUv = (long) strideUv * ((heightPx + 1) / 2);
    @Nullable MemorySegment alpha = hasAlpha ? slot.asSlice(sizeY + 2 * sizeUv, sizeY) : null;
    return new VideoFrame.Planes(
        widthPx,
        heightPx,
        slot.asSlice(0, sizeY),
        strideY,
        slot.asSlice(sizeY, sizeUv),
        slot.asSlice(sizeY + sizeUv, sizeUv),
        strideUv,
        alpha,
        hasAlpha ? strideY : 0);
  }

  /// What a slot for such pictures must hold.
  public static long bytesOf(int widthPx, int heightPx, boolean hasAlpha) {
    long sizeY = (long) stride(widthPx) * heightPx;
    long sizeUv = (long) stride((widthPx + 1) / 2) * ((heightPx + 1) / 2);
    return sizeY * (hasAlpha ? 2 : 1) + 2 * sizeUv + SPARE_BYTES;
  }

  private static int stride(int bytes) {
    return (bytes + 63) & -64;
  }
}
