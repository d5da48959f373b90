package org.castdesk.engine.cli.bench.looks;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.castdesk.engine.compose.FrameInputs;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.media.FramePool;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.media.WritableFrame;
import org.castdesk.engine.plan.PlanInput;
import org.castdesk.engine.show.SourceSlot;
import org.jspecify.annotations.Nullable;

/// A few pictures of a figure with soft edges before a green backing, as a camera gives them: no two
/// samples of the backing are quite the same.
///
/// **Owns**: the pictures.
final class LookPictures implements FrameInputs, AutoCloseable {
  /// Of the backing. Y 116, Cb 87, Cr 71.
  static final Rgb BACKING = Rgb.parse("#1EB432");

  static final PlanInput INPUT = new PlanInput.SourceInput(SourceSlot.of(1));
  private static final int COUNT = 4;
  private static final int[] GREEN = {116, 87, 71};
  private static final int[] FIGURE = {90, 120, 150};

  private final FramePool pool = new FramePool(LookCase.SIZE, COUNT);
  private final List<VideoFrame> pictures = new ArrayList<>();
  private final Random random = new Random(1);
  private int shown;

  LookPictures() {
    for (int i = 0; i < COUNT; i++) {
      pictures.add(painted(8 * i));
    }
  }

  /// Another picture than the last one.
  void next() {
    shown = (shown + 1) % COUNT;
  }

  @Override
  public @Nullable VideoFrame frame(PlanInput input) {
    return input.equals(INPUT) ? pictures.get(shown) : null;
  }

  @Override
  public void close() {
    pictures.forEach(VideoFrame::close);
    pool.close();
  }

  private VideoFrame painted(int dx) {
    WritableFrame frame = Objects.requireNonNull(pool.tryAcquire(), "as many as the pool has");
    VideoFrame.Planes planes = frame.planes();
    paint(planes.y(), planes.strideY(), 1, 0, dx);
    paint(planes.u(), planes.strideUv(), 2, 1, dx);
    paint(planes.v(), planes.strideUv(), 2, 2, dx);
    return frame.seal();
  }

  private void paint(MemorySegment plane, int stride, int step, int component, int dx) {
    int width = LookCase.SIZE.widthPx() / step;
    byte[] row = new byte[width];
    for (int y = 0; y < LookCase.SIZE.heightPx() / step; y++) {
      for (int x = 0; x < width; x++) {
        double share = figure(x * step - dx, y * step);
        double value = GREEN[component] + (FIGURE[component] - GREEN[component]) * share;
        row[x] = (byte) (value + random.nextInt(4) - 1.5);
      }
      MemorySegment.copy(MemorySegment.ofArray(row), 0, plane, (long) y * stride, width);
    }
  }

  /// How much of this pixel is figure: a head on shoulders, about a third of the picture.
  private static double figure(int x, int y) {
    double head = Math.hypot(x - 960, y - 360) - 200;
    double body = Math.hypot((x - 960) * 0.8, y - 1100) - 540;
    return Math.clamp(0.5 - Math.min(head, body) / 8, 0, 1);
  }
}
