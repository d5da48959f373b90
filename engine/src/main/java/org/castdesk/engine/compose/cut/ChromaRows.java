package org.castdesk.engine.compose.cut;

import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.castdesk.engine.compose.kernel.Lanes;
import org.jspecify.annotations.Nullable;

/// The rows of colour samples around one pair of pixel rows, keyed as they come: each once.
///
/// The alpha of a chroma key is found per colour sample and spread to the pixels between them: in
/// 4:2:0 a colour sample lies on every second column and between every two rows.
///
/// **Thread**: one at a time; the arrays are reused.
final class ChromaRows {
  private static final int KEPT = 3;

  private final Row[] rows = {new Row(), new Row(), new Row()};
  private @Nullable CutPicture picture;
  private @Nullable Matte matte;
  private int left;
  private int count;

  /// @param matte null = the samples as they are
  /// @param left first column of samples
  void begin(CutPicture picture, @Nullable Matte matte, int left, int count) {
    this.picture = picture;
    this.matte = matte;
    this.left = left;
    this.count = count;
    for (Row row : rows) {
      row.begin(count);
    }
  }

  /// The samples of this row, counted in the picture.
  Row at(int y) {
    Row row = rows[y % KEPT];
    if (row.y != y) {
      load(row, y);
    }
    return row;
  }

  private void load(Row row, int y) {
    CutPicture from = Objects.requireNonNull(picture, "begun");
    boolean isLast = left + count == from.width() / 2;
    // One more than asked for: the pixels of the last column lie half way to it.
    int samples = isLast ? count : count + 1;
    from.loadBlue(left, y, samples, row.blueBytes);
    from.loadRed(left, y, samples, row.redBytes);
    row.y = y;
    Matte key = matte;
    if (key == null) {
      return;
    }
    int longs = Lanes.longs(samples);
    key.keyChroma(row.blue, row.red, row.alpha, longs);
    // What lies behind the last sample is as the last one: at an edge that is the rule.
    int end = samples % Long.BYTES;
    long last = (row.alpha[(samples - 1) / Long.BYTES] >>> ((samples - 1) % Long.BYTES * 8)) & 0xff;
    if (end != 0) {
      long kept = (1L << (8 * end)) - 1;
      row.alpha[longs - 1] = (row.alpha[longs - 1] & kept) | ((last * Lanes.ONE_PER_BYTE) & ~kept);
    }
    row.alpha[longs] = last * Lanes.ONE_PER_BYTE;
  }

  /// The alphas of one row of pixels: three parts of the nearer row of colour samples and one of the
  /// other; between two columns their mean.
  void spread(int near, int far, long[] to) {
    long[] nearAlpha = at(near).alpha;
    long[] farAlpha = at(far).alpha;
    int longs = Lanes.longs(count);
    for (int i = 0; i < longs; i++) {
      long here = nearAlpha[i];
      long nearNext = nearAlpha[i + 1] & 0xff;
      long farNext = farAlpha[i + 1] & 0xff;
      if (here == farAlpha[i]
          && (here == 0 || here == Lanes.OPAQUE)
          && nearNext == farNext
          && nearNext == (here & 0xff)) {
        to[2 * i] = here;
        to[2 * i + 1] = here;
      } else {
        spread(here, farAlpha[i], 3 * nearNext + farNext, to, 2 * i);
      }
    }
  }

  // Eight samples become sixteen pixels.
  private static void spread(long near, long far, long next, long[] to, int at) {
    long even = 3 * (near & Lanes.EVEN) + (far & Lanes.EVEN);
    long odd = 3 * ((near >>> 8) & Lanes.EVEN) + ((far >>> 8) & Lanes.EVEN);
    long evenNext = (even >>> 16) | (next << 48);
    long two = 2 * Lanes.ONE_PER_LANE;
    long first = ((even + two) >>> 2) & Lanes.EVEN;
    long second = ((even + odd + 2 * two) >>> 3) & Lanes.EVEN;
    long third = ((odd + two) >>> 2) & Lanes.EVEN;
    long fourth = ((odd + evenNext + 2 * two) >>> 3) & Lanes.EVEN;
    long left = first | (second << 8);
    long right = third | (fourth << 8);
    to[at] = apart(left) | (apart(right) << 16);
    to[at + 1] = apart(left >>> 32) | (apart(right >>> 32) << 16);
  }

  private static long apart(long two) {
    return (two & 0xffffL) | ((two & 0xffff0000L) << 16);
  }

  /// One row of colour samples, and what the key made of them.
  static final class Row {
    long[] blue = new long[0];
    long[] red = blue;
    long[] alpha = blue;
    MemorySegment blueBytes = MemorySegment.ofArray(blue);
    MemorySegment redBytes = blueBytes;
    private int y = -1;

    private void begin(int count) {
      y = -1;
      int longs = Lanes.longs(count) + 2;
      if (blue.length < longs) {
        blue = new long[longs];
        red = new long[longs];
        alpha = new long[longs];
        blueBytes = MemorySegment.ofArray(blue);
        redBytes = MemorySegment.ofArray(red);
      }
    }
  }
}
