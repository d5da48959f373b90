package org.castdesk.engine.plan;

import org.castdesk.engine.plan.Geometry.Box;
import org.castdesk.engine.plan.PlanInput.GraphicInput;
import org.castdesk.engine.show.Graphic;
import org.castdesk.engine.show.graphic.Artwork;
import org.castdesk.engine.show.graphic.Artwork.Tile;
import org.castdesk.engine.show.graphic.Motion;

/// A strip on its way through a window.
///
/// Its place is reckoned from the time alone and never summed up, so it is never more than a quarter
/// of a pixel from where it should be. Boxes begin at even pixels; what is left over is drawn into the
/// tile, in steps of half a pixel.
final class Crawl {
  /// A full stop that comes again at once, across the widest window.
  private static final int MOST_COPIES = 200;

  private static final double LEAST_PITCH_PX = 24;

  private final Graphic.Owner id;
  private final Artwork.Strip strip;
  private final boolean isAcross;
  private final double length;
  private final int thick;
  private final Motion motion;
  private final GraphicCanvas canvas;

  Crawl(
      Graphic.Owner id,
      Artwork.Strip strip,
      Artwork.Extent size,
      Motion motion,
      GraphicCanvas canvas) {
    this.id = id;
    this.strip = strip;
    this.isAcross = strip.axis() == Artwork.Axis.ACROSS;
    this.length = size.alongPx();
    this.thick = size.thickPx();
    this.motion = motion;
    this.canvas = canvas;
  }

  /// @param room between the window's edge and the strip, beside its way
  void draw(Box window, double room, double seconds) {
    double unit = isAcross ? canvas.programme().widthPx() : canvas.programme().heightPx();
    double windowLength = isAcross ? window.width() : window.height();
    double start = isAcross ? window.x() : window.y();
    double side = (isAcross ? window.y() : window.x()) + room;
    double way = Math.abs(motion.speed()) * unit * seconds;
    double pitch = Math.max(LEAST_PITCH_PX, length + motion.gap() * unit);
    long first = (long) Math.max(0, Math.floor((way - windowLength - length) / pitch) + 1);
    long last = motion.loops() ? first + MOST_COPIES : 0;
    for (long copy = first; copy <= last; copy++) {
      double entered = way - copy * pitch;
      if (entered <= 0) {
        return;
      }
      double at = motion.speed() > 0 ? windowLength - entered : entered - length;
      drawCopy(start + at, side, start, start + windowLength);
    }
  }

  private void drawCopy(double at, double side, double from, double to) {
    int tiles = (int) Math.ceil((length + 2) / Tile.LENGTH_PX);
    long even = 2 * (long) Math.floor(at / 2);
    int phase = (int) Math.round((at - even) / Tile.STEP_PX);
    if (phase == Tile.PHASES) {
      even += 2;
      phase = 0;
    }
    for (int i = 0; i < tiles; i++) {
      double begins = even + (double) i * Tile.LENGTH_PX;
      double ends = Math.min(begins + Tile.LENGTH_PX, even + roundedUp(length + 2));
      if (ends > from && begins < to) {
        GraphicInput input = new GraphicInput(id, new Tile(strip, i, phase));
        canvas.draw(
            input,
            isAcross
                ? new Box(begins, side, ends - begins, thick)
                : new Box(side, begins, thick, ends - begins));
      }
    }
  }

  static double roundedUp(double px) {
    return 2 * Math.ceil(px / 2);
  }
}
