package org.castdesk.engine.compose.kernel;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.castdesk.engine.media.PictureScaler;
import org.castdesk.engine.media.PictureScaler.Area;
import org.castdesk.engine.media.VideoFrame;

/// A small piece of a picture, taken out without gaps, blended on, and put back: edges are often two
/// samples wide and a thousand rows high, and then every row apart costs more than its samples.
///
/// **Thread**: one at a time. **Owns**: its memory.
public final class Patch implements AutoCloseable {
  /// Luma samples that fit: all arrays together stay in the nearest caches.
  public static final int MOST = 8192;

  /// Wider pieces would have too few rows.
  public static final int MOST_COLUMNS = 2048;

  private static final int PLANES = 3 * MOST / 2;

  private final Arena arena = Arena.ofShared();
  private final MemorySegment memory = arena.allocate(PLANES, 64);
  private final MemorySegment overMemory = arena.allocate(PLANES, 64);
  private final long[] under = new long[PLANES / Long.BYTES];
  private final long[] over = new long[PLANES / Long.BYTES];
  private final long[] mask = new long[PLANES / Long.BYTES];
  private final MemorySegment underBytes = MemorySegment.ofArray(under);
  private final MemorySegment overBytes = MemorySegment.ofArray(over);
  private final MemorySegment maskBytes = MemorySegment.ofArray(mask);
  private final byte[] lumaMask = new byte[MOST];
  private final byte[] chromaMask = new byte[MOST / 4];

  /// Where the alphas of the next piece are written, row after row without gaps.
  public byte[] lumaMask() {
    return lumaMask;
  }

  /// Where its means of two by two alphas are written.
  public byte[] chromaMask() {
    return chromaMask;
  }

  /// Where the samples of one plane begin. **Units**: bytes.
  ///
  /// @param plane 0 = luma, 1 = blue, 2 = red
  private static long start(int plane) {
    return plane == 0 ? 0 : MOST + (long) (plane - 1) * MOST / 4;
  }

  /// A piece of a picture, as large as that of the canvas.
  public record Source(VideoFrame.Planes planes, Area area) {}

  /// Lays a colour on `area` of the canvas, through the mask times `alpha`.
  public void stain(
      PictureScaler copier, VideoFrame.Planes canvas, Area area, VideoColour colour, int alpha) {
    int samples = take(copier, new Source(canvas, area), memory, underBytes);
    stain(0, samples, colour.luma() * Lanes.ONE_PER_BYTE, alpha);
    stain(1, samples / 4, colour.blue() * Lanes.ONE_PER_BYTE, alpha);
    stain(2, samples / 4, colour.red() * Lanes.ONE_PER_BYTE, alpha);
    putBack(copier, canvas, area);
  }

  /// Lays a picture on `area` of the canvas, through the mask times `alpha`.
  public void lay(
      PictureScaler copier, Source from, VideoFrame.Planes canvas, Area area, int alpha) {
    take(copier, from, overMemory, overBytes);
    int samples = take(copier, new Source(canvas, area), memory, underBytes);
    lay(0, samples, alpha);
    lay(1, samples / 4, alpha);
    lay(2, samples / 4, alpha);
    putBack(copier, canvas, area);
  }

  /// Fills `area` of the canvas, which is not wider than [#MOST_COLUMNS].
  public void fill(PictureScaler copier, VideoFrame.Planes canvas, Area area, VideoColour colour) {
    int rows = Math.min(area.height(), (MOST / area.width()) & ~1);
    int samples = rows * area.width();
    memory.asSlice(0, samples).fill((byte) colour.luma());
    memory.asSlice(start(1), samples / 4).fill((byte) colour.blue());
    memory.asSlice(start(2), samples / 4).fill((byte) colour.red());
    for (int y = 0; y < area.height(); y += rows) {
      Area own = new Area(0, 0, area.width(), Math.min(rows, area.height() - y));
      Area to = new Area(area.x(), area.y() + y, own.width(), own.height());
      copier.scale(planes(memory, own), own, canvas, to);
    }
  }

  // The mask is made ready with it.
  private int take(PictureScaler copier, Source from, MemorySegment through, MemorySegment to) {
    Area own = new Area(0, 0, from.area.width(), from.area.height());
    copier.scale(from.planes, from.area, planes(through, own), own);
    int samples = own.width() * own.height();
    copy(through, to, samples);
    MemorySegment.copy(MemorySegment.ofArray(lumaMask), 0, maskBytes, 0, samples);
    MemorySegment chroma = MemorySegment.ofArray(chromaMask);
    MemorySegment.copy(chroma, 0, maskBytes, start(1), samples / 4);
    MemorySegment.copy(chroma, 0, maskBytes, start(2), samples / 4);
    return samples;
  }

  private static void copy(MemorySegment from, MemorySegment to, int samples) {
    MemorySegment.copy(from, 0, to, 0, samples);
    MemorySegment.copy(from, start(1), to, start(1), samples / 4);
    MemorySegment.copy(from, start(2), to, start(2), samples / 4);
  }

  private void stain(int plane, int samples, long value, int alpha) {
    int from = (int) start(plane) / Long.BYTES;
    int end = from + Lanes.longs(samples);
    long last = 0;
    long let = 0;
    for (int i = from; i < end; i++) {
      // A shadow's edges run straight for long.
      if (mask[i] != last) {
        last = mask[i];
        let = Lanes.scaled(last, alpha);
      }
      if (let != 0) {
        under[i] = Lanes.laid(under[i], value, let);
      }
    }
  }

  private void lay(int plane, int samples, int alpha) {
    int from = (int) start(plane) / Long.BYTES;
    Lanes.lay(under, over, mask, new Lanes.Stretch(from, from + Lanes.longs(samples)), alpha);
  }

  private void putBack(PictureScaler copier, VideoFrame.Planes canvas, Area area) {
    copy(underBytes, memory, area.width() * area.height());
    Area own = new Area(0, 0, area.width(), area.height());
    copier.scale(planes(memory, own), own, canvas, area);
  }

  private static VideoFrame.Planes planes(MemorySegment memory, Area area) {
    int width = area.width();
    return new VideoFrame.Planes(
        width,
        area.height(),
        memory,
        width,
        memory.asSlice(start(1)),
        memory.asSlice(start(2)),
        width / 2,
        null,
        0);
  }

  @Override
  public void close() {
    arena.close();
  }
}
