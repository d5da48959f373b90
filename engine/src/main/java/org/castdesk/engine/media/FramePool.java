package org.castdesk.engine.media;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayDeque;
import org.castdesk.engine.format.PictureSize;
import org.jspecify.annotations.Nullable;

/// A fixed number of pictures of one size. When all are out it answers null instead of growing:
/// the asker drops a frame and counts it.
///
/// **Thread**: any. **Owns**: the memory, until [#close()] and the return of the last frame.
public final class FramePool implements AutoCloseable {
  private static final int ALIGNMENT = 64;

  private final PictureSize size;
  private final boolean withAlpha;
  private final int capacity;
  private final ArrayDeque<Slab> free = new ArrayDeque<>();
  private int made;
  private int out;
  private boolean closed;

  public FramePool(PictureSize size, int capacity) {
    this(size, capacity, false);
  }

  public FramePool(PictureSize size, int capacity, boolean withAlpha) {
    this.size = size;
    this.capacity = capacity;
    this.withAlpha = withAlpha;
  }

  /// A frame to write, or null when all are out. Its content is undefined.
  public synchronized @Nullable WritableFrame tryAcquire() {
    if (closed) {
      throw new IllegalStateException("The pool is closed");
    }
    Slab slab = free.poll();
    if (slab == null) {
      if (made == capacity) {
        return null;
      }
      slab = allocate();
      made++;
    }
    out++;
    Slab taken = slab;
    return new WritableFrame(taken.planes(), () -> giveBack(taken));
  }

  /// Frames that were handed out and have not come back.
  public synchronized int outstanding() {
    return out;
  }

  public PictureSize size() {
    return size;
  }

  /// Frees what is in the pool now, and each outstanding frame when it comes back.
  @Override
  public synchronized void close() {
    closed = true;
    free.forEach(slab -> slab.arena().close());
    free.clear();
  }

  private synchronized void giveBack(Slab slab) {
    out--;
    if (closed) {
      slab.arena().close();
    } else {
      free.push(slab);
    }
  }

  private Slab allocate() {
    Arena arena = Arena.ofShared();
    int width = size.widthPx();
    int height = size.heightPx();
    int strideY = align(width);
    int strideUv = align((width + 1) / 2);
    long sizeY = (long) strideY * height;
    long sizeUv = (long) strideUv * ((height + 1) / 2);
    // Room behind the last row lets vector kernels read a whole register.
    MemorySegment memory =
        arena.allocate(sizeY + 2 * sizeUv + (withAlpha ? sizeY : 0) + ALIGNMENT, ALIGNMENT);
    MemorySegment alpha = withAlpha ? memory.asSlice(sizeY + 2 * sizeUv, sizeY) : null;
    return new Slab(
        arena,
        new VideoFrame.Planes(
            width,
            height,
            memory.asSlice(0, sizeY),
            strideY,
            memory.asSlice(sizeY, sizeUv),
            memory.asSlice(sizeY + sizeUv, sizeUv),
            strideUv,
            alpha,
            withAlpha ? strideY : 0));
  }

  private static int align(int bytes) {
    return (bytes + ALIGNMENT - 1) & -ALIGNMENT;
  }

  private record Slab(Arena arena, VideoFrame.Planes planes) {}
}
