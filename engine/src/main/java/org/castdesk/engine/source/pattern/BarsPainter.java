package org.castdesk.engine.source.pattern;

/// Computes what [EqualizerBars] shows: the stage with its unlit columns, and the same stage lit.
final class BarsPainter {
  private static final Yuv[] COLOURS = {
    Yuv.rgb(0x5B3DF5), Yuv.rgb(0xB23AEE), Yuv.rgb(0xFF4F8B), Yuv.rgb(0xFF8A4C), Yuv.rgb(0xFFD166)
  };
  private static final int[] BARS_75 = {
    0xBFBFBF, 0xBFBF00, 0x00BFBF, 0x00BF00, 0xBF00BF, 0xBF0000, 0x0000BF
  };

  private BarsPainter() {}

  /// Paints the stage unlit.
  ///
  /// @return the stage with all columns lit
  static Canvas paint(Canvas canvas) {
    Yuv night = Yuv.rgb(0x0B0A1E);
    Yuv glow = Yuv.rgb(0x2A1A55);
    canvas.fill((x, y) -> {
      double across = x / canvas.width - 0.5;
      double up = 1 - Math.abs(y / canvas.height - EqualizerBars.FLOOR) / 0.75;
      return night.towards(glow, Math.max(0, up) * Math.max(0, up) * (1 - 1.6 * across * across));
    });
    paintColourBars(canvas);
    EqualizerBars.Wall wall = EqualizerBars.Wall.in(canvas);
    paintColumns(canvas, wall, 0.13, 0.05);
    Canvas lit = new Canvas(canvas);
    paintColumns(lit, wall, 1, 0.34);
    return lit;
  }

  private static void paintColourBars(Canvas canvas) {
    int top = (int) (canvas.height * 0.955) & ~1;
    for (int i = 0; i < BARS_75.length; i++) {
      int left = (int) Math.round((double) i * canvas.width / BARS_75.length / 2) * 2;
      int right = (int) Math.round((double) (i + 1) * canvas.width / BARS_75.length / 2) * 2;
      Yuv colour = Yuv.rgb(BARS_75[i]);
      canvas.drawRows(
          new Canvas.Box(left, top, right - left, canvas.height - top), y -> 1, row -> colour);
    }
  }

  private static void paintColumns(
      Canvas canvas, EqualizerBars.Wall wall, double opacity, double mirrorOpacity) {
    double[] shine = new double[canvas.height + 1];
    for (int y = wall.ceiling(); y <= wall.floor(); y++) {
      shine[y] = Math.pow((double) (wall.floor() - y) / (wall.floor() - wall.ceiling()), 1.6);
    }
    for (int i = 0; i < EqualizerBars.COLUMNS; i++) {
      Yuv foot = Yuv.gradient(i / (EqualizerBars.COLUMNS - 1.0), COLOURS);
      Yuv head = foot.towards(Yuv.rgb(0xFFF3E6), 0.55);
      int left = wall.edges()[2 * i];
      int width = Math.max(2, wall.edges()[2 * i + 1] - left);
      Canvas.Box column =
          new Canvas.Box(left, wall.ceiling(), width, wall.floor() - wall.ceiling());
      canvas.drawRows(column, y -> opacity, row -> foot.towards(head, shine[row]));
      canvas.drawRows(
          new Canvas.Box(left, wall.mirrorTop(), width, wall.mirror()),
          y -> mirrorOpacity * Math.max(0, 1 - (y - wall.mirrorTop()) / wall.mirror()),
          row -> foot);
    }
  }
}
