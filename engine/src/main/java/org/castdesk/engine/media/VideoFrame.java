package org.castdesk.engine.media;

import java.lang.foreign.MemorySegment;
import java.util.concurrent.atomic.AtomicInteger;
import org.castdesk.engine.format.PictureSize;
import org.jspecify.annotations.Nullable;

/// One finished picture, read only: I420, 8 bit, BT.709 limited range, off the heap.
///
/// **Owns**: counted references. A frame you get as a parameter is borrowed until you return; keep
/// it with [#retain()]. A frame you get as a result is yours to [#close()].
///
/// **Thread**: any may read; the last close gives the memory back.
public final class VideoFrame implements AutoCloseable {
  private final Planes planes;
  private final PictureSize displaySize;
  private final Runnable release;
  private final AtomicInteger references = new AtomicInteger(1);

  VideoFrame(Planes planes, PictureSize displaySize, Runnable release) {
    this.planes = planes;
    this.displaySize = displaySize;
    this.release = release;
  }

  /// Wraps memory that somebody else owns, such as a decoder's frame.
  ///
  /// @param displaySize size with square pixels, before any shrinking on the way here
  /// @param release called once, by whichever thread closes the last reference
  public static VideoFrame wrap(Planes planes, PictureSize displaySize, Runnable release) {
    return new VideoFrame(planes, displaySize, release);
  }

  public VideoFrame retain() {
    if (references.getAndIncrement() <= 0) {
      references.decrementAndGet();
      throw new IllegalStateException("The frame was given back already");
    }
    return this;
  }

  @Override
  public void close() {
    int left = references.decrementAndGet();
    if (left == 0) {
      release.run();
    } else if (left < 0) {
      throw new IllegalStateException("The frame was closed once too often");
    }
  }

  public Planes planes() {
    return planes;
  }

  public int widthPx() {
    return planes.widthPx();
  }

  public int heightPx() {
    return planes.heightPx();
  }

  public PictureSize displaySize() {
    return displaySize;
  }

  /// The memory of a picture: three planes and perhaps a fourth with transparency.
  ///
  /// **Units**: strides in bytes. Chroma planes are `ceil(width / 2)` by `ceil(height / 2)`; alpha
  /// is full size, 0 = transparent, colours are not premultiplied.
  public record Planes(
      int widthPx,
      int heightPx,
      MemorySegment y,
      int strideY,
      MemorySegment u,
      MemorySegment v,
      int strideUv,
      @Nullable MemorySegment alpha,
      int strideAlpha) {
    public boolean hasAlpha() {
      return alpha != null;
    }

    /// How much memory it takes.
    public long bytes() {
      return (long) strideY * heightPx
          + 2L * strideUv * chromaHeightPx()
          + (long) strideAlpha * heightPx;
    }

    public int chromaWidthPx() {
      return (widthPx + 1) / 2;
    }

    public int chromaHeightPx() {
      return (heightPx + 1) / 2;
    }
  }
}
