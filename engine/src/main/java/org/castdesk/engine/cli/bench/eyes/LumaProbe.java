package org.castdesk.engine.cli.bench.eyes;

import java.lang.foreign.ValueLayout;
import org.castdesk.engine.media.VideoFrame;

/// Mean luma of small areas: what the readers of the test pattern look at.
final class LumaProbe {
  private final VideoFrame.Planes planes;

  LumaProbe(VideoFrame.Planes planes) {
    this.planes = planes;
  }

  /// The mean over an area, at least one pixel. **Units**: pixels.
  double mean(PictureBox area) {
    int left = Math.clamp(Math.round(area.x()), 0, planes.widthPx() - 1);
    int top = Math.clamp(Math.round(area.y()), 0, planes.heightPx() - 1);
    int right = Math.clamp(Math.round(area.x() + area.width()), left + 1, planes.widthPx());
    int bottom = Math.clamp(Math.round(area.y() + area.height()), top + 1, planes.heightPx());
    long sum = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        sum += planes.y().get(ValueLayout.JAVA_BYTE, (long) y * planes.strideY() + x) & 0xff;
      }
    }
    return (double) sum / ((long) (right - left) * (bottom - top));
  }
}
