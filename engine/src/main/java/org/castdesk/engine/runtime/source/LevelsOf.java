package org.castdesk.engine.runtime.source;

import org.castdesk.engine.api.Telemetry;
import org.castdesk.engine.audio.LevelMeter;

/// Takes a meter's reading through the door.
public final class LevelsOf {
  private LevelsOf() {}

  public static Telemetry.Levels reading(LevelMeter.Reading reading) {
    return new Telemetry.Levels(
        reading.peakLeftDb(), reading.peakRightDb(), reading.rmsLeftDb(), reading.rmsRightDb());
  }
}
