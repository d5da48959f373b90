package org.castdesk.app.shell;

import javafx.geometry.Rectangle2D;
import org.castdesk.app.control.MonitorPane;

/// Where everything stands in a window of a given size.
///
/// The monitors come first: their picture is as wide as the window allows, in steps of 16, as long
/// as
/// the lower rows keep their least height. What is left over goes to the transition column, then
/// to the margins.
record DeskGeometry(
    Density density,
    Rectangle2D title,
    Rectangle2D preview,
    Rectangle2D column,
    Rectangle2D program,
    Rectangle2D scenes,
    Rectangle2D sources,
    Rectangle2D dock,
    Rectangle2D meters,
    Rectangle2D inspector,
    Rectangle2D status) {
  private static final double STATUS_HEIGHT = 32;
  private static final double MAX_EXTRA_COLUMN = 48;
  private static final int STEP = 16;
  private static final double MIN_DOCK = 152;

  static DeskGeometry of(double width, double height) {
    Density density = Density.of(width, height);
    double gap = density.gap();
    double edges = 2 * MonitorPane.EDGE_PX;
    double top = density.titleHeight() + gap;
    double bottom = height - STATUS_HEIGHT - gap;
    double widest = (width - 4 * gap - density.columnWidth() - 2 * edges) / 2;
    double highest = bottom - top - gap - density.lowerMinHeight() - edges - MonitorPane.HEAD_PX;
    double picture = Math.floor(Math.min(widest, highest * 16 / 9) / STEP) * STEP;
    picture = Math.max(picture, STEP * 10);
    double monitorWidth = picture + edges;
    double monitorHeight = Math.round(picture * 9 / 16) + edges + MonitorPane.HEAD_PX;
    double spare = width - 4 * gap - 2 * monitorWidth - density.columnWidth();
    double extra = Math.clamp(spare, 0, MAX_EXTRA_COLUMN);
    double columnWidth = density.columnWidth() + extra;
    double left = Math.floor((width - 2 * monitorWidth - columnWidth - 2 * gap) / 2);
    double columnX = left + monitorWidth + gap;
    double programX = columnX + columnWidth + gap;
    double lowerTop = top + monitorHeight + gap;
    double lowerHeight = bottom - lowerTop;
    double inspectorX = programX + monitorWidth - density.inspectorWidth();
    double bankWidth = inspectorX - gap - left;
    double scenesHeight = Math.round(density.scenesHeight(bankWidth));
    double sourcesHeight = Math.round(density.sourcesHeight(bankWidth));
    double missing = MIN_DOCK - (lowerHeight - scenesHeight - sourcesHeight - 2 * gap);
    if (missing > 0) {
      // The dock keeps a height in which it can be worked with; the banks' pictures give way.
      scenesHeight -= Math.ceil(missing / 2);
      sourcesHeight -= Math.ceil(missing / 2);
    }
    double sourcesTop = lowerTop + scenesHeight + gap;
    double dockTop = sourcesTop + sourcesHeight + gap;
    double dockHeight = bottom - dockTop;
    double metersX = left + bankWidth - density.metersWidth();
    return new DeskGeometry(
        density,
        new Rectangle2D(0, 0, width, density.titleHeight()),
        new Rectangle2D(left, top, monitorWidth, monitorHeight),
        new Rectangle2D(columnX, top, columnWidth, monitorHeight),
        new Rectangle2D(programX, top, monitorWidth, monitorHeight),
        new Rectangle2D(left, lowerTop, bankWidth, scenesHeight),
        new Rectangle2D(left, sourcesTop, bankWidth, sourcesHeight),
        new Rectangle2D(left, dockTop, metersX - gap - left, dockHeight),
        new Rectangle2D(metersX, dockTop, density.metersWidth(), dockHeight),
        new Rectangle2D(inspectorX, lowerTop, density.inspectorWidth(), lowerHeight),
        new Rectangle2D(0, height - STATUS_HEIGHT, width, STATUS_HEIGHT));
  }

  /// A place for what opens and closes again: at the bottom right, never over a monitor or the
  /// transition column.
  Rectangle2D corner(double width, double height) {
    Rectangle2D lower = lower();
    double wide = Math.min(width, lower.getWidth());
    double high = Math.min(height, lower.getHeight());
    return new Rectangle2D(lower.getMaxX() - wide, lower.getMaxY() - high, wide, high);
  }

  /// Everything under the monitors: what screens beside the Director may fill.
  Rectangle2D lower() {
    double top = preview.getMaxY() + density.gap();
    return new Rectangle2D(
        preview.getMinX(),
        top,
        program.getMaxX() - preview.getMinX(),
        status.getMinY() - density.gap() - top);
  }
}
