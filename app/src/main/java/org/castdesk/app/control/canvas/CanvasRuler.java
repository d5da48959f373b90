package org.castdesk.app.control.canvas;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.TypeStep;
import org.jspecify.annotations.Nullable;

/// A ruler in programme pixels, along the top or the left of the canvas; what is selected is marked
/// on it.
final class CanvasRuler extends Pane {
  private static final int[] STEPS = {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000};
  private static final double LEAST_LABEL = 60;
  private static final double LEAST_TICK = 8;
  private static final double SMALL_TICK = 5;
  private static final double LARGE_TICK = 10;

  private final boolean across;
  private final Region range = new Region();
  private final List<Caption> labels = new ArrayList<>();
  private final List<Region> ticks = new ArrayList<>();
  private double zero;
  private double scale = 1;
  private double length;
  private double from = Double.NaN;
  private double to;

  CanvasRuler(boolean across) {
    this.across = across;
    getStyleClass().addAll("ruler", across ? "level" : "upright");
    range.getStyleClass().add("ruler-range");
    setMouseTransparent(true);
    getChildren().add(range);
  }

  /// @param newZero where 0 lies, in logical pixels from this ruler's begin
  /// @param newLength of the picture. **Units**: programme pixels
  void show(double newZero, double newScale, double newLength, @Nullable Rectangle2D selected) {
    zero = newZero;
    scale = newScale;
    length = newLength;
    from = selected == null ? Double.NaN : across ? selected.getMinX() : selected.getMinY();
    to = selected == null ? 0 : across ? selected.getMaxX() : selected.getMaxY();
    requestLayout();
  }

  private static int step(double least, double scale) {
    for (int step : STEPS) {
      if (step * scale >= least) {
        return step;
      }
    }
    return STEPS[STEPS.length - 1];
  }

  @Override
  protected void layoutChildren() {
    double room = across ? getWidth() : getHeight();
    double thick = across ? getHeight() : getWidth();
    int large = step(LEAST_LABEL, scale);
    int small = Math.max(large / 10, step(LEAST_TICK, scale));
    int usedTicks = 0;
    int usedLabels = 0;
    int first = (int) Math.max(0, Math.floor(-zero / scale / small) * small);
    for (int px = first; px <= length && zero + px * scale <= room; px += small) {
      boolean labelled = px % large == 0;
      double at = Math.rint(zero + px * scale);
      put(tick(usedTicks++), at, thick - (labelled ? LARGE_TICK : SMALL_TICK), thick);
      if (labelled && at >= 0 && at + LEAST_LABEL / 2 <= room) {
        label(usedLabels++, px, at);
      }
    }
    for (int i = usedTicks; i < ticks.size(); i++) {
      ticks.get(i).setVisible(false);
    }
    for (int i = usedLabels; i < labels.size(); i++) {
      labels.get(i).setVisible(false);
    }
    boolean marked = !Double.isNaN(from);
    range.setVisible(marked);
    if (marked) {
      double begin = Math.rint(zero + from * scale);
      double end = Math.rint(zero + to * scale);
      if (across) {
        range.resizeRelocate(begin, 0, Math.max(1, end - begin), thick);
      } else {
        range.resizeRelocate(0, begin, thick, Math.max(1, end - begin));
      }
    }
  }

  private void put(Region tick, double at, double begin, double end) {
    tick.setVisible(true);
    if (across) {
      tick.resizeRelocate(at, begin, 1, end - begin);
    } else {
      tick.resizeRelocate(begin, at, end - begin, 1);
    }
  }

  private Region tick(int index) {
    while (ticks.size() <= index) {
      Region tick = new Region();
      tick.getStyleClass().add("ruler-tick");
      tick.setManaged(false);
      ticks.add(tick);
      getChildren().add(tick);
    }
    return ticks.get(index);
  }

  private void label(int index, int px, double at) {
    while (labels.size() <= index) {
      Caption label = new Caption(TypeStep.NUM_MICRO, "quiet").whole();
      label.setManaged(false);
      if (!across) {
        label.setRotate(-90);
      }
      labels.add(label);
      getChildren().add(label);
    }
    Caption label = labels.get(index);
    label.setVisible(true);
    label.setText(Integer.toString(px));
    double width = label.prefWidth(-1);
    double height = label.prefHeight(-1);
    if (across) {
      label.resizeRelocate(at + 3, 1, width, height);
    } else {
      // Turned round its middle: it reads upwards, and begins at its tick.
      label.resizeRelocate(
          Math.rint(1 + (height - width) / 2),
          Math.rint(at + 3 + (width - height) / 2),
          width,
          height);
    }
  }
}
