package org.castdesk.engine.graphics.harbour;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.SplittableRandom;

/// The evening sky: a slow gradient with noise below one level, so that no bands show, a moon with
/// its glow, and stars where it is dark enough.
final class Sky {
  private static final int[] STOPS = {
    0x0E1230, 0x1B1E4A, 0x35306B, 0x66467F, 0xA85F7E, 0xE08A6C, 0xF6BC7A
  };
  private static final double MOON_X = 238;
  private static final double MOON_Y = 122;
  private static final double MOON_RADIUS = 25;

  private Sky() {}

  static void paint(BufferedImage image) {
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    SplittableRandom random = new SplittableRandom(7);
    int width = image.getWidth();
    double[] colour = new double[3];
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < width; x++) {
        gradient(y / (double) HarbourFilm.HORIZON, colour);
        warm(colour, x, y);
        moon(colour, x, y);
        double noise = random.nextDouble() + random.nextDouble() - 0.5;
        pixels[y * width + x] = pack(colour, noise);
      }
    }
    stars(pixels, width, random);
  }

  private static void gradient(double position, double[] colour) {
    double scaled = Math.pow(Math.clamp(position, 0, 1), 1.12) * (STOPS.length - 1);
    int index = Math.min((int) scaled, STOPS.length - 2);
    double part = scaled - index;
    part = part * part * (3 - 2 * part) * 0.35 + part * 0.65;
    for (int channel = 0; channel < 3; channel++) {
      int shift = 16 - 8 * channel;
      int from = (STOPS[index] >> shift) & 0xff;
      int to = (STOPS[index + 1] >> shift) & 0xff;
      colour[channel] = from + (to - from) * part;
    }
  }

  /// The place where the sun went down.
  private static void warm(double[] colour, int x, int y) {
    double across = (x - 860) / 520.0;
    double up = (HarbourFilm.HORIZON - y) / 210.0;
    double glow = Math.exp(-across * across - up * up);
    colour[0] += 34 * glow;
    colour[1] += 20 * glow;
    colour[2] -= 6 * glow;
  }

  private static void moon(double[] colour, int x, int y) {
    double distance = Math.hypot(x + 0.5 - MOON_X, y + 0.5 - MOON_Y);
    double halo = 0.30 * Math.exp(-distance / 46) + 0.10 * Math.exp(-distance / 150);
    double disc = Math.clamp(MOON_RADIUS - distance + 0.5, 0, 1);
    double shade = 1 - 0.06 * disc * Math.sin(x * 0.21 + 1) * Math.sin(y * 0.17 + x * 0.05);
    double share = Math.max(halo, disc);
    colour[0] += (252 * shade - colour[0]) * share;
    colour[1] += (240 * shade - colour[1]) * share;
    colour[2] += (214 * shade - colour[2]) * share;
  }

  private static void stars(int[] pixels, int width, SplittableRandom random) {
    double[] colour = new double[3];
    for (int i = 0; i < 260; i++) {
      int x = random.nextInt(2, width - 2);
      int y = (int) (Math.pow(random.nextDouble(), 1.6) * 250) + 2;
      double bright = (0.2 + 0.8 * Math.pow(random.nextDouble(), 2)) * (1 - y / 270.0);
      if (Math.hypot(x - MOON_X, y - MOON_Y) < 90) {
        continue;
      }
      for (int corner = 0; corner < 4; corner++) {
        int at = (y + (corner >> 1)) * width + x + (corner & 1);
        double share = bright * (corner == 0 ? 0.9 : 0.28);
        for (int channel = 0; channel < 3; channel++) {
          int old = (pixels[at] >> (16 - 8 * channel)) & 0xff;
          colour[channel] = old + (245 - old) * share;
        }
        pixels[at] = pack(colour, 0.5);
      }
    }
  }

  private static int pack(double[] colour, double noise) {
    int red = Math.clamp((int) (colour[0] + noise), 0, 255);
    int green = Math.clamp((int) (colour[1] + noise), 0, 255);
    int blue = Math.clamp((int) (colour[2] + noise), 0, 255);
    return 0xff000000 | (red << 16) | (green << 8) | blue;
  }
}
