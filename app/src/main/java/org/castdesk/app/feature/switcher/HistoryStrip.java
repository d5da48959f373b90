package org.castdesk.app.feature.switcher;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;
import org.castdesk.app.control.HistoryTile;

/// The last programmes side by side, all of the same width, as high as that width makes them.
final class HistoryStrip extends Pane {
  private static final double GAP = 4;

  private final List<HistoryTile> tiles;

  /// @param tiles at least one
  HistoryStrip(List<HistoryTile> tiles) {
    this.tiles = List.copyOf(tiles);
    getChildren().addAll(tiles);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  private double gaps() {
    return GAP * (tiles.size() - 1);
  }

  @Override
  protected double computePrefWidth(double height) {
    return tiles.stream().mapToDouble(tile -> tile.prefWidth(-1)).sum() + gaps();
  }

  @Override
  protected double computePrefHeight(double width) {
    double room = width < 0 ? computePrefWidth(-1) : width;
    return tiles.getFirst().prefHeight((room - gaps()) / tiles.size());
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double step = (getWidth() + GAP) / tiles.size();
    for (int place = 0; place < tiles.size(); place++) {
      double left = snapPositionX(place * step);
      double right = snapPositionX((place + 1) * step - GAP);
      tiles.get(place).resizeRelocate(left, 0, right - left, getHeight());
    }
  }
}
