package org.castdesk.app.feature.layout.table;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// A line of the table: its cells stand at the same places in every line.
class TableLine extends Pane {
  private static final double GAP = 8;
  private static final double PAD = 10;
  private static final double KEYS = 64;
  private static final double SLOT = 42;
  private static final double PLACE = 84;
  private static final double KEY = 40;
  private static final double LEAST_NAME = 110;
  private static final double MOST_NAME = 240;
  private static final double NARROW = 900;
  private static final int COLUMNS = 8;

  private final double right;
  private final List<Node> cells;

  /// @param right what stays free at the right end, for a bar that scrolls. **Units**: logical pixels
  /// @param cells keys, slot, name, content, place, key, tags, timing
  TableLine(double right, List<? extends Node> cells) {
    this.right = right;
    if (cells.size() != COLUMNS) {
      throw new IllegalArgumentException("A line has " + COLUMNS + " cells");
    }
    this.cells = List.copyOf(cells);
    getChildren().addAll(cells);
  }

  private static double[] widths(double width) {
    double tags = width < NARROW ? 136 : 168;
    double timing = width < NARROW ? 96 : 150;
    double room = width - 2 * PAD - (COLUMNS - 1) * GAP - KEYS - SLOT - PLACE - KEY - tags - timing;
    double name = Math.clamp(room * 0.42, LEAST_NAME, MOST_NAME);
    return new double[] {KEYS, SLOT, name, Math.max(40, room - name), PLACE, KEY, tags, timing};
  }

  @Override
  protected void layoutChildren() {
    double[] widths = widths(getWidth() - right);
    double x = PAD / 2;
    for (int i = 0; i < COLUMNS; i++) {
      cells.get(i).resizeRelocate(Math.rint(x), 0, Math.rint(widths[i]), getHeight());
      x += widths[i] + GAP;
    }
  }
}
