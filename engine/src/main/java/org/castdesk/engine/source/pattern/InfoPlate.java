package org.castdesk.engine.source.pattern;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Locale;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.media.Lettering;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.time.Timecode;

/// What a person reads: the flash lamp, slot and name, timecode and frame count, on a dark plate.
///
/// The plate is grey, so a frame writes luma only: digit tiles that were blended once.
final class InfoPlate {
  private static final String SIGNS = "0123456789:;";
  private static final int MIN_TEXT_HEIGHT_PX = 120;
  private static final Yuv PLATE = new Yuv(30, 128, 128);
  private static final Yuv INK = new Yuv(228, 128, 128);
  private static final Yuv QUIET = new Yuv(158, 128, 128);

  private final VideoFormat format;
  private final Lettering lettering;
  private final Canvas.Box lamp;
  private final byte[] lampAngles;
  private final byte[] row;
  private Digits timecode = Digits.NONE;
  private Digits count = Digits.NONE;

  InfoPlate(VideoFormat format, Lettering lettering) {
    this.format = format;
    this.lettering = lettering;
    int width = format.size().widthPx();
    int height = format.size().heightPx();
    int side = Math.min((int) (height * FlashLamp.SIDE_FRACTION), width / 3) & ~1;
    lamp =
        new Canvas.Box(
            (int) (width * FlashLamp.LEFT_FRACTION) & ~1,
            (int) (height * FlashLamp.TOP_FRACTION) & ~1,
            Math.max(2, side),
            Math.max(2, side));
    lampAngles = angles(lamp.width());
    row = new byte[Math.max(width, 2)];
  }

  private static byte[] angles(int side) {
    byte[] angles = new byte[side * side];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        double turn = Math.atan2(x + 0.5 - side / 2.0, side / 2.0 - y - 0.5) / (2 * Math.PI);
        angles[y * side + x] = (byte) (int) (turn * 256);
      }
    }
    return angles;
  }

  /// Paints plate, slot and name, and prepares the digits.
  void paintStill(Canvas canvas, String slot, String name) {
    int height = canvas.height;
    canvas.draw(
        new Canvas.Box(0, 0, canvas.width, NumberStrip.heightPx(format.size())),
        (x, y) -> 1,
        new Yuv(NumberStrip.BLACK, 128, 128));
    if (height < MIN_TEXT_HEIGHT_PX || canvas.width < height * 1.2) {
      canvas.draw(lamp, (x, y) -> 1, PLATE);
      return;
    }
    Lettering.Mask slotWords = lettering.line(slot, Lettering.Face.BOLD, (int) (height * 0.066));
    Lettering.Mask nameWords = lettering.line(name, Lettering.Face.REGULAR, (int) (height * 0.031));
    timecode = new Digits((int) (height * 0.070), INK);
    count = new Digits((int) (height * 0.044), QUIET);
    timecode.prepare(lettering);
    count.prepare(lettering);
    int gap = (int) (height * 0.026);
    int textX = lamp.x() + lamp.width() + gap;
    int words = Math.max(slotWords.widthPx(), Math.min(nameWords.widthPx(), (int) (height * 0.42)));
    int digitsX = (textX + words + 2 * gap) & ~1;
    int upper = lamp.y() + (int) (height * 0.066);
    int lower = lamp.y() + (int) (height * 0.112);
    timecode.place(digitsX, upper, 11);
    count.place(digitsX, lower, 7);
    Canvas.Box plate =
        Canvas.Box.around(
            lamp.x(), lamp.y(), digitsX + timecode.widthPx() + gap, lamp.y() + lamp.height());
    canvas.draw(plate, Shapes.plate(plate, 2), PLATE);
    canvas.write(slotWords, textX, upper, INK);
    canvas.write(nameWords, textX, lower, QUIET);
    Canvas.Box divider =
        new Canvas.Box(
            (digitsX - gap) & ~1, (lamp.y() + gap) & ~1, 2, (lamp.height() - 2 * gap) & ~1);
    canvas.draw(divider, (x, y) -> 1, new Yuv(74, 128, 128));
  }

  /// @param isFlash whether this frame is one of the flash
  void paint(VideoFrame.Planes target, long frame, boolean isFlash) {
    paintLamp(target, frame, isFlash);
    if (timecode.isReady()) {
      timecode.paint(target, Timecode.of(frame, format.rate()).toString());
      count.paint(target, String.format(Locale.ROOT, "%07d", frame % 10_000_000));
    }
  }

  private void paintLamp(VideoFrame.Planes target, long frame, boolean isFlash) {
    int side = lamp.width();
    long intoSecond = Math.floorMod(format.rate().startNanos(frame), 1_000_000_000L);
    int hand = (int) (intoSecond * 256 / 1_000_000_000L);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        int behind = (hand - lampAngles[y * side + x]) & 0xff;
        int light = FlashLamp.DARK + Math.max(0, FlashLamp.HAND - FlashLamp.DARK - behind / 2);
        row[x] = (byte) (isFlash ? FlashLamp.FLASH : light);
      }
      long at = (long) (lamp.y() + y) * target.strideY() + lamp.x();
      MemorySegment.copy(row, 0, target.y(), ValueLayout.JAVA_BYTE, at, side);
    }
  }

  /// Digit tiles of one size, blended onto the plate once.
  private static final class Digits {
    static final Digits NONE = new Digits(0, PLATE);

    private final int sizePx;
    private final byte[][] tiles = new byte[SIGNS.length()][];
    private final Yuv ink;
    private int advance;
    private int heightPx;
    private int baseline;
    private int x;
    private int y;
    private int letters;

    Digits(int sizePx, Yuv ink) {
      this.sizePx = sizePx;
      this.ink = ink;
    }

    void prepare(Lettering lettering) {
      Lettering.Mask[] masks = new Lettering.Mask[SIGNS.length()];
      for (int i = 0; i < masks.length; i++) {
        masks[i] = lettering.line(SIGNS.substring(i, i + 1), Lettering.Face.NUMERALS, sizePx);
        advance = Math.max(advance, i < 10 ? masks[i].widthPx() : 0);
        heightPx = masks[i].heightPx();
        baseline = masks[i].baselinePx();
      }
      for (int i = 0; i < masks.length; i++) {
        tiles[i] = tile(masks[i]);
      }
    }

    private byte[] tile(Lettering.Mask mask) {
      byte[] tile = new byte[advance * heightPx];
      int offset = (advance - mask.widthPx()) / 2;
      for (int row = 0; row < heightPx; row++) {
        for (int column = 0; column < advance; column++) {
          int inside = column - offset;
          boolean covered = inside >= 0 && inside < mask.widthPx() && row < mask.heightPx();
          float share = covered ? mask.at(inside, row) / 255f : 0;
          tile[row * advance + column] =
              (byte) Math.round(PLATE.y() + (ink.y() - PLATE.y()) * share);
        }
      }
      return tile;
    }

    void place(int leftPx, int baselinePx, int count) {
      x = leftPx;
      y = baselinePx - baseline;
      letters = count;
    }

    boolean isReady() {
      return letters > 0;
    }

    int widthPx() {
      return letters * advance;
    }

    void paint(VideoFrame.Planes target, String text) {
      int room = target.widthPx() - x;
      for (int i = 0; i < text.length() && (i + 1) * advance <= room; i++) {
        byte[] tile = tiles[SIGNS.indexOf(text.charAt(i))];
        for (int row = 0; row < heightPx; row++) {
          long at = (long) (y + row) * target.strideY() + x + (long) i * advance;
          MemorySegment.copy(tile, row * advance, target.y(), ValueLayout.JAVA_BYTE, at, advance);
        }
      }
    }
  }
}
