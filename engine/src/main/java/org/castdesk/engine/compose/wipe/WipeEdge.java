package org.castdesk.engine.compose.wipe;

import org.castdesk.engine.plan.Blend;

/// The edge of a wipe at one frame: how much of the new picture a distance shows.
///
/// With `reach = round(progress * (65536 + span))` and `span = max(1, round(softness * 65536))`, the
/// weight of distance d is 255 * (reach - d) / span, rounded and held within 0 to 255. It is used as
/// the alpha of the new picture. A chroma sample takes the weight of its top left pixel.
public record WipeEdge(int reach, int span, int slope) {
  private static final int FULL = 65536;
  private static final int HALF = 32768;

  public static WipeEdge of(Blend.Wipe wipe) {
    double softness = Math.clamp(wipe.softness(), 0, 1);
    double progress = Math.clamp(wipe.progress(), 0, 1);
    int span = Math.max(1, (int) Math.round(softness * FULL));
    return new WipeEdge((int) Math.round(progress * (FULL + span)), span, (255 << 16) / span);
  }

  public int weight(int distance) {
    int inside = reach - distance;
    if (inside <= 0) {
      return 0;
    }
    return inside >= span ? 255 : (inside * slope + HALF) >> 16;
  }

  /// Distances below this show something of the new picture.
  public int newBelow() {
    return reach;
  }

  /// Distances below this show only the new picture.
  public int onlyNewBelow() {
    return reach - span + 1;
  }
}
