package org.castdesk.engine.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Objects;
import java.util.Random;
import org.castdesk.engine.compose.cut.Turner;
import org.castdesk.engine.compose.kernel.PlaneSpot;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.media.FramePool;
import org.castdesk.engine.media.PictureScaler.Area;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.media.WritableFrame;
import org.castdesk.engine.show.Look.Turn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Turning by blocks against turning sample by sample: pictures of more than one block, odd sizes,
/// and any part of them.
class TurnedPictureTest {
  private static final PictureSize SIZE = new PictureSize(1103, 541);

  private final Random random = new Random(3);

  @ParameterizedTest
  @EnumSource(
      value = Turn.class,
      names = {"QUARTER", "HALF", "THREE_QUARTERS"})
  void anyPart_isThatOfTheWholeTurnedPicture(Turn turn) {
    int across = turn.swapsSides() ? SIZE.heightPx() : SIZE.widthPx();
    int down = turn.swapsSides() ? SIZE.widthPx() : SIZE.heightPx();
    PictureSize turned = new PictureSize(across, down);
    try (FramePool pool = new FramePool(SIZE, 1, true);
        FramePool turnedPool = new FramePool(turned, 2, true);
        WritableFrame source = Objects.requireNonNull(pool.tryAcquire());
        WritableFrame whole = Objects.requireNonNull(turnedPool.tryAcquire());
        WritableFrame parts = Objects.requireNonNull(turnedPool.tryAcquire())) {
      noise(source.planes());
      PlainCut.turn(source.planes(), turn, whole.planes());
      Turner turner = new Turner();
      int x = 2 * random.nextInt(40);
      int y = 2 * random.nextInt(40);
      for (Area area :
          new Area[] {
            new Area(0, 0, turned.widthPx(), turned.heightPx()),
            new Area(x, y, turned.widthPx() - x, turned.heightPx() - y),
            new Area(x, y, 2, 6),
            new Area(x, y, 300, turned.heightPx() - 100)
          }) {
        Area to = new Area(0, 0, area.width(), area.height());
        turner.turn(source.planes(), turn, area, parts.planes(), to);
        check(area, whole.planes(), parts.planes());
      }
    }
  }

  private void noise(VideoFrame.Planes planes) {
    for (MemorySegment plane :
        new MemorySegment[] {
          planes.y(), planes.u(), planes.v(), Objects.requireNonNull(planes.alpha())
        }) {
      for (long i = 0; i < plane.byteSize(); i++) {
        plane.set(ValueLayout.JAVA_BYTE, i, (byte) random.nextInt(256));
      }
    }
  }

  private static void check(Area area, VideoFrame.Planes whole, VideoFrame.Planes part) {
    PictureView from = new PictureView(whole, area.x(), area.y());
    PictureView made = PictureView.of(part);
    for (int y = 0; y < area.height(); y++) {
      same(area, from.luma(0, y), made.luma(0, y), area.width());
      same(area, from.alpha(0, y), made.alpha(0, y), area.width());
    }
    for (int y = 0; y < area.height(); y += 2) {
      same(area, from.blue(0, y), made.blue(0, y), (area.width() + 1) / 2);
      same(area, from.red(0, y), made.red(0, y), (area.width() + 1) / 2);
    }
  }

  private static void same(Area area, PlaneSpot a, PlaneSpot b, int width) {
    MemorySegment expected = a.memory().asSlice(a.offset(), width);
    long difference = expected.mismatch(b.memory().asSlice(b.offset(), width));
    assertEquals(-1, difference, () -> area + " from " + a.offset() + " + " + difference);
  }
}
