package org.castdesk.engine.source.pattern;

import java.util.ArrayList;
import java.util.List;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.source.pattern.RollingWaves.Swell;

/// Computes what [RollingWaves] shows: the evening sky with its sun, and the swells.
final class WavesPainter {
  private static final double HORIZON = 0.50;
  private static final List<Swell> SWELLS = RollingWaves.SWELLS;

  private WavesPainter() {}

  /// Paints the sky.
  ///
  /// @return the swells, from the horizon to the shore
  static List<ScrollingStrip> paint(Canvas canvas) {
    Yuv[] sky = {
      Yuv.rgb(0x17123D), Yuv.rgb(0x3B1E64), Yuv.rgb(0x8E2F7C), Yuv.rgb(0xF0637A), Yuv.rgb(0xFFB873)
    };
    canvas.fill((x, y) -> Yuv.gradient(y / canvas.height / HORIZON * 0.93, sky));
    double sunX = canvas.width * 0.70;
    double sunY = canvas.height * 0.455;
    double radius = canvas.height * 0.135;
    double halo = radius * 3.4;
    Yuv bright = Yuv.rgb(0xFFF6C9);
    Yuv warm = Yuv.rgb(0xFF9C63);
    Canvas.Box around = Canvas.Box.around(sunX - halo, sunY - halo, sunX + halo, sunY + halo);
    canvas.draw(around, Shapes.glow(sunX, sunY, halo, 0.55), Yuv.rgb(0xFFCE85));
    canvas.draw(
        Canvas.Box.around(
            sunX - radius - 1, sunY - radius - 1, sunX + radius + 1, sunY + radius + 1),
        Shapes.disc(sunX, sunY, radius),
        (x, y) -> bright.towards(warm, (y - sunY + radius) / (2 * radius)));
    List<ScrollingStrip> strips = new ArrayList<>();
    for (int i = 0; i < SWELLS.size(); i++) {
      strips.add(strip(canvas, i));
    }
    return strips;
  }

  private static ScrollingStrip strip(Canvas canvas, int index) {
    Swell swell = SWELLS.get(index);
    double height = canvas.height;
    int top = (int) (height * (swell.middle() - 1.7 * swell.height())) & ~1;
    boolean last = index == SWELLS.size() - 1;
    double covered =
        last ? 1 : SWELLS.get(index + 1).middle() + 1.7 * SWELLS.get(index + 1).height();
    int bottom = Math.min(canvas.height, ((int) (height * covered) + 3) & ~1);
    Canvas painted = new Canvas(new PictureSize(canvas.width, Math.max(2, bottom - top)));
    Yuv crest = Yuv.rgb(swell.crest());
    Yuv depth = Yuv.rgb(swell.depth());
    Yuv foam = Yuv.rgb(0xFFE9D0);
    double reach = Math.max(1, (last ? 0.16 : 0.13) * height);
    double shine = Math.max(1, height / 300);
    double[] curve = new double[canvas.width];
    for (int x = 0; x < curve.length; x++) {
      double turn = 2 * Math.PI * (x + 0.5) / canvas.width;
      curve[x] =
          height * swell.middle()
              - top
              + height
                  * swell.height()
                  * (Math.sin(turn * swell.cycles() + index * 1.3)
                      + 0.34 * Math.sin(turn * (swell.cycles() * 2 + 1) + index * 2.1));
    }
    Canvas.Paint paint =
        (x, y) -> {
          double below = y - curve[(int) x];
          if (below < -3) {
            return crest; // above the edge, and never seen
          }
          Yuv body = crest.towards(depth, Math.sqrt(Math.clamp(below / reach, 0, 1)));
          return body.towards(foam, 0.5 * Math.clamp(1 - below / shine, 0, 1));
        };
    painted.cover(paint);
    return ScrollingStrip.of(painted, top, curve, swell.speed() * canvas.width);
  }
}
