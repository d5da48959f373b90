package org.castdesk.engine.graphics.harbour;

/// The harbour basin: what stands above the horizon, mirrored, then pushed sideways row by row.
///
/// **Order**: all waves make whole turns in a loop.
final class Water {
  private static final int WIDTH = HarbourFilm.WIDTH;
  private static final int TOP = HarbourFilm.HORIZON;
  private static final int ROWS = HarbourFilm.HEIGHT - TOP;

  private final int[] calm = new int[WIDTH];
  private final double[] glints = new double[WIDTH];

  /// Fills the water with the mirrored town, darker and bluer the nearer it comes.
  void mirror(int[] pixels) {
    for (int y = 0; y < ROWS; y++) {
      double depth = (double) y / ROWS;
      int from = Math.clamp((int) (TOP - 1 - y * 1.28), 0, TOP - 1) * WIDTH;
      int share = (int) (256 * (0.74 - 0.34 * depth));
      int red = 26 * (256 - share);
      int green = 28 * (256 - share);
      int blue = 66 * (256 - share);
      int to = (TOP + y) * WIDTH;
      for (int x = 0; x < WIDTH; x++) {
        int pixel = pixels[from + x];
        int mixedRed = (((pixel >> 16) & 0xff) * share + red) >> 8;
        int mixedGreen = (((pixel >> 8) & 0xff) * share + green) >> 8;
        int mixedBlue = ((pixel & 0xff) * share + blue) >> 8;
        pixels[to + x] = 0xff000000 | (mixedRed << 16) | (mixedGreen << 8) | mixedBlue;
      }
    }
  }

  /// Moves the rows, and lets the crests catch some light from the sky.
  void ripple(int[] pixels, double turn) {
    for (int y = 0; y < ROWS; y++) {
      double near = (double) y / ROWS;
      int row = (TOP + y) * WIDTH;
      System.arraycopy(pixels, row, calm, 0, WIDTH);
      double phase = 2 * Math.PI * turn;
      double squeezed = 46 * Math.log(1 + 5 * near);
      double reach = 1.0 + 9 * near;
      double push =
          reach * 0.62 * Math.sin(squeezed * 1.9 - 9 * phase)
              + reach * 0.38 * Math.sin(squeezed * 3.7 + 7 * phase + 1.1);
      glint(squeezed, near, phase);
      for (int x = 0; x < WIDTH; x++) {
        double sway = push * (0.72 + 0.28 * Math.sin(x * 0.011 + squeezed * 0.8 + 2 * phase));
        pixels[row + x] = lit(sample(x + sway), glints[x]);
      }
    }
  }

  private void glint(double squeezed, double near, double phase) {
    for (int x = 0; x < WIDTH; x++) {
      double across = x / (1.0 + 1.6 * near);
      double wave =
          Math.sin(squeezed * 2.6 - 8 * phase + 0.9 * Math.sin(across * 0.021 + 3 * phase))
              * Math.sin(across * 0.035 + squeezed * 0.7 - 2 * phase)
              * Math.sin(across * 0.013 - squeezed * 1.3 + 3 * phase);
      double crest = Math.max(0, wave - 0.42);
      double warm = Math.exp(-Math.pow((x - 860) / 420.0, 2));
      glints[x] = crest * (0.22 + 0.5 * warm) * (1 - 0.55 * near);
    }
  }

  private int sample(double x) {
    double held = Math.clamp(x, 0, WIDTH - 1.001);
    int left = (int) held;
    int share = (int) ((held - left) * 256);
    int a = calm[left];
    int b = calm[left + 1];
    int red = (((a >> 16) & 0xff) * (256 - share) + ((b >> 16) & 0xff) * share) >> 8;
    int green = (((a >> 8) & 0xff) * (256 - share) + ((b >> 8) & 0xff) * share) >> 8;
    int blue = ((a & 0xff) * (256 - share) + (b & 0xff) * share) >> 8;
    return (red << 16) | (green << 8) | blue;
  }

  private static int lit(int pixel, double light) {
    int share = (int) (light * 256);
    int red = (pixel >> 16) & 0xff;
    int green = (pixel >> 8) & 0xff;
    int blue = pixel & 0xff;
    red += ((255 - red) * share) >> 8;
    green += ((206 - Math.min(206, green)) * share) >> 8;
    blue += ((170 - Math.min(170, blue)) * share) >> 8;
    return 0xff000000 | (red << 16) | (green << 8) | blue;
  }
}
