package org.castdesk.app.feature.audio;

import java.util.Locale;
import javafx.scene.Parent;
import org.castdesk.app.control.LevelMeter;
import org.castdesk.app.feature.DeskController;
import org.castdesk.app.fx.Pulse;
import org.castdesk.app.mirror.EngineMirror;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.api.Telemetry;

/// The programme's level meters: what is heard on air.
public final class MetersController extends DeskController {
  private static final int MOVE_MILLIS = 33;
  private static final int DIGITS_MILLIS = 200;

  private final MetersModel model = new MetersModel();
  private final MetersView view;
  private long lastNanos;

  public MetersController(EngineMirror mirror, Texts texts, Pulse pulse) {
    super(mirror, texts);
    view = new MetersView(model, texts);
    subscriptions().add(pulse.every(MOVE_MILLIS, this::move));
    subscriptions().add(pulse.every(DIGITS_MILLIS, _ -> showDigits()));
  }

  @Override
  public Parent view() {
    return view;
  }

  private Telemetry.Levels levels() {
    Telemetry telemetry = mirror().telemetryProperty().get();
    boolean linked = mirror().linkProperty().get().isLinked();
    return telemetry == null || !linked ? Telemetry.Levels.SILENT : telemetry.program();
  }

  private void move(long nowNanos) {
    double seconds = lastNanos == 0 ? 0 : Math.min(1, (nowNanos - lastNanos) / 1e9);
    lastNanos = nowNanos;
    Telemetry.Levels levels = levels();
    model.left.show(levels.peakLeftDb(), seconds);
    model.right.show(levels.peakRightDb(), seconds);
  }

  private void showDigits() {
    Telemetry.Levels levels = levels();
    model.peakLeft.set(decibels(levels.peakLeftDb()));
    model.peakRight.set(decibels(levels.peakRightDb()));
    model.averageLeft.set(decibels(levels.rmsLeftDb()));
    model.averageRight.set(decibels(levels.rmsRightDb()));
  }

  /// `−12.4`, and `−∞` below what a meter shows.
  static String decibels(double db) {
    if (db < LevelMeter.FLOOR_DB) {
      return "−∞";
    }
    String number = String.format(Locale.ROOT, "%.1f", Math.abs(db));
    return db <= -0.05 ? "−" + number : number;
  }
}
