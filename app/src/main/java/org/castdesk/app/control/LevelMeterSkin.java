package org.castdesk.app.control;

import javafx.scene.Group;
import javafx.scene.control.SkinBase;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// Three zones, unlit and lit, the lit ones cut off at the level; a white line at the held peak.
final class LevelMeterSkin extends SkinBase<LevelMeter> {
  private static final double[] ZONE_TOPS_DB = {0, -9, -20};
  private static final String[] ZONES = {"red", "yellow", "green"};

  private final Region[] unlit = new Region[ZONES.length];
  private final Region[] lit = new Region[ZONES.length];
  private final Group lamp = new Group();
  private final Rectangle level = new Rectangle();
  private final Region peak = new Region();

  LevelMeterSkin(LevelMeter meter) {
    super(meter);
    for (int i = 0; i < ZONES.length; i++) {
      unlit[i] = zone("unlit", ZONES[i]);
      lit[i] = zone("lit", ZONES[i]);
      lamp.getChildren().add(lit[i]);
      getChildren().add(unlit[i]);
    }
    lamp.setManaged(false);
    lamp.setAutoSizeChildren(false);
    level.setSmooth(false);
    lamp.setClip(level);
    peak.getStyleClass().add("peak");
    peak.setManaged(false);
    getChildren().addAll(lamp, peak);
    registerChangeListener(meter.shownDbProperty(), _ -> move());
    registerChangeListener(meter.holdDbProperty(), _ -> move());
  }

  private static Region zone(String light, String colour) {
    Region zone = new Region();
    zone.getStyleClass().addAll("zone", light, colour);
    zone.setManaged(false);
    return zone;
  }

  private double yOf(double db) {
    return Math.round(getSkinnable().getHeight() * (db / LevelMeter.FLOOR_DB));
  }

  private void move() {
    double height = getSkinnable().getHeight();
    double top = yOf(getSkinnable().shownDbProperty().get());
    level.setY(top);
    level.setHeight(height - top);
    double held = getSkinnable().holdDbProperty().get();
    peak.setVisible(held > LevelMeter.FLOOR_DB);
    peak.relocate(0, Math.clamp(yOf(held) - 1, 0, Math.max(0, height - 2)));
  }

  @Override
  protected void layoutChildren(double x, double y, double width, double height) {
    double whole = getSkinnable().getWidth();
    for (int i = 0; i < ZONES.length; i++) {
      double top = yOf(ZONE_TOPS_DB[i]);
      double bottom = i + 1 < ZONES.length ? yOf(ZONE_TOPS_DB[i + 1]) : yOf(LevelMeter.FLOOR_DB);
      unlit[i].resizeRelocate(0, top, whole, bottom - top);
      lit[i].resizeRelocate(0, top, whole, bottom - top);
    }
    level.setWidth(whole);
    peak.resize(whole, 2);
    move();
  }
}
