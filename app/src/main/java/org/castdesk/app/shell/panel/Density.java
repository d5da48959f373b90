package org.castdesk.app.shell.panel;

/// How tightly the desk is set, chosen by the size of the window.
///
/// **Units**: logical pixels.
///
/// @param columnMinHeight what the transition column needs to show every key of it whole
public record Density(
    String styleClass,
    double gap,
    double titleHeight,
    double columnWidth,
    double columnMinHeight,
    double inspectorWidth,
    double lowerMinHeight,
    double metersWidth) {
  private static final double RAIL = 48;
  private static final double TILE_EDGES = 6;

  public static final Density COMPACT = new Density("compact", 6, 40, 242, 330, 250, 334, 262);
  static final Density REGULAR = new Density("regular", 8, 48, 212, 424, 298, 430, 264);
  static final Density LARGE = new Density("large", 8, 48, 212, 424, 340, 430, 284);
  static final Density WALL = new Density("large", 8, 48, 380, 480, 400, 430, 320);

  static Density of(double width, double height) {
    if (width < 1600 || height < 960) {
      return COMPACT;
    }
    if (width < 2304) {
      return REGULAR;
    }
    return width < 3200 ? LARGE : WALL;
  }

  /// The rail beside the scenes has two rows of keys, and its name where there is room for it.
  double leastScenes() {
    return equals(COMPACT) ? 84 : 112;
  }

  /// Ten tiles beside the rail, with pictures of 16:9 where there is room for them.
  double scenesHeight(double width) {
    return equals(COMPACT) ? 84 : Math.clamp(bank(width, 10) + 32, 114, 240);
  }

  /// Twelve tiles.
  double sourcesHeight(double width) {
    return equals(COMPACT) ? 82 : Math.clamp(bank(width, 12) + 44, 108, 220);
  }

  private double bank(double width, int tiles) {
    double tile = (width - RAIL - tiles * gap) / tiles;
    return (tile - TILE_EDGES) * 9 / 16;
  }
}
