package org.castdesk.app.feature.library;

import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;
import org.castdesk.engine.library.Waveform;
import org.jspecify.annotations.Nullable;

/// The shape of a sound as a strip: loud is high, above and below a line.
final class WaveStrip extends Region {
  /// A point for each so many pixels.
  private static final double STEP = 2;

  /// Speech at its usual level still shows its shape; linear, it would be a thread.
  private static final double QUIETER = 0.6;

  private final Polygon shape = new Polygon();
  private @Nullable Waveform wave;
  private double drawnWidth;
  private double drawnHeight;
  private @Nullable Waveform drawn;

  WaveStrip() {
    getStyleClass().add("wave-strip");
    shape.getStyleClass().add("wave-shape");
    shape.setManaged(false);
    getChildren().add(shape);
  }

  void show(@Nullable Waveform newWave) {
    wave = newWave;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    Waveform now = wave;
    shape.setVisible(now != null && width > STEP);
    if (now == null || (now == drawn && width == drawnWidth && height == drawnHeight)) {
      return;
    }
    drawn = now;
    drawnWidth = width;
    drawnHeight = height;
    int parts = (int) (width / STEP);
    Double[] points = new Double[4 * parts];
    double middle = height / 2;
    for (int i = 0; i < parts; i++) {
      double half = Math.max(0.5, Math.pow(now.peak(i, parts), QUIETER) * middle);
      double x = i * STEP;
      points[2 * i] = x;
      points[2 * i + 1] = middle - half;
      points[4 * parts - 2 * i - 2] = x;
      points[4 * parts - 2 * i - 1] = middle + half;
    }
    shape.getPoints().setAll(points);
  }
}
