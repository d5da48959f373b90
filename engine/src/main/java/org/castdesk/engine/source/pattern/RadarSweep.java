package org.castdesk.engine.source.pattern;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.time.FrameRate;

/// SWEEP: a radar scope. The beam turns once in four seconds; rings, coast and echoes light up as it
/// passes and fade behind it.
///
/// Only luma moves: each pixel of the scope knows its angle and how much it glows; a frame is one
/// look-up per pixel.
final class RadarSweep implements Scenery {
  private static final int TURN = 1024;
  private static final double TURN_SECONDS = 4;
  private static final double CENTRE_Y = 0.615;
  private static final double RADIUS = 0.335;
  private static final int ECHOES = 9;

  private final FrameRate rate;
  private final int[] trail = new int[TURN];
  private int left;
  private int top;
  private int side;
  private short[] angles = new short[0];
  private byte[] gains = new byte[0];
  private byte[] base = new byte[0];
  private byte[] row = new byte[0];
  private int[] chordStarts = new int[0];

  RadarSweep(FrameRate rate) {
    this.rate = rate;
    for (int i = 0; i < TURN; i++) {
      double behind = i / (double) TURN;
      double edge = Math.clamp(behind * TURN / 3, 0, 1);
      trail[i] =
          (int) (256 * edge * (0.75 * Math.exp(-9 * behind) + 0.25 * Math.exp(-2.6 * behind)));
    }
  }

  @Override
  public void paintStill(Canvas canvas) {
    double unit = canvas.height;
    double centreX = canvas.width / 2.0;
    double centreY = unit * CENTRE_Y;
    double radius = Math.min(unit * RADIUS, canvas.width * 0.46);
    Yuv deep = Yuv.rgb(0x03141C);
    Yuv teal = Yuv.rgb(0x0A3A44);
    canvas.fill(
        (x, y) -> teal.towards(deep, Math.hypot(x - centreX, (y - centreY) * 1.2) / unit * 1.15));
    paintSurroundings(canvas, centreX, centreY, radius);
    Canvas.Box scope =
        Canvas.Box.around(centreX - radius, centreY - radius, centreX + radius, centreY + radius);
    canvas.draw(scope, Shapes.disc(centreX, centreY, radius), Yuv.rgb(0x032327));
    for (int ring = 1; ring <= 4; ring++) {
      double thickness = Math.max(1, unit / 540) * (ring == 4 ? 1.8 : 1);
      canvas.draw(
          scope,
          Shapes.faded(
              Shapes.ring(centreX, centreY, radius * ring / 4 - thickness, thickness), 0.55),
          Yuv.rgb(0x2FA79B));
    }
    prepare(canvas, centreX, centreY, radius);
  }

  private static void paintSurroundings(
      Canvas canvas, double centreX, double centreY, double radius) {
    double unit = canvas.height;
    Yuv line = Yuv.rgb(0x2FA79B);
    Canvas.Box below = Canvas.Box.around(0, unit * 0.25, canvas.width, unit);
    for (int ring = 5; ring <= 10; ring++) {
      double opacity = 0.20 - 0.018 * (ring - 5);
      double thickness = Math.max(1, unit / 720);
      canvas.draw(
          below,
          Shapes.faded(Shapes.ring(centreX, centreY, radius * ring / 4, thickness), opacity),
          line);
    }
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

  private void prepare(Canvas canvas, double centreX, double centreY, double radius) {
    left = (int) (centreX - radius);
    top = (int) (centreY - radius);
    side =
        Math.min((int) Math.ceil(2 * radius), Math.min(canvas.width - left, canvas.height - top));
    angles = new short[side * side];
    gains = new byte[side * side];
    base = new byte[side * side];
    row = new byte[side];
    chordStarts = new int[side];
    for (int y = 0; y < side; y++) {
      double up = y + 0.5 + top - centreY;
      double half = Math.sqrt(Math.max(0, (radius - 3) * (radius - 3) - up * up));
      chordStarts[y] = (int) Math.ceil(side / 2.0 - half);
      for (int x = 0; x < side; x++) {
        double across = x + 0.5 + left - centreX;
        int at = y * side + x;
        angles[at] = (short) ((int) (Math.atan2(up, across) / (2 * Math.PI) * TURN) & (TURN - 1));
        base[at] = canvas.y[(y + top) * canvas.width + x + left];
        double brightest = 235 - (base[at] & 0xff);
        gains[at] = (byte) (int) Math.min(brightest, gain(across / radius, up / radius));
      }
    }
  }

  /// How brightly the beam lights this place: a little everywhere, more on the coast, most on the
  /// echoes. **Units**: the scope's radius is 1.
  private static double gain(double x, double y) {
    double gain = 62;
    double coast =
        0.30
            + 0.11 * Math.sin(5.1 * x + 0.7)
            + 0.06 * Math.sin(12.7 * x)
            + 0.03 * Math.sin(31 * x + 1);
    double shore = y - coast - 0.25 * x;
    if (shore > 0) {
      gain += 46 * Math.exp(-3 * shore) + 50 * Math.exp(-shore * shore * 2500);
    }
    for (int i = 0; i < ECHOES; i++) {
      double angle = i * 2.39996 + 0.4;
      double reach = 0.22 + 0.68 * (i * 0.618 % 1);
      double distance = Math.hypot(x - Math.cos(angle) * reach, y - Math.sin(angle) * reach);
      double size = 0.016 + 0.008 * (i % 3);
      gain += 190 * Math.exp(-distance * distance / (size * size));
    }
    return gain;
  }

  @Override
  public List<Canvas.Box> paintMoving(VideoFrame.Planes target, long frame) {
    double turns = rate.startNanos(frame) / 1e9 / TURN_SECONDS;
    int beam = (int) Math.round((turns - Math.floor(turns)) * TURN);
    MemorySegment luma = target.y();
    for (int y = 0; y < side; y++) {
      int from = chordStarts[y];
      int to = side - from;
      if (to <= from) {
        continue;
      }
      lightRow(y * side, from, to, beam);
      long at = (long) (y + top) * target.strideY() + left + from;
      MemorySegment.copy(row, from, luma, ValueLayout.JAVA_BYTE, at, to - from);
    }
    return List.of();
  }

  private void lightRow(int start, int from, int to, int beam) {
    for (int x = from; x < to; x++) {
      int light = (trail[(beam - angles[start + x]) & (TURN - 1)] * (gains[start + x] & 0xff)) >> 8;
      row[x] = (byte) ((base[start + x] & 0xff) + light);
    }
  }
}
