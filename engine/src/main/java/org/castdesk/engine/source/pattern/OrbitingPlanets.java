package org.castdesk.engine.source.pattern;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.plates.PlateReader;
import org.castdesk.engine.plates.PlateWriter;
import org.castdesk.engine.time.FrameRate;

/// ORBIT: planets around a star, on thin elliptic tracks before a starry sky.
///
/// The planets are sprites; what they covered is restored from the still picture, so a frame costs
/// no full copy.
final class OrbitingPlanets implements Scenery {
  static final double TILT = 0.36;
  private static final double CENTRE_Y = 0.615;

  /// **Units**: radii as fractions of the picture's height; turns per second; phase in turns.
  record Planet(double orbit, double radius, double speed, double phase, int colour) {}

  static final List<Planet> PLANETS =
      List.of(
          new Planet(0.24, 0.020, 0.230, 0.10, 0xF2C38B),
          new Planet(0.37, 0.034, 0.145, 0.62, 0x5AC8FA),
          new Planet(0.51, 0.027, 0.098, 0.33, 0xFF7A5C),
          new Planet(0.67, 0.056, 0.066, 0.86, 0xE8B56D),
          new Planet(0.82, 0.042, 0.048, 0.48, 0x7FE0C3));

  private final FrameRate rate;
  private final Space space;
  private final List<Sprite> sprites;

  /// Where the star stands, and what the planets' fractions are fractions of. **Units**: pixels.
  record Space(double centreX, double centreY, double unit) {
    static Space in(Canvas canvas) {
      return new Space(
          canvas.width / 2.0,
          canvas.height * CENTRE_Y,
          Math.min(canvas.height, canvas.width * 0.55));
    }
  }

  /// @param sprites one for each planet
  OrbitingPlanets(FrameRate rate, Space space, List<Sprite> sprites) {
    this.rate = rate;
    this.space = space;
    this.sprites = List.copyOf(sprites);
  }

  static OrbitingPlanets read(FrameRate rate, Canvas still, PlateReader from) throws IOException {
    Space space = Space.in(still);
    List<Sprite> sprites = new ArrayList<>();
    for (Planet planet : PLANETS) {
      sprites.add(Sprite.read(planet.radius * space.unit, from));
    }
    return new OrbitingPlanets(rate, space, sprites);
  }

  @Override
  public void write(PlateWriter to) throws IOException {
    for (Sprite sprite : sprites) {
      sprite.write(to);
    }
  }

  @Override
  public List<Canvas.Box> paintMoving(VideoFrame.Planes target, long frame) {
    double seconds = rate.startNanos(frame) / 1e9;
    List<Canvas.Box> touched = new ArrayList<>(PLANETS.size());
    for (int i = 0; i < PLANETS.size(); i++) {
      Planet planet = PLANETS.get(i);
      double angle = 2 * Math.PI * (planet.phase + planet.speed * seconds);
      double x = space.centreX + Math.cos(angle) * planet.orbit * space.unit;
      double y = space.centreY + Math.sin(angle) * planet.orbit * space.unit * TILT;
      Canvas.Box box = sprites.get(i).paint(target, x, y);
      if (box != null) {
        touched.add(box);
      }
    }
    return touched;
  }
}
