package org.castdesk.app.shell.panel;

import javafx.geometry.Rectangle2D;
import org.castdesk.app.control.MonitorPane;

/// Where everything stands in a window of a given size.
///
/// The monitors come first: their picture is as wide as the window allows, in steps of 16, as long
/// as what stands below keeps its least height or the height somebody gave it. What is left over
/// goes to the transition column, then to the margins.
public record DeskGeometry(
    Density density,
    Rectangle2D title,
    Rectangle2D preview,
    Rectangle2D column,
    Rectangle2D program,
    LowerGeometry panels,
    Rectangle2D status) {
  private static final double STATUS_HEIGHT = 32;
  private static final double MAX_EXTRA_COLUMN = 48;
  private static final int STEP = 16;
  private static final double SMALLEST_SCREEN = 768;
  private static final double MOST_TITLE_BAR = 32;

  public static DeskGeometry of(double width, double height, Wishes wishes) {
    Density density = Density.of(width, height);
    double gap = density.gap();
    double edges = 2 * MonitorPane.EDGE_PX;
    double top = density.titleHeight() + gap;
    double bottom = height - STATUS_HEIGHT - gap;
    double widest = (width - 4 * gap - density.columnWidth() - 2 * edges) / 2;
    double lower = Math.max(lowerMin(density, height), wishes.size(Split.LOWER, 0));
    double highest = bottom - top - gap - lower - edges - MonitorPane.HEAD_PX;
    // Somebody who wants large panels still gets a transition column with all its keys.
    double leastHeight = density.columnMinHeight() - edges - MonitorPane.HEAD_PX;
    double least = Math.ceil(leastHeight * 16 / 9 / STEP) * STEP;
    least = Math.min(least, Math.floor(widest / STEP) * STEP);
    double picture = Math.floor(Math.min(widest, highest * 16 / 9) / STEP) * STEP;
    picture = Math.max(picture, least);
    double monitorWidth = picture + edges;
    double monitorHeight = Math.round(picture * 9 / 16) + edges + MonitorPane.HEAD_PX;
    double spare = width - 4 * gap - 2 * monitorWidth - density.columnWidth();
    double columnWidth = density.columnWidth() + Math.clamp(spare, 0, MAX_EXTRA_COLUMN);
    double left = Math.floor((width - 2 * monitorWidth - columnWidth - 2 * gap) / 2);
    double columnX = left + monitorWidth + gap;
    double programX = columnX + columnWidth + gap;
    double lowerTop = top + monitorHeight + gap;
    // However narrow somebody made the monitors, the panels use the window's whole width.
    double edge = Math.min(left, gap);
    Rectangle2D room = new Rectangle2D(edge, lowerTop, width - 2 * edge, bottom - lowerTop);
    return new DeskGeometry(
        density,
        new Rectangle2D(0, 0, width, density.titleHeight()),
        new Rectangle2D(left, top, monitorWidth, monitorHeight),
        new Rectangle2D(columnX, top, columnWidth, monitorHeight),
        new Rectangle2D(programX, top, monitorWidth, monitorHeight),
        LowerGeometry.of(room, density, wishes),
        new Rectangle2D(0, height - STATUS_HEIGHT, width, STATUS_HEIGHT));
  }

  /// On the smallest screen the title bar of the window takes its height from the dock, not from
  /// the monitors and their keys.
  private static double lowerMin(Density density, double height) {
    return density.lowerMinHeight() - Math.clamp(SMALLEST_SCREEN - height, 0, MOST_TITLE_BAR);
  }

  /// A place for what opens and closes again: at the bottom right, never over a monitor or the
  /// transition column.
  public Rectangle2D corner(double width, double height) {
    Rectangle2D lower = lower();
    double wide = Math.min(width, lower.getWidth());
    double high = Math.min(height, lower.getHeight());
    return new Rectangle2D(lower.getMaxX() - wide, lower.getMaxY() - high, wide, high);
  }

  /// Everything under the monitors: what screens beside the Director may fill.
  public Rectangle2D lower() {
    return panels.room();
  }

  /// Where a panel stands.
  public Rectangle2D place(Panel panel) {
    return panels.place(panel);
  }

  /// The size an edge gives now, whatever was wished.
  public double size(Split split) {
    return switch (split) {
      case LOWER -> panels.room().getHeight();
      case SCENES -> place(Panel.SCENES).getHeight();
      case SOURCES -> place(Panel.SOURCES).getHeight();
      case SOUND -> place(Panel.SOUND).getWidth();
      case INSPECTOR -> place(Panel.INSPECTOR).getWidth();
    };
  }
}
