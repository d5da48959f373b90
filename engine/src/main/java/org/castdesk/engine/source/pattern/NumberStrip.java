package org.castdesk.engine.source.pattern;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.media.VideoFrame;

/// The row of black and white cells along the top edge that tells a machine which source and which
/// frame it sees: 4 cells of sync (white, black, white, black), 4 of slot number, 32 of frame
/// number, 8 of CRC-8 over the 36 before them; highest bit first.
///
/// The cells survive H.264 at 4 Mb/s and a box of a third of the picture; an opacity or a fade
/// changes white and black, which is why the sync cells are the reader's measure of both.
public final class NumberStrip {
  public static final int CELLS = 48;

  /// Height of the strip as a fraction of the picture's height; it begins at the top edge.
  public static final double HEIGHT_FRACTION = 0.026;

  static final byte BLACK = 22;
  static final byte WHITE = (byte) 224;
  private static final int SYNC_BITS = 0b1010;
  private static final int CRC_POLYNOMIAL = 0x07;
  private static final int CRC_START = 0xff;

  private final int heightPx;
  private final byte[] row;
  private final MemorySegment rowMemory;
  private final int[] edgesPx = new int[CELLS + 1];

  NumberStrip(PictureSize size) {
    heightPx = heightPx(size);
    row = new byte[size.widthPx()];
    rowMemory = MemorySegment.ofArray(row);
    for (int i = 0; i <= CELLS; i++) {
      edgesPx[i] = (int) Math.round((double) i * size.widthPx() / CELLS);
    }
  }

  static int heightPx(PictureSize size) {
    return Math.max(2, (int) Math.round(size.heightPx() * HEIGHT_FRACTION / 2) * 2);
  }

  /// The 48 cells for a frame, highest bit = leftmost cell.
  public static long encode(int slotNumber, long frame) {
    long payload = ((slotNumber & 0xfL) << 32) | (frame & 0xffff_ffffL);
    return ((long) SYNC_BITS << 44) | (payload << 8) | crc(payload);
  }

  /// Whether these 48 cells are a whole and undamaged reading.
  public static boolean isIntact(long cells) {
    return cells >>> 44 == SYNC_BITS && (cells & 0xff) == crc((cells >>> 8) & 0xf_ffff_ffffL);
  }

  public static int slotNumber(long cells) {
    return (int) ((cells >>> 40) & 0xf);
  }

  public static long frame(long cells) {
    return (cells >>> 8) & 0xffff_ffffL;
  }

  private static int crc(long payload) {
    int crc = CRC_START;
    for (int bit = 35; bit >= 0; bit--) {
      int top = (crc >> 7) ^ (int) ((payload >>> bit) & 1);
      crc = ((crc << 1) & 0xff) ^ (top == 0 ? 0 : CRC_POLYNOMIAL);
    }
    return crc;
  }

  void paint(VideoFrame.Planes target, long cells) {
    for (int i = 0; i < CELLS; i++) {
      boolean white = ((cells >>> (CELLS - 1 - i)) & 1) != 0;
      Arrays.fill(row, edgesPx[i], edgesPx[i + 1], white ? WHITE : BLACK);
    }
    for (int y = 0; y < heightPx; y++) {
      MemorySegment.copy(rowMemory, 0, target.y(), (long) y * target.strideY(), row.length);
    }
  }
}
