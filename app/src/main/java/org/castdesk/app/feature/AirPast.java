package org.castdesk.app.feature;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.castdesk.engine.api.Telemetry;
import org.castdesk.engine.state.AirPicture;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.time.FrameRate;
import org.jspecify.annotations.Nullable;

/// What was on air, newest first.
///
/// @param scene its name
/// @param age how long ago it left the air: when the one after it came; such as `−8:06`
public record AirPast(String scene, String age) {
  public static List<AirPast> of(EngineState state, @Nullable Telemetry telemetry) {
    FrameRate rate = state.show().format().rate();
    long now =
        telemetry == null
            ? state.frame().value()
            : Math.max(telemetry.frame(), state.frame().value());
    List<AirPast> past = new ArrayList<>();
    long left = state.onAir().program().takenAt().value();
    for (AirPicture earlier : state.onAir().history()) {
      long seconds = (long) (Math.max(0, now - left) / rate.framesPerSecond());
      past.add(new AirPast(earlier.scene().name(), age(seconds)));
      left = earlier.takenAt().value();
    }
    return past;
  }

  private static String age(long seconds) {
    return seconds >= 3600
        ? String.format(Locale.ROOT, "−%d h", seconds / 3600)
        : String.format(Locale.ROOT, "−%d:%02d", seconds / 60, seconds % 60);
  }
}
