package org.castdesk.engine.api;

import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.show.Bus;

/// A monitor: what it shows, and how large. Scaling is the engine's work, so the desk shows it 1:1.
public record MonitorSpec(MonitorSubject subject, PictureSize size) {
  public MonitorSpec(Bus bus, PictureSize size) {
    this(new MonitorSubject.OfBus(bus), size);
  }
}
