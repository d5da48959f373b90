package org.castdesk.engine.compose;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.media.FramePool;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.media.WritableFrame;
import org.castdesk.engine.plan.PlanInput;
import org.castdesk.engine.show.SourceSlot;
import org.jspecify.annotations.Nullable;

/// Three pictures one can tell apart at a glance: a warm one with a grid and a disc, a cold one with
/// slanted stripes, and a round logo with a soft edge.
final class PaintedFrames implements FrameInputs, AutoCloseable {
  static final PlanInput WARM = new PlanInput.SourceInput(SourceSlot.of(1));
  static final PlanInput COLD = new PlanInput.SourceInput(SourceSlot.of(2));

  /// A figure before a green backing, with a soft edge and some green light on it.
  static final PlanInput SCREEN = new PlanInput.SourceInput(SourceSlot.of(4));

  static final PlanInput LOGO = new PlanInput.SourceInput(SourceSlot.of(3));
  static final PictureSize LOGO_SIZE = new PictureSize(64, 48);

  private final FramePool pool;
  private final FramePool logoPool = new FramePool(LOGO_SIZE, 1, true);
  private final Map<PlanInput, VideoFrame> frames = new HashMap<>();

  PaintedFrames(PictureSize size) {
    pool = new FramePool(size, 3);
    frames.put(WARM, painted(pool, PaintedFrames::warm));
    frames.put(COLD, painted(pool, PaintedFrames::cold));
    frames.put(SCREEN, painted(pool, PaintedFrames::screen));
    frames.put(LOGO, painted(logoPool, PaintedFrames::logo));
  }

  @Override
  public @Nullable VideoFrame frame(PlanInput input) {
    return frames.get(input);
  }

  int outstanding() {
    return pool.outstanding() + logoPool.outstanding();
  }

  @Override
  public void close() {
    frames.values().forEach(VideoFrame::close);
    pool.close();
    logoPool.close();
  }

  private static Dot warm(int x, int y) {
    boolean isDisc = Math.hypot(x - 70, y - 60) < 36;
    boolean isGrid = x % 20 == 0 || y % 20 == 0;
    if (isDisc) {
      return new Dot(225, 126, 130, 255);
    }
    return new Dot(isGrid ? 40 : 70 + x * 100 / 320, 90, 165 + y * 40 / 180, 255);
  }

  private static Dot cold(int x, int y) {
    boolean isStripe = (x + y) / 12 % 2 == 0;
    return new Dot(isStripe ? 60 : 120 + y / 4, 165, isStripe ? 100 : 115, 255);
  }

  private static Dot screen(int x, int y) {
    double head = Math.hypot(x - 160, y - 62) - 34;
    double body = Math.max(Math.abs(x - 160) - 62 + (180 - y) * 0.18, 96 - y);
    double figure = Math.clamp(0.5 - Math.min(head, body) / 5, 0, 1);
    double spill = Math.clamp(1 + Math.min(head, body) / 14, 0, 1) * 0.35;
    boolean isSkin = head < body;
    double light = 1 - y / 900.0;
    return new Dot(
        mixed(100 * light, isSkin ? 165 : 58, figure, 0),
        mixed(87, isSkin ? 108 : 150, figure, spill * 0.5),
        mixed(71, isSkin ? 152 : 118, figure, spill * 0.5),
        255);
  }

  /// Of backing and figure; the backing's light falls on the figure, too.
  private static int mixed(double backing, double figure, double share, double spill) {
    double lit = figure + (backing - figure) * spill;
    return (int) Math.round(backing + (lit - backing) * share);
  }

  private static Dot logo(int x, int y) {
    double radius = Math.hypot(x - 31.5, y - 23.5);
    int alpha = (int) Math.clamp((23 - radius) * 64, 0, 255);
    boolean isRing = radius > 15;
    return isRing ? new Dot(200, 40, 145, alpha) : new Dot(30, 128, 128, alpha);
  }

  private static VideoFrame painted(FramePool pool, Brush brush) {
    WritableFrame frame = Objects.requireNonNull(pool.tryAcquire());
    VideoFrame.Planes planes = frame.planes();
    for (int y = 0; y < planes.heightPx(); y++) {
      for (int x = 0; x < planes.widthPx(); x++) {
        Dot dot = brush.at(x, y);
        set(planes.y(), (long) y * planes.strideY() + x, dot.luma);
        if (((x | y) & 1) == 0) {
          long chroma = (long) (y / 2) * planes.strideUv() + x / 2;
          set(planes.u(), chroma, dot.blue);
          set(planes.v(), chroma, dot.red);
        }
        MemorySegment alpha = planes.alpha();
        if (alpha != null) {
          set(alpha, (long) y * planes.strideAlpha() + x, dot.alpha);
        }
      }
    }
    return frame.seal();
  }

  private static void set(MemorySegment plane, long at, int value) {
    plane.set(ValueLayout.JAVA_BYTE, at, (byte) value);
  }

  private interface Brush {
    Dot at(int x, int y);
  }

  private record Dot(int luma, int blue, int red, int alpha) {}
}
