package org.castdesk.engine.ffmpeg.decode;

/// How a picture must be turned to stand upright, and the filters that do it.
///
/// **Source**: the display matrix of ISO/IEC 14496-12 (libavutil/display.h); Exif 2.32, tag 0x0112.
enum Orientation {
  UPRIGHT(""),
  MIRRORED("hflip"),
  HALF_TURN("hflip,vflip"),
  UPSIDE_DOWN("vflip"),
  TRANSPOSED("transpose=cclock_flip"),
  QUARTER_RIGHT("transpose=clock"),
  TRANSVERSED("transpose=clock_flip"),
  QUARTER_LEFT("transpose=cclock");

  private static final int NINE = 9;

  final String filters;

  Orientation(String filters) {
    this.filters = filters;
  }

  boolean isSideways() {
    return compareTo(TRANSPOSED) >= 0;
  }

  /// @param matrix nine numbers, rows of (a b u, c d v, x y w); only a, b, c, d turn the picture
  static Orientation of(int[] matrix) {
    if (matrix.length != NINE) {
      return UPRIGHT;
    }
    int a = matrix[0];
    int b = matrix[1];
    int c = matrix[3];
    int d = matrix[4];
    if (Math.abs((long) a) >= Math.abs((long) b)) {
      if (a >= 0) {
        return d >= 0 ? UPRIGHT : UPSIDE_DOWN;
      }
      return d >= 0 ? MIRRORED : HALF_TURN;
    }
    if (b > 0) {
      return c > 0 ? TRANSPOSED : QUARTER_RIGHT;
    }
    return c > 0 ? QUARTER_LEFT : TRANSVERSED;
  }

  /// @param tag 1 to 8; anything else is upright
  static Orientation ofExif(int tag) {
    return tag >= 1 && tag <= values().length ? values()[tag - 1] : UPRIGHT;
  }
}
