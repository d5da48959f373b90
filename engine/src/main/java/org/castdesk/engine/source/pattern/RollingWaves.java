package org.castdesk.engine.source.pattern;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.time.FrameRate;

/// WAVES: a sea at sunset, five swells rolling past each other at their own speeds.
///
/// Each swell is a strip that repeats sideways; a frame copies its rows, shifted. Shifts are whole
/// pixels per frame, so the motion never stutters.
final class RollingWaves implements Scenery {
  private static final double HORIZON = 0.50;

  /// **Units**: fractions of the picture's height; cycles over the picture's width; picture widths
  /// per second, positive = to the left.
  private record Swell(
      double middle, double height, int cycles, double speed, int crest, int depth) {}

  private static final List<Swell> SWELLS =
      List.of(
          new Swell(0.555, 0.016, 5, 0.020, 0xFF9E7A, 0xC2567F),
          new Swell(0.620, 0.024, 4, -0.031, 0xD9638C, 0x8E3F88),
          new Swell(0.705, 0.032, 3, 0.045, 0x9A4A9E, 0x5A2F84),
          new Swell(0.805, 0.040, 2, -0.062, 0x5E3C96, 0x33246C),
          new Swell(0.915, 0.046, 2, 0.085, 0x3A3186, 0x120F3C));

  private final FrameRate rate;
  private final List<ScrollingStrip> strips = new ArrayList<>();
  private Canvas still = new Canvas(new PictureSize(2, 2));
  private int topPx;
  private byte[] row = new byte[0];

  RollingWaves(FrameRate rate) {
    this.rate = rate;
  }

  @Override
  public void paintStill(Canvas canvas) {
    Yuv[] sky = {
      Yuv.rgb(0x17123D), Yuv.rgb(0x3B1E64), Yuv.rgb(0x8E2F7C), Yuv.rgb(0xF0637A), Yuv.rgb(0xFFB873)
    };
    canvas.fill((x, y) -> Yuv.gradient(y / canvas.height / HORIZON * 0.93, sky));
    double sunX = canvas.width * 0.70;
    double sunY = canvas.height * 0.455;
    double radius = canvas.height * 0.135;
    double halo = radius * 3.4;
    Canvas.Box around = Canvas.Box.around(sunX - halo, sunY - halo, sunX + halo, sunY + halo);
    canvas.draw(around, Shapes.glow(sunX, sunY, halo, 0.55), Yuv.rgb(0xFFCE85));
    canvas.draw(
        around,
        Shapes.disc(sunX, sunY, radius),
        (x, y) -> Yuv.rgb(0xFFF6C9).towards(Yuv.rgb(0xFF9C63), (y - sunY + radius) / (2 * radius)));
    still = canvas;
    row = new byte[canvas.width];
    topPx = (int) (canvas.height * (SWELLS.getFirst().middle - 2 * SWELLS.getFirst().height)) & ~1;
    for (int i = 0; i < SWELLS.size(); i++) {
      strips.add(strip(canvas, i));
    }
  }

  private static ScrollingStrip strip(Canvas canvas, int index) {
    Swell swell = SWELLS.get(index);
    double height = canvas.height;
    int top = (int) (height * (swell.middle - 1.7 * swell.height)) & ~1;
    boolean last = index == SWELLS.size() - 1;
    double covered = last ? 1 : SWELLS.get(index + 1).middle + 1.7 * SWELLS.get(index + 1).height;
    int bottom = Math.min(canvas.height, ((int) (height * covered) + 3) & ~1);
    Canvas painted = new Canvas(new PictureSize(canvas.width, Math.max(2, bottom - top)));
    Yuv crest = Yuv.rgb(swell.crest);
    Yuv depth = Yuv.rgb(swell.depth);
    double reach = Math.max(1, (last ? 0.16 : 0.13) * height);
    double shine = Math.max(1, height / 300);
    double[] curve = new double[canvas.width];
    for (int x = 0; x < curve.length; x++) {
      double turn = 2 * Math.PI * (x + 0.5) / canvas.width;
      curve[x] =
          height * swell.middle
              - top
              + height
                  * swell.height
                  * (Math.sin(turn * swell.cycles + index * 1.3)
                      + 0.34 * Math.sin(turn * (swell.cycles * 2 + 1) + index * 2.1));
    }
    Canvas.Paint paint =
        (x, y) -> {
          double below = y - curve[Math.clamp((int) x, 0, curve.length - 1)];
          Yuv body = crest.towards(depth, Math.sqrt(Math.clamp(below / reach, 0, 1)));
          return body.towards(Yuv.rgb(0xFFE9D0), 0.5 * Math.clamp(1 - below / shine, 0, 1));
        };
    painted.draw(new Canvas.Box(0, 0, canvas.width, painted.height), (x, y) -> 1, paint);
    return new ScrollingStrip(painted, top, curve, swell.speed * canvas.width);
  }

  @Override
  public List<Canvas.Box> paintMoving(VideoFrame.Planes target, long frame) {
    for (ScrollingStrip strip : strips) {
      strip.scrollTo(frame, rate);
    }
    paint(0, still.y, still.width, target.y(), target.strideY());
    paint(1, still.u, still.chromaWidth, target.u(), target.strideUv());
    paint(2, still.v, still.chromaWidth, target.v(), target.strideUv());
    return List.of();
  }

  /// The last swell that covers this row from side to side; what lies behind it is not drawn.
  private int lowestSeen(int plane, int y) {
    for (int i = strips.size() - 1; i >= 0; i--) {
      if (strips.get(i).covers(plane, y)) {
        return i;
      }
    }
    return -1;
  }

  private void paint(int plane, byte[] sky, int width, MemorySegment target, int stride) {
    int shrink = plane == 0 ? 1 : 2;
    int rows = plane == 0 ? still.height : still.chromaHeight;
    for (int y = topPx / shrink; y < rows; y++) {
      int lowest = lowestSeen(plane, y);
      if (lowest < 0) {
        System.arraycopy(sky, y * width, row, 0, width);
      }
      for (int i = Math.max(0, lowest); i < strips.size(); i++) {
        strips.get(i).paintRow(plane, y, row);
      }
      MemorySegment.copy(row, 0, target, ValueLayout.JAVA_BYTE, (long) y * stride, width);
    }
  }
}
