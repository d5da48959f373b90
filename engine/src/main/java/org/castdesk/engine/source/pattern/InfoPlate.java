package org.castdesk.engine.source.pattern;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.media.Lettering;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.time.Timecode;
import org.jspecify.annotations.Nullable;

/// What a person reads: the flash lamp, slot and name, timecode and frame count, on a dark plate.
///
/// The plate is grey, so a frame writes luma only: digit tiles that were blended once.
final class InfoPlate {
  private static final int MIN_TEXT_HEIGHT_PX = 120;
  private static final Yuv PLATE = new Yuv(30, 128, 128);
  private static final Yuv INK = new Yuv(228, 128, 128);
  private static final Yuv QUIET = new Yuv(158, 128, 128);

  private final VideoFormat format;
  private final Lettering lettering;
  private final Canvas.Box lamp;
  private final byte[] lampAngles;
  private final byte[] row;
  private @Nullable DigitTiles timecode;
  private @Nullable DigitTiles count;

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
    int gap = (int) (height * 0.026);
    int textX = lamp.x() + lamp.width() + gap;
    int words = Math.max(slotWords.widthPx(), Math.min(nameWords.widthPx(), (int) (height * 0.42)));
    int digitsX = (textX + words + 2 * gap) & ~1;
    int upper = lamp.y() + (int) (height * 0.066);
    int lower = lamp.y() + (int) (height * 0.112);
    DigitTiles clock = new DigitTiles(lettering, (int) (height * 0.070), PLATE, INK);
    DigitTiles counter = new DigitTiles(lettering, (int) (height * 0.044), PLATE, QUIET);
    clock.place(digitsX, upper);
    counter.place(digitsX, lower);
    timecode = clock;
    count = counter;
    Canvas.Box plate =
        Canvas.Box.around(
            lamp.x(),
            lamp.y(),
            digitsX + clock.widthPx("00:00:00:00") + gap,
            lamp.y() + lamp.height());
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
    DigitTiles clock = timecode;
    DigitTiles counter = count;
    if (clock != null && counter != null) {
      clock.paint(target, Timecode.of(frame, format.rate()).toString());
      counter.paint(target, padded(frame));
    }
  }

  /// Seven digits; the counter begins again after four days.
  private static String padded(long frame) {
    String digits = Long.toString(10_000_000 + frame % 10_000_000);
    return digits.substring(1);
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
}
