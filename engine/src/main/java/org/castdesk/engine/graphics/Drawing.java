package org.castdesk.engine.graphics;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.plates.DamagedPlateException;
import org.castdesk.engine.plates.PlateReader;
import org.castdesk.engine.plates.PlateWriter;
import org.jspecify.annotations.Nullable;

/// A finished drawing on the heap, as programme pixels without gaps between its rows: what the shelf
/// of plates keeps, and what is copied into a frame.
record Drawing(int widthPx, int heightPx, byte[] y, byte[] u, byte[] v, byte @Nullable [] alpha) {
  private static final int MOST_SIDE_PX = 20_000;

  /// What is larger is painted anew at each start.
  private static final int MOST_KEPT_PX = 16_000_000;

  static Drawing empty(PictureSize size, RasterMemory.Kind kind) {
    int luma = Math.multiplyExact(size.widthPx(), size.heightPx());
    int chroma = chroma(size.widthPx(), size.heightPx());
    return new Drawing(
        size.widthPx(),
        size.heightPx(),
        new byte[luma],
        new byte[chroma],
        new byte[chroma],
        kind == RasterMemory.Kind.TRANSPARENT ? new byte[luma] : null);
  }

  private static int chroma(int width, int height) {
    return ((width + 1) / 2) * ((height + 1) / 2);
  }

  static Drawing read(RasterMemory.Kind kind, PlateReader from) throws IOException {
    int width = from.number(1, MOST_SIDE_PX);
    int height = from.number(1, MOST_SIDE_PX);
    if ((long) width * height > MOST_KEPT_PX) {
      throw new DamagedPlateException("nothing so large is kept");
    }
    int chroma = chroma(width, height);
    return new Drawing(
        width,
        height,
        from.bytes(width * height),
        from.bytes(chroma),
        from.bytes(chroma),
        kind == RasterMemory.Kind.TRANSPARENT ? from.bytes(width * height) : null);
  }

  void write(PlateWriter to) throws IOException {
    to.number(widthPx);
    to.number(heightPx);
    to.bytes(y);
    to.bytes(u);
    to.bytes(v);
    if (alpha != null) {
      to.bytes(alpha);
    }
  }

  boolean isWorthKeeping() {
    return (long) widthPx * heightPx <= MOST_KEPT_PX;
  }

  int bytes() {
    return y.length + u.length + v.length + (alpha == null ? 0 : alpha.length);
  }

  PictureSize size() {
    return new PictureSize(widthPx, heightPx);
  }

  /// This drawing's own memory, to be painted into.
  VideoFrame.Planes planes() {
    return new VideoFrame.Planes(
        widthPx,
        heightPx,
        MemorySegment.ofArray(y),
        widthPx,
        MemorySegment.ofArray(u),
        MemorySegment.ofArray(v),
        (widthPx + 1) / 2,
        alpha == null ? null : MemorySegment.ofArray(alpha),
        alpha == null ? 0 : widthPx);
  }

  /// @param target of this drawing's size and kind
  void copyTo(VideoFrame.Planes target) {
    copy(y, widthPx, target.y(), target.strideY());
    copy(u, (widthPx + 1) / 2, target.u(), target.strideUv());
    copy(v, (widthPx + 1) / 2, target.v(), target.strideUv());
    MemorySegment targetAlpha = target.alpha();
    if (alpha != null && targetAlpha != null) {
      copy(alpha, widthPx, targetAlpha, target.strideAlpha());
    }
  }

  private static void copy(byte[] plane, int width, MemorySegment target, int stride) {
    // In one go where rows have no gaps: this runs when a show starts, before anything is compiled.
    int piece = stride == width ? plane.length : width;
    MemorySegment source = MemorySegment.ofArray(plane);
    long to = 0;
    for (int from = 0; from < plane.length; from += piece) {
      MemorySegment.copy(source, from, target, to, piece);
      to += stride;
    }
  }
}
