package org.castdesk.engine.compose;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.castdesk.engine.compose.kernel.VideoColour;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.media.FramePool;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.media.WritableFrame;
import org.castdesk.engine.plan.PictureSizes;
import org.castdesk.engine.plan.PlanInput;
import org.castdesk.engine.show.SourceSlot;
import org.jspecify.annotations.Nullable;

/// Twelve pictures, each with a colour of its own, as many bars as its number, and a white edge that
/// shows what is cut off.
final class NumberedFrames implements FrameInputs, PictureSizes, AutoCloseable {
  private static final int COUNT = 12;
  private static final VideoColour WHITE = new VideoColour(235, 128, 128);

  private final FramePool pool;
  private final Map<PlanInput, VideoFrame> frames = new HashMap<>();

  NumberedFrames(PictureSize size) {
    pool = new FramePool(size, COUNT);
    for (int number = 1; number <= COUNT; number++) {
      frames.put(new PlanInput.SourceInput(SourceSlot.of(number)), painted(number));
    }
  }

  private VideoFrame painted(int number) {
    WritableFrame frame = Objects.requireNonNull(pool.tryAcquire());
    VideoFrame.Planes planes = frame.planes();
    int hue = number * 47;
    VideoColour ground =
        VideoColour.of(new Rgb(60 + hue * 3 % 140, 50 + hue * 5 % 130, 70 + hue * 7 % 150));
    SampleGrid grid = new SampleGrid(new PictureSize(planes.widthPx(), planes.heightPx()));
    grid.fill(ground);
    int bar = planes.widthPx() / 32;
    for (int y = 0; y < planes.heightPx(); y++) {
      for (int x = 0; x < planes.widthPx(); x++) {
        boolean isEdge =
            Math.min(x, planes.widthPx() - 1 - x) < 2 || Math.min(y, planes.heightPx() - 1 - y) < 2;
        int column = (x - 4) / bar;
        boolean isBar =
            x >= 4
                && column % 2 == 0
                && column / 2 < number
                && Math.abs(y - planes.heightPx() / 2) < planes.heightPx() / 6;
        if (isEdge || isBar) {
          grid.luma(x, y, WHITE.luma());
        }
      }
    }
    grid.copyTo(planes);
    return frame.seal();
  }

  @Override
  public @Nullable VideoFrame frame(PlanInput input) {
    return frames.get(input);
  }

  @Override
  public @Nullable PictureSize sizeOf(PlanInput input) {
    VideoFrame frame = frame(input);
    return frame == null ? null : frame.displaySize();
  }

  @Override
  public void close() {
    frames.values().forEach(VideoFrame::close);
    pool.close();
  }
}
