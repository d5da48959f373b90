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

  /// Base level, gain and angle of each pixel, from high to low bits.
  private int[] scope = new int[0];

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
    canvas.fill((x, y) ->
        teal.towards(deep, Shapes.length(x - centreX, (y - centreY) * 1.2) / unit * 1.15));
    paintSurroundings(canvas, centreX, centreY, radius);
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
    prepare(canvas, centreX, centreY, radius);
  }

  private static void paintSurroundings(
      Canvas canvas, double centreX, double centreY, double radius) {
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

  private void prepare(Canvas canvas, double centreX, double centreY, double radius) {
    left = (int) (centreX - radius);
    top = (int) (centreY - radius);
    side =
        Math.min((int) Math.ceil(2 * radius), Math.min(canvas.width - left, canvas.height - top));
    scope = new int[side * side];
    row = new byte[side];
    chordStarts = new int[side];
    for (int y = 0; y < side; y++) {
      double up = y + 0.5 + top - centreY;
      double half = Math.sqrt(Math.max(0, (radius - 3) * (radius - 3) - up * up));
      chordStarts[y] = (int) Math.ceil(side / 2.0 - half);
      for (int x = 0; x < side; x++) {
        double across = x + 0.5 + left - centreX;
        int angle = (int) (Math.atan2(up, across) / (2 * Math.PI) * TURN) & (TURN - 1);
        int base = canvas.y[(y + top) * canvas.width + x + left] & 0xff;
        int gain = (int) Math.min(235 - base, gain(across / radius, up / radius));
        scope[y * side + x] = (base << 18) | (gain << 10) | angle;
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
      double line = shore < 0.08 ? 50 * Math.exp(-shore * shore * 2500) : 0;
      gain += 46 * Math.exp(-3 * shore) + line;
    }
    for (int i = 0; i < ECHOES; i++) {
      double angle = i * 2.39996 + 0.4;
      double reach = 0.22 + 0.68 * (i * 0.618 % 1);
      double away =
          Math.pow(x - Math.cos(angle) * reach, 2) + Math.pow(y - Math.sin(angle) * reach, 2);
      double size = 0.016 + 0.008 * (i % 3);
      if (away < 9 * size * size) {
        gain += 190 * Math.exp(-away / (size * size));
      }
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
      int pixel = scope[start + x];
      int light = trail[(beam - pixel) & (TURN - 1)] * ((pixel >> 10) & 0xff);
      row[x] = (byte) ((pixel >> 18) + (light >> 8));
    }
  }
}
