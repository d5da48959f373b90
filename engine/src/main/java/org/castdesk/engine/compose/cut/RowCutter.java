package org.castdesk.engine.compose.cut;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Objects;
import org.castdesk.engine.compose.kernel.ChromaAlpha;
import org.castdesk.engine.compose.kernel.Lanes;
import org.castdesk.engine.compose.kernel.Lanes.Stretch;
import org.castdesk.engine.compose.kernel.PlaneSpot;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.plan.PixelRect;
import org.jspecify.annotations.Nullable;

/// Lays a picture on a canvas with what its key lets through, two rows of pixels at a time: what is
/// nothing is not even read, and no plane of alphas goes through the memory.
///
/// **Thread**: one at a time; the arrays are reused.
public final class RowCutter {
  /// Pixels are looked at in groups of sixteen: eight colour samples.
  private static final int GROUP = 16;

  private final ChromaRows chroma = new ChromaRows();
  private final Line[] lumas = {new Line(), new Line()};
  private final Line[] alphas = {new Line(), new Line()};
  private final Line under = new Line();
  private final Line means = new Line();
  private final Line factor = new Line();
  private byte[] mask = new byte[0];
  private MemorySegment maskBytes = MemorySegment.ofArray(mask);
  private int from;
  private int end;

  /// How a picture is cut.
  ///
  /// @param matte null = no key
  /// @param edge the mask of the part that is laid, null = all of it is let through
  /// @param alpha of the whole layer
  public record Cut(@Nullable Matte matte, MaskShape.@Nullable Edge edge, int alpha) {}

  /// The planes of a canvas, each from where the part's first sample lies.
  public record Canvas(PlaneSpot luma, PlaneSpot blue, PlaneSpot red) {}

  /// @param part of the picture, in its own pixels
  public void lay(CutPicture picture, PixelRect part, Cut cut, Canvas canvas) {
    begin(picture, part, cut.matte());
    for (int y = 0; y < part.height(); y += 2) {
      PixelRect pair = new PixelRect(part.x(), part.y() + y, part.width(), 2);
      if (!findAlphas(picture, pair, cut)) {
        continue;
      }
      Stretch pixels = new Stretch(GROUP * from, Math.min(part.width(), GROUP * end));
      for (int i = 0; i < 2; i++) {
        lay(alphas[i].longs, lumas[i].longs, canvas.luma().down(y + i), pixels, cut.alpha());
      }
      ChromaAlpha.halve(alphas[0].longs, alphas[1].longs, means.longs, from, end);
      ChromaRows.Row colours = chroma.at(pair.y() / 2);
      Stretch samples = new Stretch(pixels.from() / 2, pixels.end() / 2);
      lay(means.longs, colours.blue, canvas.blue().down(y / 2), samples, cut.alpha());
      lay(means.longs, colours.red, canvas.red().down(y / 2), samples, cut.alpha());
    }
  }

  /// Writes the keyed picture, its alphas and the means of these, for a picture that comes again.
  ///
  /// @param rows of the picture, all its columns
  /// @param to of the picture's size, with alpha
  /// @param toMeans of half the size
  public void keep(
      CutPicture picture,
      PixelRect rows,
      Matte matte,
      VideoFrame.Planes to,
      VideoFrame.Planes toMeans) {
    begin(picture, rows, matte);
    int width = rows.width();
    MemorySegment toAlpha = Objects.requireNonNull(to.alpha(), "alpha");
    for (int y = rows.y(); y < rows.bottom(); y += 2) {
      boolean isSeen =
          findAlphas(picture, new PixelRect(0, y, width, 2), new Cut(matte, null, 255));
      if (!isSeen) {
        Arrays.fill(means.longs, 0);
      } else {
        int longs = Lanes.longs(width / 2);
        ChromaAlpha.halve(alphas[0].longs, alphas[1].longs, means.longs, 0, longs);
      }
      for (int i = 0; i < 2; i++) {
        MemorySegment.copy(lumas[i].bytes, 0, to.y(), (long) (y + i) * to.strideY(), width);
        MemorySegment.copy(alphas[i].bytes, 0, toAlpha, (long) (y + i) * to.strideAlpha(), width);
      }
      ChromaRows.Row colours = chroma.at(y / 2);
      long at = (long) (y / 2) * to.strideUv();
      MemorySegment.copy(colours.blueBytes, 0, to.u(), at, width / 2);
      MemorySegment.copy(colours.redBytes, 0, to.v(), at, width / 2);
      MemorySegment.copy(
          means.bytes, 0, toMeans.y(), (long) (y / 2) * toMeans.strideY(), width / 2);
    }
  }

  private void begin(CutPicture picture, PixelRect part, @Nullable Matte matte) {
    int width = part.width();
    chroma.begin(
        picture, matte != null && matte.isChroma() ? matte : null, part.x() / 2, width / 2);
    for (int i = 0; i < 2; i++) {
      lumas[i].grow(width);
      alphas[i].grow(width);
    }
    under.grow(width);
    means.grow(width / 2);
    factor.grow(width);
    if (mask.length < 2 * width) {
      mask = new byte[2 * width];
      maskBytes = MemorySegment.ofArray(mask);
    }
  }

  /// Leaves the alphas and the brightness of two rows, where any of it is seen; else says false.
  private boolean findAlphas(CutPicture picture, PixelRect pair, Cut cut) {
    Matte matte = cut.matte();
    if (matte == null) {
      fill(pair.width());
    } else if (matte.isChroma()) {
      int near = pair.y() / 2;
      chroma.spread(near, Math.max(near - 1, 0), alphas[0].longs);
      chroma.spread(near, Math.min(near + 1, picture.height() / 2 - 1), alphas[1].longs);
    } else {
      for (int i = 0; i < 2; i++) {
        picture.loadLuma(pair.x(), pair.y() + i, pair.width(), lumas[i].bytes);
        matte.keyLuma(lumas[i].longs, alphas[i].longs, Lanes.longs(pair.width()));
      }
    }
    if (!findSpan(Lanes.longs(pair.width() / 2))) {
      return false;
    }
    for (int i = 0; i < 2; i++) {
      if (matte == null || matte.isChroma()) {
        loadLuma(picture, pair, i);
      }
      if (matte != null) {
        matte.clean(lumas[i].longs, alphas[i].longs, 2 * from, 2 * end);
      }
      multiply(picture, pair, cut, i);
    }
    return true;
  }

  private void fill(int width) {
    for (Line alpha : alphas) {
      Arrays.fill(alpha.longs, 0, 2 * Lanes.longs(width / 2), Lanes.OPAQUE);
    }
  }

  // Groups of sixteen pixels: outside of these nothing is seen in either row.
  private boolean findSpan(int groups) {
    long[] upper = alphas[0].longs;
    long[] lower = alphas[1].longs;
    from = 0;
    end = groups;
    while (from < end && isClear(upper, lower, 2 * from)) {
      from++;
    }
    while (from < end && isClear(upper, lower, 2 * end - 2)) {
      end--;
    }
    return from < end;
  }

  private static boolean isClear(long[] upper, long[] lower, int at) {
    return (upper[at] | upper[at + 1] | lower[at] | lower[at + 1]) == 0;
  }

  private void loadLuma(CutPicture picture, PixelRect pair, int i) {
    int first = GROUP * from;
    int count = Math.min(pair.width(), GROUP * end) - first;
    picture.loadLuma(pair.x() + first, pair.y() + i, count, lumas[i].bytes.asSlice(first));
  }

  /// By the picture's own transparency, then by its mask.
  private void multiply(CutPicture picture, PixelRect pair, Cut cut, int i) {
    if (picture.hasAlpha()) {
      picture.loadAlpha(pair.x(), pair.y() + i, pair.width(), factor.bytes);
      multiply(factor.longs, alphas[i].longs);
    }
    if (cut.edge() != null) {
      cut.edge().copyLuma(new PixelRect(pair.x(), pair.y(), pair.width(), 2), mask);
      MemorySegment.copy(maskBytes, (long) i * pair.width(), factor.bytes, 0, pair.width());
      multiply(factor.longs, alphas[i].longs);
    }
  }

  private void multiply(long[] by, long[] alpha) {
    for (int k = 2 * from; k < 2 * end; k++) {
      alpha[k] = Lanes.times(alpha[k], by[k]);
    }
  }

  private void lay(long[] alpha, long[] over, PlaneSpot at, Stretch bytes, int layerAlpha) {
    int count = bytes.end() - bytes.from();
    MemorySegment.copy(at.memory(), at.offset() + bytes.from(), under.bytes, bytes.from(), count);
    Stretch longs = new Stretch(bytes.from() / Long.BYTES, Lanes.longs(bytes.end()));
    Lanes.lay(under.longs, over, alpha, longs, layerAlpha);
    MemorySegment.copy(under.bytes, bytes.from(), at.memory(), at.offset() + bytes.from(), count);
  }
}
