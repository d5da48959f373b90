package org.castdesk.app.control;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Control;
import javafx.scene.control.Skin;

/// One column of a level meter: rises at once, falls 20 dB in 1.7 s, holds the peak.
///
/// **Units**: dBFS from -60 to 0, linear. **Source**: fall time of IEC 60268-10 type I.
public final class LevelMeter extends Control {
  public static final double FLOOR_DB = -60;
  private static final double FALL_DB_PER_SECOND = 20 / 1.7;
  private static final double HOLD_SECONDS = 1.5;

  private final DoubleProperty shownDb = new SimpleDoubleProperty(this, "shownDb", FLOOR_DB);
  private final DoubleProperty holdDb = new SimpleDoubleProperty(this, "holdDb", FLOOR_DB);
  private double heldSeconds;

  public LevelMeter() {
    getStyleClass().add("level-meter");
    setAccessibleRole(AccessibleRole.NODE);
    setFocusTraversable(false);
  }

  /// Takes a new reading.
  ///
  /// @param seconds since the reading before
  public void show(double peakDb, double seconds) {
    double fallen = shownDb.get() - FALL_DB_PER_SECOND * seconds;
    shownDb.set(Math.clamp(Math.max(peakDb, fallen), FLOOR_DB, 0));
    heldSeconds += seconds;
    if (peakDb >= holdDb.get()) {
      holdDb.set(Math.clamp(peakDb, FLOOR_DB, 0));
      heldSeconds = 0;
    } else if (heldSeconds > HOLD_SECONDS) {
      holdDb.set(Math.max(shownDb.get(), holdDb.get() - FALL_DB_PER_SECOND * seconds));
    }
  }

  public DoubleProperty shownDbProperty() {
    return shownDb;
  }

  public DoubleProperty holdDbProperty() {
    return holdDb;
  }

  @Override
  protected Skin<?> createDefaultSkin() {
    return new LevelMeterSkin(this);
  }
}
