package org.castdesk.engine.source.pattern;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import org.castdesk.engine.media.Lettering;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.plates.PlateReader;
import org.castdesk.engine.plates.PlateWriter;

/// Digits of one size, blended onto a grey plate once; writing a counter is copying luma tiles.
final class DigitTiles {
  private static final String SIGNS = "0123456789:;";

  private static final int MOST_PX = 4096;

  private final byte[][] tiles = new byte[SIGNS.length()][];
  private final int[] advances;
  private final int topPx;
  private final int heightPx;
  private int x;
  private int y;

  private DigitTiles(int topPx, int heightPx, int[] advances) {
    this.topPx = topPx;
    this.heightPx = heightPx;
    this.advances = advances;
  }

  static DigitTiles of(Lettering lettering, int sizePx, Yuv plate, Yuv ink) {
    Lettering.Mask[] masks = new Lettering.Mask[SIGNS.length()];
    int digitAdvance = 1;
    int top = Integer.MAX_VALUE;
    int bottom = 0;
    for (int i = 0; i < masks.length; i++) {
      masks[i] = lettering.line(SIGNS.substring(i, i + 1), Lettering.Face.NUMERALS, sizePx);
      digitAdvance = Math.max(digitAdvance, i < 10 ? masks[i].widthPx() : 0);
      top = Math.min(top, firstInkRow(masks[i]) - masks[i].baselinePx());
      bottom = Math.max(bottom, lastInkRow(masks[i]) + 1 - masks[i].baselinePx());
    }
    DigitTiles made = new DigitTiles(top, Math.max(1, bottom - top), new int[SIGNS.length()]);
    for (int i = 0; i < masks.length; i++) {
      made.advances[i] = i < 10 ? digitAdvance : Math.max(1, digitAdvance / 2);
      made.tiles[i] = made.tile(masks[i], made.advances[i], plate.y(), ink.y());
    }
    return made;
  }

  static DigitTiles read(PlateReader from) throws IOException {
    int top = from.number(-MOST_PX, MOST_PX);
    int height = from.number(1, MOST_PX);
    int[] advances = from.ints(SIGNS.length());
    DigitTiles kept = new DigitTiles(top, height, advances);
    for (int i = 0; i < advances.length; i++) {
      kept.tiles[i] = from.bytes(Math.clamp(advances[i], 1, MOST_PX) * height);
    }
    kept.x = from.number(0, Integer.MAX_VALUE);
    kept.y = from.number(0, Integer.MAX_VALUE);
    return kept;
  }

  void write(PlateWriter to) throws IOException {
    to.number(topPx);
    to.number(heightPx);
    to.ints(advances);
    for (byte[] tile : tiles) {
      to.bytes(tile);
    }
    to.number(x);
    to.number(y);
  }

  private static int firstInkRow(Lettering.Mask mask) {
    int row = 0;
    while (row < mask.heightPx() - 1 && !hasInk(mask, row)) {
      row++;
    }
    return row;
  }

  private static int lastInkRow(Lettering.Mask mask) {
    int row = mask.heightPx() - 1;
    while (row > 0 && !hasInk(mask, row)) {
      row--;
    }
    return row;
  }

  private static boolean hasInk(Lettering.Mask mask, int row) {
    for (int x = 0; x < mask.widthPx(); x++) {
      if (mask.at(x, row) != 0) {
        return true;
      }
    }
    return false;
  }

  private byte[] tile(Lettering.Mask mask, int advance, float plate, float ink) {
    byte[] tile = new byte[advance * heightPx];
    int offset = Math.floorDiv(advance - mask.widthPx(), 2);
    for (int row = 0; row < heightPx; row++) {
      int maskRow = row + topPx + mask.baselinePx();
      for (int column = 0; column < advance; column++) {
        int inside = column - offset;
        boolean covered =
            inside >= 0 && inside < mask.widthPx() && maskRow >= 0 && maskRow < mask.heightPx();
        float share = covered ? mask.at(inside, maskRow) / 255f : 0;
        tile[row * advance + column] = (byte) Math.round(plate + (ink - plate) * share);
      }
    }
    return tile;
  }

  void place(int leftPx, int baselinePx) {
    x = leftPx;
    y = baselinePx + topPx;
  }

  int widthPx(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); i++) {
      width += advances[SIGNS.indexOf(text.charAt(i))];
    }
    return width;
  }

  void paint(VideoFrame.Planes target, String text) {
    int left = x;
    for (int i = 0; i < text.length(); i++) {
      int sign = SIGNS.indexOf(text.charAt(i));
      int advance = advances[sign];
      if (left + advance > target.widthPx()) {
        return;
      }
      MemorySegment tile = MemorySegment.ofArray(tiles[sign]);
      for (int row = 0; row < heightPx; row++) {
        long at = (long) (y + row) * target.strideY() + left;
        MemorySegment.copy(tile, (long) row * advance, target.y(), at, advance);
      }
      left += advance;
    }
  }
}
