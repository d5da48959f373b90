package org.castdesk.engine.source.pattern;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.List;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.plates.PlateReader;
import org.castdesk.engine.plates.PlateWriter;
import org.castdesk.engine.time.FrameRate;

/// SWEEP: a radar scope. The beam turns once in four seconds; rings, coast and echoes light up as it
/// passes and fade behind it.
///
/// Only luma moves: each pixel of the scope knows its angle and how much it glows; a frame is one
/// look-up per pixel.
final class RadarSweep implements Scenery {
  static final int TURN = 1024;
  private static final double TURN_SECONDS = 4;
  private static final double CENTRE_Y = 0.615;
  private static final double RADIUS = 0.335;

  private final FrameRate rate;
  private final int[] trail = new int[TURN];
  private final Scope scope;

  /// Base level, gain and angle of each pixel, from high to low bits.
  private final int[] pixels;

  /// How brightly each angle is lit in the frame being drawn.
  private final int[] light = new int[TURN];

  private final byte[] row;
  private final MemorySegment rowMemory;
  private final int[] chordStarts;

  /// Where the scope lies: a circle and the square around it. **Units**: pixels.
  record Scope(double centreX, double centreY, double radius, int left, int top, int side) {
    static Scope in(Canvas canvas) {
      double centreX = canvas.width / 2.0;
      double centreY = canvas.height * CENTRE_Y;
      double radius = Math.min(canvas.height * RADIUS, canvas.width * 0.46);
      int left = (int) (centreX - radius);
      int top = (int) (centreY - radius);
      int room = Math.min(canvas.width - left, canvas.height - top);
      return new Scope(
          centreX, centreY, radius, left, top, Math.min((int) Math.ceil(2 * radius), room));
    }
  }

  RadarSweep(FrameRate rate, Scope scope, int[] pixels) {
    this.rate = rate;
    this.scope = scope;
    this.pixels = pixels;
    for (int i = 0; i < TURN; i++) {
      double behind = i / (double) TURN;
      double edge = Math.clamp(behind * TURN / 3, 0, 1);
      trail[i] =
          (int) (256 * edge * (0.75 * Math.exp(-9 * behind) + 0.25 * Math.exp(-2.6 * behind)));
    }
    row = new byte[scope.side];
    rowMemory = MemorySegment.ofArray(row);
    chordStarts = new int[scope.side];
    double reach = scope.radius - 3;
    for (int y = 0; y < scope.side; y++) {
      double up = y + 0.5 + scope.top - scope.centreY;
      double half = Math.sqrt(Math.max(0, reach * reach - up * up));
      chordStarts[y] = (int) Math.ceil(scope.side / 2.0 - half);
    }
  }

  static RadarSweep read(FrameRate rate, Canvas still, PlateReader from) throws IOException {
    Scope scope = Scope.in(still);
    return new RadarSweep(rate, scope, from.ints(scope.side * scope.side));
  }

  @Override
  public void write(PlateWriter to) throws IOException {
    to.ints(pixels);
  }

  @Override
  public List<Canvas.Box> paintMoving(VideoFrame.Planes target, long frame) {
    double turns = rate.startNanos(frame) / 1e9 / TURN_SECONDS;
    int beam = (int) Math.round((turns - Math.floor(turns)) * TURN);
    for (int angle = 0; angle < TURN; angle++) {
      light[angle] = trail[(beam - angle) & (TURN - 1)];
    }
    MemorySegment luma = target.y();
    for (int y = 0; y < scope.side; y++) {
      int from = chordStarts[y];
      int to = scope.side - from;
      if (to <= from) {
        continue;
      }
      lightRow(y * scope.side, from, to);
      long at = (long) (y + scope.top) * target.strideY() + scope.left + from;
      MemorySegment.copy(rowMemory, from, luma, at, to - from);
    }
    return List.of();
  }

  private void lightRow(int start, int from, int to) {
    byte[] lit = row;
    int[] unlit = pixels;
    int[] lights = light;
    for (int x = from; x < to; x++) {
      int pixel = unlit[start + x];
      // Masked with the length, so that the compiler sees that no index can be wrong.
      int glow = lights[pixel & (lights.length - 1)] * ((pixel >> 10) & 0xff);
      lit[x] = (byte) ((pixel >> 18) + (glow >> 8));
    }
  }
}
