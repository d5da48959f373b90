package org.castdesk.engine.source.pattern;

import java.util.List;
import java.util.stream.IntStream;

/// Computes what [RadarSweep] shows: the dark scope with its rings, and how each of its pixels will
/// glow.
final class SweepPainter {
  private static final int ECHOES = 9;

  private SweepPainter() {}

  /// Paints the dark scope.
  ///
  /// @return base level, gain and angle of each pixel of the scope
  static int[] paint(Canvas canvas, RadarSweep.Scope scope) {
    double unit = canvas.height;
    double centreX = scope.centreX();
    double centreY = scope.centreY();
    double radius = scope.radius();
    Yuv deep = Yuv.rgb(0x03141C);
    Yuv teal = Yuv.rgb(0x0A3A44);
    canvas.fill((x, y) ->
        teal.towards(deep, Shapes.length(x - centreX, (y - centreY) * 1.2) / unit * 1.15));
    paintSurroundings(canvas, scope);
    Canvas.Box whole =
        Canvas.Box.around(centreX - radius, centreY - radius, centreX + radius, centreY + radius);
    canvas.draw(whole, Shapes.disc(centreX, centreY, radius), new Yuv(33, 131, 101));
    canvas.draw(
        whole,
        (x, y) -> {
          double away = Shapes.length(x - centreX, y - centreY) / radius * 4;
          long ring = Math.clamp(Math.round(away), 1, 4);
          double thickness = Math.max(1, unit / 540) * (ring == 4 ? 1.8 : 1);
          double inset = ring == 4 ? thickness : 0;
          return 0.55 * Shapes.edge(thickness / 2 - Math.abs((away - ring) * radius / 4 + inset));
        },
        Yuv.rgb(0x2FA79B));
    return pixels(canvas, scope);
  }

  private static void paintSurroundings(Canvas canvas, RadarSweep.Scope scope) {
    double centreX = scope.centreX();
    double centreY = scope.centreY();
    double radius = scope.radius();
    double unit = canvas.height;
    Yuv line = Yuv.rgb(0x2FA79B);
    Canvas.Box below = Canvas.Box.around(0, unit * 0.25, canvas.width, unit);
    canvas.draw(
        below,
        (x, y) -> {
          double away = Shapes.length(x - centreX, y - centreY) / radius * 4;
          long ring = Math.round(away);
          if (ring < 5 || ring > 10) {
            return 0;
          }
          double fade = Math.clamp((y / unit - 0.26) / 0.2, 0, 1);
          double thickness = Math.max(1, unit / 720);
          return (0.22 - 0.018 * (ring - 5))
              * fade
              * Shapes.edge(thickness / 2 - Math.abs(away - ring) * radius / 4);
        },
        line);
    double length = radius * 0.055;
    for (int tick = 0; tick < 72; tick++) {
      double angle = tick * Math.PI / 36;
      double reach = radius + (tick % 6 == 0 ? length * 1.9 : length);
      double fromX = centreX + Math.cos(angle) * (radius + length * 0.5);
      double fromY = centreY + Math.sin(angle) * (radius + length * 0.5);
      double toX = centreX + Math.cos(angle) * reach;
      double toY = centreY + Math.sin(angle) * reach;
      canvas.draw(
          Canvas.Box.around(
              Math.min(fromX, toX) - 2,
              Math.min(fromY, toY) - 2,
              Math.max(fromX, toX) + 2,
              Math.max(fromY, toY) + 2),
          Shapes.line(fromX, fromY, toX, toY, Math.max(1, unit / 540)),
          line);
    }
  }

  private static int[] pixels(Canvas canvas, RadarSweep.Scope scope) {
    int side = scope.side();
    double[] coast = new double[side];
    for (int x = 0; x < side; x++) {
      coast[x] = coast(across(scope, x) / scope.radius());
    }
    List<Echo> echoes = IntStream.range(0, ECHOES).mapToObj(Echo::numbered).toList();
    int[] pixels = new int[side * side];
    for (int y = 0; y < side; y++) {
      double up = y + 0.5 + scope.top() - scope.centreY();
      List<Echo> near = echoes.stream().filter(echo -> echo.reaches(up / scope.radius())).toList();
      for (int x = 0; x < side; x++) {
        double across = across(scope, x);
        int angle =
            (int) (Math.atan2(up, across) / (2 * Math.PI) * RadarSweep.TURN)
                & (RadarSweep.TURN - 1);
        int base = canvas.y[(y + scope.top()) * canvas.width + x + scope.left()] & 0xff;
        double gain = shore(up / scope.radius() - coast[x]);
        for (Echo echo : near) {
          gain += echo.at(across / scope.radius(), up / scope.radius());
        }
        pixels[y * side + x] = (base << 18) | ((int) Math.min(235 - base, gain) << 10) | angle;
      }
    }
    return pixels;
  }

  private static double across(RadarSweep.Scope scope, int x) {
    return x + 0.5 + scope.left() - scope.centreX();
  }

  /// How low the coast lies in this column, including the slant. **Units**: the scope's radius is 1.
  private static double coast(double x) {
    return 0.30
        + 0.11 * Math.sin(5.1 * x + 0.7)
        + 0.06 * Math.sin(12.7 * x)
        + 0.03 * Math.sin(31 * x + 1)
        + 0.25 * x;
  }

  /// How brightly the beam lights the land at this distance from the water: a little everywhere,
  /// more on the coast.
  private static double shore(double away) {
    if (away <= 0) {
      return 62;
    }
    double line = away < 0.08 ? 50 * Math.exp(-away * away * 2500) : 0;
    return 62 + (46 * Math.exp(-3 * away) + line);
  }

  /// A ship: the brightest there is.
  private record Echo(double x, double y, double size) {
    static Echo numbered(int i) {
      double angle = i * 2.39996 + 0.4;
      double reach = 0.22 + 0.68 * (i * 0.618 % 1);
      return new Echo(Math.cos(angle) * reach, Math.sin(angle) * reach, 0.016 + 0.008 * (i % 3));
    }

    boolean reaches(double atY) {
      return Math.abs(atY - y) < 3 * size;
    }

    double at(double atX, double atY) {
      double away = (atX - x) * (atX - x) + (atY - y) * (atY - y);
      return away < 9 * size * size ? 190 * Math.exp(-away / (size * size)) : 0;
    }
  }
}
