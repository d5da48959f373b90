package org.castdesk.engine.api;

import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.show.Bus;
import org.jspecify.annotations.Nullable;

/// A monitor: what it shows, and how large. Scaling is the engine's work, so the desk shows it 1:1.
///
/// @param picturesPerSecond at most so many; null = a bus every programme frame, all else five
public record MonitorSpec(
    MonitorSubject subject, PictureSize size, @Nullable Integer picturesPerSecond) {
  public MonitorSpec {
    if (picturesPerSecond != null && (picturesPerSecond < 1 || picturesPerSecond > 240)) {
      throw new IllegalArgumentException(
          "A monitor shows 1 to 240 pictures a second, not " + picturesPerSecond);
    }
  }

  public MonitorSpec(MonitorSubject subject, PictureSize size) {
    this(subject, size, null);
  }

  public MonitorSpec(Bus bus, PictureSize size) {
    this(new MonitorSubject.OfBus(bus), size);
  }
}
