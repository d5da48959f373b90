package org.castdesk.engine.source.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.castdesk.engine.source.pattern.OrbitingPlanets.Planet;

/// Computes what [OrbitingPlanets] shows: the sky with star and tracks, and the planets' sprites.
final class OrbitPainter {
  private OrbitPainter() {}

  /// Paints the sky.
  ///
  /// @return the planets
  static List<Sprite> paint(Canvas canvas, OrbitingPlanets.Space place) {
    Yuv space = Yuv.rgb(0x05060F);
    Yuv nebula = Yuv.rgb(0x2B1B4B);
    Yuv cloud = Yuv.rgb(0x0E2B4E);
    canvas.fill((x, y) -> {
      double across = x / canvas.width;
      double down = y / canvas.height;
      double veil = Math.exp(-9 * Math.pow(down - 0.85 + 0.55 * across, 2));
      double haze = Math.exp(-6 * (Math.pow(across - 0.85, 2) + Math.pow(down - 0.75, 2)));
      return space.towards(nebula, 0.75 * veil).towards(cloud, 0.6 * haze);
    });
    paintStars(canvas);
    paintSun(canvas, place);
    paintTracks(canvas, place);
    List<Sprite> sprites = new ArrayList<>();
    for (Planet planet : OrbitingPlanets.PLANETS) {
      sprites.add(Sprite.planet(planet.radius() * place.unit(), Yuv.rgb(planet.colour())));
    }
    return sprites;
  }

  private static void paintStars(Canvas canvas) {
    SplittableRandom random = new SplittableRandom(20_26);
    int stars = Math.min(420, canvas.width * canvas.height / 2500);
    for (int i = 0; i < stars; i++) {
      double x = random.nextDouble() * canvas.width;
      double y = random.nextDouble() * canvas.height;
      double size =
          (0.5 + 1.1 * Math.pow(random.nextDouble(), 3)) * Math.max(0.6, canvas.height / 1080.0);
      double opacity = 0.25 + 0.75 * random.nextDouble();
      Yuv colour = Yuv.rgb(0xFFFFFF).towards(Yuv.rgb(i % 3 == 0 ? 0xFFC890 : 0x9CC8FF), 0.5);
      canvas.draw(
          Canvas.Box.around(x - size - 1, y - size - 1, x + size + 1, y + size + 1),
          Shapes.faded(Shapes.disc(x, y, size), opacity),
          colour);
    }
  }

  private static void paintSun(Canvas canvas, OrbitingPlanets.Space space) {
    double centreX = space.centreX();
    double centreY = space.centreY();
    double unit = space.unit();
    double halo = unit * 0.30;
    double disc = unit * 0.082;
    Yuv white = Yuv.rgb(0xFFFBEA);
    Yuv yellow = Yuv.rgb(0xFFC861);
    canvas.draw(around(space, halo), Shapes.glow(centreX, centreY, halo, 0.55), Yuv.rgb(0xFF8A3C));
    canvas.draw(
        around(space, halo * 0.55),
        Shapes.glow(centreX, centreY, halo * 0.55, 0.9),
        Yuv.rgb(0xFFC46B));
    canvas.draw(
        around(space, disc),
        Shapes.disc(centreX, centreY, disc),
        (x, y) ->
            white.towards(yellow, Math.pow(Shapes.length(x - centreX, y - centreY) / disc, 3)));
  }

  private static Canvas.Box around(OrbitingPlanets.Space space, double radius) {
    double reach = radius + 1;
    return Canvas.Box.around(
        space.centreX() - reach,
        space.centreY() - reach,
        space.centreX() + reach,
        space.centreY() + reach);
  }

  private static void paintTracks(Canvas canvas, OrbitingPlanets.Space space) {
    double centreX = space.centreX();
    double centreY = space.centreY();
    double unit = space.unit();
    double thickness = Math.max(1, unit / 800);
    for (Planet planet : OrbitingPlanets.PLANETS) {
      double wide = planet.orbit() * unit;
      double high = wide * OrbitingPlanets.TILT;
      Canvas.Shape track =
          (x, y) -> 0.30 * onEllipse((x - centreX) / wide, (y - centreY) / high, wide, thickness);
      int top = (int) Math.floor(centreY - high - 2) & ~1;
      for (int y = top; y < centreY + high + 2; y += 2) {
        drawNearLine(canvas, track, new Row(y, centreX, (y + 1 - centreY) / high, wide));
      }
    }
  }

  /// Two rows of an ellipse's box.
  ///
  /// @param down how far the rows lie from the centre, in half heights of the ellipse
  private record Row(int y, double centreX, double down, double wide) {
    /// How far from the centre an ellipse of `scale` times the size passes.
    double reach(double scale) {
      return wide * Math.sqrt(Math.max(0, scale * scale - down * down));
    }
  }

  /// The box of a track is mostly empty: only what is near the line is looked at.
  private static void drawNearLine(Canvas canvas, Canvas.Shape track, Row row) {
    double margin = 4 / (row.wide * OrbitingPlanets.TILT);
    double outer = row.reach(1 + margin) + 4;
    double inner = row.reach(Math.max(0, 1 - margin)) - 4;
    Yuv colour = Yuv.rgb(0xAFC3FF);
    double middle = row.centreX;
    if (inner < 4) {
      canvas.draw(
          Canvas.Box.around(middle - outer, row.y, middle + outer, row.y + 2), track, colour);
      return;
    }
    canvas.draw(Canvas.Box.around(middle - outer, row.y, middle - inner, row.y + 2), track, colour);
    canvas.draw(Canvas.Box.around(middle + inner, row.y, middle + outer, row.y + 2), track, colour);
  }

  /// Distance to the ellipse over the gradient's length: good near the line, which is all we draw.
  private static double onEllipse(double x, double y, double wide, double thickness) {
    double length = Shapes.length(x, y);
    if (Math.abs(length - 1) > 0.2) {
      return 0;
    }
    double slope = Shapes.length(x / length / wide, y / length / (wide * OrbitingPlanets.TILT));
    return Shapes.edge(thickness / 2 - Math.abs(length - 1) / slope);
  }
}
