package org.castdesk.engine.compose.cut;

import java.util.Arrays;
import org.castdesk.engine.plan.Mask;

/// One row of a mask after the other. A row equal to the one before costs nothing, and of the others
/// only what lies near an edge is reckoned pixel by pixel.
///
/// **Thread**: one at a time.
public final class MaskRow {
  /// What is tested at once for being all the same.
  private static final int STRETCH_PX = 16;

  private final Mask mask;
  private final int left;
  private final int top;
  private final byte[] row;
  private int width;
  private int evenFrom = Integer.MAX_VALUE;
  private int evenEnd;

  /// @param left where the rows begin in the mask
  public MaskRow(Mask mask, int left, int top, int width) {
    this.mask = mask;
    this.left = left;
    this.top = top;
    this.width = width;
    this.row = new byte[width];
  }

  /// The alphas of this row; valid until the next call.
  ///
  /// @param y counted from `top`
  public byte[] at(int y) {
    int line = top + y;
    if (line < evenFrom || line >= evenEnd) {
      reckon(line);
      evenFrom = line;
      evenEnd = line + 1;
      for (int step = 1024; step > 0; step /= 2) {
        if (mask.isEvenDown(line, evenEnd + step)) {
          evenEnd += step;
        }
      }
    }
    return row;
  }

  private void reckon(int line) {
    for (int x = 0; x < width; x += STRETCH_PX) {
      int end = Math.min(width, x + STRETCH_PX);
      if (mask.isEvenAcross(left + x, left + end)) {
        Arrays.fill(row, x, end, (byte) mask.alpha(left + x, line));
      } else {
        for (int i = x; i < end; i++) {
          row[i] = (byte) mask.alpha(left + i, line);
        }
      }
    }
  }
}
