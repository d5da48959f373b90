package org.castdesk.engine.source.pattern;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.media.Lettering;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.plates.PlateReader;
import org.castdesk.engine.plates.PlateWriter;
import org.castdesk.engine.show.SourceSpec;
import org.castdesk.engine.time.FrameRate;
import org.castdesk.engine.time.Timecode;
import org.jspecify.annotations.Nullable;

/// What a person reads: the flash lamp, slot and name, timecode and frame count, on a dark plate.
///
/// The plate is grey, so a frame writes luma only: digit tiles that were blended once.
final class InfoPlate {
  private static final int MIN_TEXT_HEIGHT_PX = 120;
  private static final Yuv PLATE = new Yuv(30, 128, 128);
  private static final Yuv INK = new Yuv(228, 128, 128);
  private static final Yuv DIVIDER = new Yuv(74, 128, 128);
  private static final Yuv QUIET = new Yuv(158, 128, 128);

  private final FrameRate rate;
  private final Canvas.Box lamp;
  private final byte[] lampAngles;
  private final byte[] levels = new byte[256];
  private final byte[] row;
  private final MemorySegment rowMemory;
  private final @Nullable Digits digits;

  /// What counts on the plate.
  private record Digits(DigitTiles timecode, DigitTiles count) {}

  private InfoPlate(FrameRate rate, Canvas.Box lamp, byte[] lampAngles, @Nullable Digits digits) {
    this.rate = rate;
    this.lamp = lamp;
    this.lampAngles = lampAngles;
    this.digits = digits;
    row = new byte[lamp.width()];
    rowMemory = MemorySegment.ofArray(row);
  }

  /// Paints plate, slot and name onto the still picture, and prepares the digits.
  static InfoPlate paint(VideoFormat format, Canvas still, Lettering lettering, SourceSpec spec) {
    Yuv black = new Yuv(NumberStrip.BLACK, 128, 128);
    still.drawRows(
        new Canvas.Box(0, 0, still.width, NumberStrip.heightPx(format.size())),
        y -> 1,
        row -> black);
    Canvas.Box lamp = lamp(still);
    Digits digits = null;
    if (hasRoom(still)) {
      digits = paintPlate(still, lamp, lettering, spec);
    } else {
      still.drawRows(lamp, y -> 1, row -> PLATE);
    }
    return new InfoPlate(format.rate(), lamp, angles(lamp.width()), digits);
  }

  static InfoPlate read(VideoFormat format, Canvas still, PlateReader from) throws IOException {
    Canvas.Box lamp = lamp(still);
    byte[] angles = from.bytes(lamp.width() * lamp.height());
    Digits digits =
        hasRoom(still) ? new Digits(DigitTiles.read(from), DigitTiles.read(from)) : null;
    return new InfoPlate(format.rate(), lamp, angles, digits);
  }

  void write(PlateWriter to) throws IOException {
    to.bytes(lampAngles);
    if (digits != null) {
      digits.timecode.write(to);
      digits.count.write(to);
    }
  }

  private static boolean hasRoom(Canvas still) {
    return still.height >= MIN_TEXT_HEIGHT_PX && still.width >= still.height * 1.2;
  }

  private static Canvas.Box lamp(Canvas still) {
    int width = still.width;
    int height = still.height;
    int side = Math.min((int) (height * FlashLamp.SIDE_FRACTION), width / 3) & ~1;
    return new Canvas.Box(
        (int) (width * FlashLamp.LEFT_FRACTION) & ~1,
        (int) (height * FlashLamp.TOP_FRACTION) & ~1,
        Math.max(2, side),
        Math.max(2, side));
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

  private static Digits paintPlate(
      Canvas canvas, Canvas.Box lamp, Lettering lettering, SourceSpec spec) {
    int height = canvas.height;
    Lettering.Mask slotWords =
        lettering.line(spec.slot().value(), Lettering.Face.BOLD, (int) (height * 0.066));
    Lettering.Mask nameWords =
        lettering.line(spec.name(), Lettering.Face.REGULAR, (int) (height * 0.031));
    int gap = (int) (height * 0.026);
    int textX = lamp.x() + lamp.width() + gap;
    int words = Math.max(slotWords.widthPx(), Math.min(nameWords.widthPx(), (int) (height * 0.42)));
    int digitsX = (textX + words + 2 * gap) & ~1;
    int upper = lamp.y() + (int) (height * 0.066);
    int lower = lamp.y() + (int) (height * 0.112);
    DigitTiles clock = DigitTiles.of(lettering, (int) (height * 0.070), PLATE, INK);
    DigitTiles counter = DigitTiles.of(lettering, (int) (height * 0.044), PLATE, QUIET);
    clock.place(digitsX, upper);
    counter.place(digitsX, lower);
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
    canvas.drawRows(divider, y -> 1, row -> DIVIDER);
    return new Digits(clock, counter);
  }

  /// @param isFlash whether this frame is one of the flash
  void paint(VideoFrame.Planes target, long frame, boolean isFlash) {
    paintLamp(target, frame, isFlash);
    if (digits != null) {
      digits.timecode.paint(target, Timecode.of(frame, rate).toString());
      digits.count.paint(target, padded(frame));
    }
  }

  /// Seven digits; the counter begins again after four days.
  private static String padded(long frame) {
    String digits = Long.toString(10_000_000 + frame % 10_000_000);
    return digits.substring(1);
  }

  private void paintLamp(VideoFrame.Planes target, long frame, boolean isFlash) {
    int side = lamp.width();
    long intoSecond = Math.floorMod(rate.startNanos(frame), 1_000_000_000L);
    int hand = (int) (intoSecond * 256 / 1_000_000_000L);
    for (int angle = 0; angle < levels.length; angle++) {
      int behind = (hand - angle) & 0xff;
      int light = FlashLamp.DARK + Math.max(0, FlashLamp.HAND - FlashLamp.DARK - behind / 2);
      levels[angle] = (byte) (isFlash ? FlashLamp.FLASH : light);
    }
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        row[x] = levels[lampAngles[y * side + x] & 0xff];
      }
      long at = (long) (lamp.y() + y) * target.strideY() + lamp.x();
      MemorySegment.copy(rowMemory, 0, target.y(), at, side);
    }
  }
}
