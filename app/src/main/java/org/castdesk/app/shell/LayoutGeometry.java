package org.castdesk.app.shell;

import javafx.geometry.Rectangle2D;
import org.castdesk.app.control.MonitorPane;
import org.castdesk.app.shell.panel.Density;

/// Where everything stands on the screen of the layout editor: lists on the left, the canvas in the
/// middle with sources or graphics below, PGM with its keys and the properties on the right.
///
/// **Units**: logical pixels.
///
/// @param keys CUT and AUTO
record LayoutGeometry(
    Rectangle2D layers,
    Rectangle2D presets,
    Rectangle2D bar,
    Rectangle2D canvas,
    Rectangle2D lower,
    Rectangle2D program,
    Rectangle2D keys,
    Rectangle2D inspector) {
  private static final double BAR = 40;
  private static final double KEYS = 44;
  private static final double RULER = 24;

  /// Four graphics in the table, three where there is little room.
  private static final double LEAST_LOWER = 184;

  private static final double COMPACT_LOWER = 151;

  private static final double MOST_LOWER = 190;
  private static final double FOLDED_LOWER = 32;
  private static final double LAYERS_SHARE = 0.52;
  private static final double LEFT = 0.129;
  private static final double LEAST_LEFT = 224;
  private static final double MOST_LEFT = 300;
  private static final int STEP = 16;

  /// @param room what the title bar and the status bar leave
  /// @param ratio width to height of the programme
  /// @param folded below the canvas only the tabs are seen
  static LayoutGeometry of(Rectangle2D room, Density density, double ratio, boolean folded) {
    double gap = density.gap();
    double left = Math.clamp(Math.rint(room.getWidth() * LEFT), LEAST_LEFT, MOST_LEFT);
    double top = room.getMinY() + gap;
    double bottom = room.getMaxY() - gap;
    double height = bottom - top;
    double edges = 2 * MonitorPane.EDGE_PX;
    double right = Math.floor((rightWidth(density) - edges) / STEP) * STEP + edges;
    double rightX = room.getMaxX() - gap - right;
    double midX = room.getMinX() + gap + left + gap;
    double mid = rightX - gap - midX;
    double picture = Math.min((right - edges) / ratio, height / 3);
    double program = Math.round(picture) + edges + MonitorPane.HEAD_PX;
    double layers = Math.rint((height - gap) * LAYERS_SHARE);
    double below = top + BAR + gap;
    double wanted = Math.floor((mid - RULER) / ratio) + RULER;
    double least = density.equals(Density.COMPACT) ? COMPACT_LOWER : LEAST_LOWER;
    double canvas =
        Math.clamp(
            wanted,
            Math.max(0, bottom - below - gap - (folded ? FOLDED_LOWER : MOST_LOWER)),
            Math.max(0, bottom - below - gap - (folded ? FOLDED_LOWER : least)));
    double keysY = top + program + gap;
    double inspectorY = keysY + KEYS + gap;
    return new LayoutGeometry(
        new Rectangle2D(room.getMinX() + gap, top, left, layers),
        new Rectangle2D(room.getMinX() + gap, top + layers + gap, left, height - layers - gap),
        new Rectangle2D(midX, top, mid, BAR),
        new Rectangle2D(midX, below, mid, canvas),
        new Rectangle2D(midX, below + canvas + gap, mid, bottom - below - canvas - gap),
        new Rectangle2D(rightX, top, right, program),
        new Rectangle2D(rightX, keysY, right, KEYS),
        new Rectangle2D(rightX, inspectorY, right, bottom - inspectorY));
  }

  private static double rightWidth(Density density) {
    return density.inspectorWidth() + 2 * density.gap() + 8;
  }
}
