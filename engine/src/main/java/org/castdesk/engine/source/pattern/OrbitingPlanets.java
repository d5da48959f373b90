package org.castdesk.engine.source.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.time.FrameRate;

/// ORBIT: planets around a star, on thin elliptic tracks before a starry sky.
///
/// The planets are sprites; what they covered is restored from the still picture, so a frame costs
/// no full copy.
final class OrbitingPlanets implements Scenery {
  private static final double CENTRE_Y = 0.615;
  private static final double TILT = 0.36;

  /// **Units**: radii as fractions of the picture's height; turns per second; phase in turns.
  private record Planet(double orbit, double radius, double speed, double phase, int colour) {}

  private static final List<Planet> PLANETS =
      List.of(
          new Planet(0.24, 0.020, 0.230, 0.10, 0xF2C38B),
          new Planet(0.37, 0.034, 0.145, 0.62, 0x5AC8FA),
          new Planet(0.51, 0.027, 0.098, 0.33, 0xFF7A5C),
          new Planet(0.67, 0.056, 0.066, 0.86, 0xE8B56D),
          new Planet(0.82, 0.042, 0.048, 0.48, 0x7FE0C3));

  private final FrameRate rate;
  private final List<Sprite> sprites = new ArrayList<>();
  private double centreX;
  private double centreY;
  private double unit;

  OrbitingPlanets(FrameRate rate) {
    this.rate = rate;
  }

  @Override
  public void paintStill(Canvas canvas) {
    unit = Math.min(canvas.height, canvas.width * 0.55);
    centreX = canvas.width / 2.0;
    centreY = canvas.height * CENTRE_Y;
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
    paintSun(canvas);
    paintTracks(canvas);
    for (Planet planet : PLANETS) {
      sprites.add(Sprite.planet(planet.radius * unit, Yuv.rgb(planet.colour)));
    }
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

  private void paintSun(Canvas canvas) {
    double halo = unit * 0.30;
    Canvas.Box around =
        Canvas.Box.around(centreX - halo, centreY - halo, centreX + halo, centreY + halo);
    canvas.draw(around, Shapes.glow(centreX, centreY, halo, 0.55), Yuv.rgb(0xFF8A3C));
    canvas.draw(around, Shapes.glow(centreX, centreY, halo * 0.55, 0.9), Yuv.rgb(0xFFC46B));
    canvas.draw(
        around,
        Shapes.disc(centreX, centreY, unit * 0.082),
        (x, y) ->
            Yuv.rgb(0xFFFBEA)
                .towards(
                    Yuv.rgb(0xFFC861),
                    Math.pow(Shapes.length(x - centreX, y - centreY) / (unit * 0.082), 3)));
  }

  private void paintTracks(Canvas canvas) {
    double thickness = Math.max(1, unit / 800);
    for (Planet planet : PLANETS) {
      double wide = planet.orbit * unit;
      double high = wide * TILT;
      canvas.draw(
          Canvas.Box.around(
              centreX - wide - 2, centreY - high - 2, centreX + wide + 2, centreY + high + 2),
          (x, y) -> 0.30 * onEllipse((x - centreX) / wide, (y - centreY) / high, wide, thickness),
          Yuv.rgb(0xAFC3FF));
    }
  }

  /// Distance to the ellipse over the gradient's length: good near the line, which is all we draw.
  private static double onEllipse(double x, double y, double wide, double thickness) {
    double length = Shapes.length(x, y);
    if (Math.abs(length - 1) > 0.2) {
      return 0;
    }
    double slope = Shapes.length(x / length / wide, y / length / (wide * TILT));
    return Shapes.edge(thickness / 2 - Math.abs(length - 1) / slope);
  }

  @Override
  public List<Canvas.Box> paintMoving(VideoFrame.Planes target, long frame) {
    double seconds = rate.startNanos(frame) / 1e9;
    List<Canvas.Box> touched = new ArrayList<>(PLANETS.size());
    for (int i = 0; i < PLANETS.size(); i++) {
      Planet planet = PLANETS.get(i);
      double angle = 2 * Math.PI * (planet.phase + planet.speed * seconds);
      double x = centreX + Math.cos(angle) * planet.orbit * unit;
      double y = centreY + Math.sin(angle) * planet.orbit * unit * TILT;
      Canvas.Box box = sprites.get(i).paint(target, x, y);
      if (box != null) {
        touched.add(box);
      }
    }
    return touched;
  }
}
