package org.castdesk.engine.ffmpeg;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Random;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.media.PictureScaler.Area;
import org.castdesk.engine.media.VideoFrame.Planes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FfmpegScalerTest {
  private static final int GUARD = 0x5A;

  private final Arena arena = Arena.ofConfined();
  private final FfmpegScaler scaler = new FfmpegScaler();

  @AfterEach
  void close() {
    scaler.close();
    arena.close();
  }

  @Test
  void scale_flatColour_staysTheColour() {
    Planes source = planes(1280, 720, false);
    fill(source, 100, 50, 200, 0);
    Planes target = planes(640, 360, false);
    scaler.scale(source, whole(source), target, whole(target));
    assertEquals(100, at(target.y(), 0));
    assertEquals(100, at(target.y(), target.strideY() * 359 + 639));
    assertEquals(50, at(target.u(), 1000));
    assertEquals(200, at(target.v(), 1000));
  }

  @Test
  void scale_fourToOne_averagesAFineChequer() {
    Planes source = planes(1280, 720, false);
    for (int y = 0; y < 720; y++) {
      for (int x = 0; x < 1280; x++) {
        source
            .y()
            .set(
                ValueLayout.JAVA_BYTE,
                (long) y * source.strideY() + x,
                (byte) ((x + y) % 2 * 200 + 20));
      }
    }
    Planes target = planes(320, 180, false);
    scaler.scale(source, whole(source), target, whole(target));
    for (int x = 8; x < 312; x++) {
      assertEquals(120, at(target.y(), 90 * target.strideY() + x), 3, "column " + x);
    }
  }

  @Test
  void scale_intoAnyBox_touchesNothingAround() {
    Random random = new Random(7);
    Planes source = planes(500, 300, true);
    noise(source, random);
    for (int i = 0; i < 60; i++) {
      int width = 2 + 2 * random.nextInt(150);
      int height = 2 + 2 * random.nextInt(100);
      Planes target = planes(400, 260, true);
      Area box =
          new Area(
              2 * random.nextInt((400 - width) / 2 + 1),
              2 * random.nextInt((260 - height) / 2 + 1),
              width,
              height);
      fill(target, GUARD, GUARD, GUARD, GUARD);
      scaler.scale(source, new Area(i, i / 2, 300, 200), target, box);
      assertGuarded(target.y(), target.strideY(), 400, 260, box);
      assertGuarded(
          target.u(),
          target.strideUv(),
          200,
          130,
          new Area(box.x() / 2, box.y() / 2, width / 2, height / 2));
      MemorySegment alpha = target.alpha();
      assertTrue(alpha != null);
      assertGuarded(alpha, target.strideAlpha(), 400, 260, box);
    }
  }

  @Test
  void scale_sameSize_isACopy() {
    Planes source = planes(300, 200, true);
    noise(source, new Random(3));
    Planes target = planes(400, 260, true);
    scaler.scale(source, new Area(20, 10, 200, 100), target, new Area(40, 60, 200, 100));
    for (int y = 0; y < 100; y++) {
      for (int x = 0; x < 200; x++) {
        assertEquals(
            at(source.y(), (y + 10) * source.strideY() + x + 20),
            at(target.y(), (y + 60) * target.strideY() + x + 40));
      }
    }
  }

  @Test
  void scale_sameInput_anyPlace_sameBytes() {
    Planes source = planes(1280, 720, false);
    noise(source, new Random(5));
    Planes one = planes(1920, 1080, false);
    Planes other = planes(1920, 1080, false);
    Area first = new Area(48, 720, 576, 324);
    Area second = new Area(674, 2, 576, 324);
    scaler.scale(source, whole(source), one, first);
    try (FfmpegScaler another = new FfmpegScaler()) {
      another.scale(source, whole(source), other, second);
    }
    for (int y = 0; y < 324; y++) {
      assertEquals(
          -1,
          one.y()
              .asSlice((long) (720 + y) * one.strideY() + 48, 576)
              .mismatch(other.y().asSlice((long) (2 + y) * other.strideY() + 674, 576)));
    }
  }

  @Test
  void scale_onePixel_fillsABox() {
    Planes source = planes(1, 1, false);
    fill(source, 77, 88, 99, 0);
    Planes target = planes(64, 64, false);
    scaler.scale(source, whole(source), target, whole(target));
    assertEquals(77, at(target.y(), 63 * target.strideY() + 63));
    assertEquals(88, at(target.u(), 31 * target.strideUv() + 31));
  }

  @Test
  void scale_outsideThePicture_isRefused() {
    Planes source = planes(64, 64, false);
    Planes target = planes(64, 64, false);
    assertThrows(
        IllegalArgumentException.class,
        () -> scaler.scale(source, new Area(1, 0, 64, 64), target, whole(target)));
  }

  @Test
  void toBgra_knowsBt709() {
    Planes source = planes(640, 360, false);
    // 75 % colour bars' red of BT.709: R = 191.
    fill(source, 51, 109, 212, 0);
    MemorySegment target = arena.allocate(320 * 180 * 4, 64);
    scaler.toBgra(source, target, 320 * 4, new PictureSize(320, 180));
    int middle = (90 * 320 + 160) * 4;
    assertEquals(0, at(target, middle), 3);
    assertEquals(0, at(target, middle + 1), 3);
    assertEquals(191, at(target, middle + 2), 3);
    assertEquals(255, at(target, middle + 3));
    assertEquals(255, at(target, (179 * 320 + 319) * 4 + 3));
  }

  /// Monitors are of any even width, and their rows follow one another without a gap.
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void toBgra_ofEveryWidth_paintsTheLastColumn_andNothingBehindIt(boolean scaled) {
    for (int width = 16; width <= 200; width += 2) {
      int height = 10;
      Planes source = scaled ? planes(400, 200, false) : planes(width, height, false);
      fill(source, 235, 128, 128, 0);
      MemorySegment target = arena.allocate(width * height * 4 + 64, 64);
      target.fill((byte) 7);
      scaler.toBgra(source, target, width * 4, new PictureSize(width, height));
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          assertEquals(255, at(target, pixel(y, width, x)), 2, width + ": " + x + "," + y);
        }
      }
      assertEquals(7, at(target, pixel(height, width, 0)), "behind the picture, width " + width);
    }
  }

  @Test
  void toBgra_whiteIsWhite_blackIsBlack_atFullSize() {
    Planes source = planes(64, 36, false);
    MemorySegment target = arena.allocate(64 * 36 * 4, 64);
    fill(source, 235, 128, 128, 0);
    scaler.toBgra(source, target, 64 * 4, new PictureSize(64, 36));
    assertEquals(255, at(target, 100 * 4), 1);
    fill(source, 16, 128, 128, 0);
    scaler.toBgra(source, target, 64 * 4, new PictureSize(64, 36));
    assertEquals(0, at(target, 100 * 4), 1);
  }

  private static long pixel(long y, int width, int x) {
    return (y * width + x) * 4;
  }

  private static void assertGuarded(
      MemorySegment plane, int stride, int width, int height, Area box) {
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < stride; x++) {
        boolean isInside =
            y >= box.y() && y < box.y() + box.height() && x >= box.x() && x < box.x() + box.width();
        if (!isInside && at(plane, y * stride + x) != GUARD) {
          throw new AssertionError("touched " + x + "," + y + " outside of " + box);
        }
      }
    }
    assertTrue(width <= stride);
  }

  private Planes planes(int width, int height, boolean hasAlpha) {
    int stride = (width + 63) & -64;
    int strideUv = ((width + 1) / 2 + 63) & -64;
    int rowsUv = (height + 1) / 2;
    return new Planes(
        width,
        height,
        arena.allocate((long) stride * height, 64),
        stride,
        arena.allocate((long) strideUv * rowsUv, 64),
        arena.allocate((long) strideUv * rowsUv, 64),
        strideUv,
        hasAlpha ? arena.allocate((long) stride * height, 64) : null,
        hasAlpha ? stride : 0);
  }

  private static void noise(Planes planes, Random random) {
    for (MemorySegment plane : new MemorySegment[] {planes.y(), planes.u(), planes.v()}) {
      byte[] bytes = new byte[(int) plane.byteSize()];
      random.nextBytes(bytes);
      plane.copyFrom(MemorySegment.ofArray(bytes));
    }
  }

  private static void fill(Planes planes, int y, int u, int v, int alpha) {
    planes.y().fill((byte) y);
    planes.u().fill((byte) u);
    planes.v().fill((byte) v);
    MemorySegment transparency = planes.alpha();
    if (transparency != null) {
      transparency.fill((byte) alpha);
    }
  }

  private static Area whole(Planes planes) {
    return new Area(0, 0, planes.widthPx(), planes.heightPx());
  }

  private static int at(MemorySegment plane, long index) {
    return plane.get(ValueLayout.JAVA_BYTE, index) & 0xff;
  }
}
