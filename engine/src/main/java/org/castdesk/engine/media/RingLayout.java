package org.castdesk.engine.media;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.nio.file.Path;
import org.castdesk.engine.format.PictureSize;

/// Where things lie in a ring file.
///
/// A page of header (magic, version, width, height, stride, slot count, pixel format; then the
/// writer's stamp and the count of pictures, each on a cache line of its own), a page of slot
/// records of 64 bytes (sequence, frame, time), then the slots, each from a page boundary on.
record RingLayout(PictureSize size, int strideBytes, int slots) {
  static final int HEADER_BYTES = 8192;

  /// Enough for 4 slots of 3840x3840.
  static final long MOST_BYTES = 256L << 20;

  static final long ALIVE_AT = 64;
  static final long PUBLISHED_AT = 128;

  /// In place of a time: the writer has gone, and meant to.
  static final long CLOSED = -1;

  private static final long MAGIC = 0x474E_4952_4B53_4443L;
  private static final int VERSION = 1;
  private static final int BGRA = 1;
  private static final int PAGE = 4096;
  private static final int SLOT_RECORD = 64;
  private static final int MOST_SLOTS = PAGE / SLOT_RECORD;
  private static final int MOST_SIDE_PX = 3840;
  private static final VarHandle LONG = ValueLayout.JAVA_LONG.varHandle();

  RingLayout {
    if (slots < 2 || slots > MOST_SLOTS) {
      throw new IllegalArgumentException("A ring has 2 to " + MOST_SLOTS + " slots, not " + slots);
    }
    if (size.widthPx() > MOST_SIDE_PX || size.heightPx() > MOST_SIDE_PX) {
      throw new IllegalArgumentException("A ring's pictures are not as large as " + size);
    }
    if (strideBytes < 4 * size.widthPx() || strideBytes > 4 * MOST_SIDE_PX + PAGE) {
      throw new IllegalArgumentException(
          "Rows of " + size.widthPx() + " pixels do not lie " + strideBytes + " bytes apart");
    }
  }

  /// Rows follow each other without a gap, as JavaFX wants them.
  static RingLayout of(PictureSize size, int slots) {
    RingLayout layout = new RingLayout(size, 4 * size.widthPx(), slots);
    if (layout.totalBytes() > MOST_BYTES) {
      throw new IllegalArgumentException(slots + " pictures of " + size + " are too much");
    }
    return layout;
  }

  long totalBytes() {
    return HEADER_BYTES + slots * slotBytes();
  }

  long sequenceAt(int slot) {
    return PAGE + (long) checked(slot) * SLOT_RECORD;
  }

  long frameAt(int slot) {
    return sequenceAt(slot) + 8;
  }

  long nanosAt(int slot) {
    return sequenceAt(slot) + 16;
  }

  MemorySegment pixels(MemorySegment memory, int slot) {
    return memory.asSlice(HEADER_BYTES + checked(slot) * slotBytes(), pixelBytes());
  }

  void writeTo(MemorySegment memory) {
    memory.set(ValueLayout.JAVA_INT, 8, VERSION);
    memory.set(ValueLayout.JAVA_INT, 12, size.widthPx());
    memory.set(ValueLayout.JAVA_INT, 16, size.heightPx());
    memory.set(ValueLayout.JAVA_INT, 20, strideBytes);
    memory.set(ValueLayout.JAVA_INT, 24, slots);
    memory.set(ValueLayout.JAVA_INT, 28, BGRA);
    setNumber(memory, 0, MAGIC);
  }

  static RingLayout readFrom(MemorySegment memory, Path file) throws IOException {
    if (number(memory, 0) != MAGIC) {
      throw new IOException(file + " is no picture ring");
    }
    int version = memory.get(ValueLayout.JAVA_INT, 8);
    int format = memory.get(ValueLayout.JAVA_INT, 28);
    if (version != VERSION || format != BGRA) {
      throw new IOException(
          file + " is a picture ring of version " + version + ", format " + format);
    }
    RingLayout layout;
    try {
      layout =
          new RingLayout(
              new PictureSize(
                  memory.get(ValueLayout.JAVA_INT, 12), memory.get(ValueLayout.JAVA_INT, 16)),
              memory.get(ValueLayout.JAVA_INT, 20),
              memory.get(ValueLayout.JAVA_INT, 24));
    } catch (IllegalArgumentException e) {
      throw new IOException(file + " is a damaged picture ring: " + e.getMessage(), e);
    }
    if (layout.totalBytes() != memory.byteSize()) {
      throw new IOException(
          file
              + " is a damaged picture ring: "
              + memory.byteSize()
              + " bytes do not fit its header");
    }
    return layout;
  }

  static long number(MemorySegment memory, long at) {
    return (long) LONG.getAcquire(memory, at);
  }

  /// Everything written before is seen by whoever reads `value`; nothing written after is seen
  /// earlier.
  static void setNumber(MemorySegment memory, long at, long value) {
    LONG.setRelease(memory, at, value);
    VarHandle.fullFence();
  }

  /// Whether the number is what it was before the reads that the caller has just made.
  static boolean unchanged(MemorySegment memory, long at, long value) {
    VarHandle.acquireFence();
    return (long) LONG.getOpaque(memory, at) == value;
  }

  private int checked(int slot) {
    if (slot < 0 || slot >= slots) {
      throw new IllegalArgumentException("The ring has no slot " + slot);
    }
    return slot;
  }

  private long pixelBytes() {
    return (long) strideBytes * size.heightPx();
  }

  private long slotBytes() {
    return (pixelBytes() + PAGE - 1) / PAGE * PAGE;
  }
}
