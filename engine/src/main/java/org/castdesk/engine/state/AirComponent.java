package org.castdesk.engine.state;

import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.graphic.Timing.Entrance;
import org.castdesk.engine.time.FrameNumber;
import org.jspecify.annotations.Nullable;

/// A graphic on a bus: a frozen copy, and when it came and goes.
///
/// @param since the first frame that shows it, null = it has always been there
/// @param until the frame from which it leaves, null = it stays
public record AirComponent(
    Component component, @Nullable FrameNumber since, @Nullable FrameNumber until) {
  /// It has always been there, and stays.
  public static AirComponent settled(Component component) {
    return new AirComponent(component, null, null);
  }

  /// It comes now, and leaves when its time is over.
  public static AirComponent from(Component component, FrameNumber frame) {
    return new AirComponent(component, frame, offAt(component, frame));
  }

  /// Another version of the same graphic, that neither comes nor goes because of it.
  public AirComponent with(Component changed) {
    FrameNumber start = since == null ? FrameNumber.ZERO : since;
    boolean isSameStay =
        changed.timing().autoOffFrames() == component.timing().autoOffFrames() || until != null;
    return new AirComponent(changed, since, isSameStay ? until : offAt(changed, start));
  }

  /// It leaves from this frame on, unless it does so already.
  public AirComponent leaving(FrameNumber frame) {
    return until != null && until.compareTo(frame) <= 0
        ? this
        : new AirComponent(component, since, frame);
  }

  public boolean isLeaving(long frame) {
    return until != null && frame >= until.value();
  }

  /// Whether nothing of it is seen any more.
  public boolean isGone(long frame) {
    Entrance out = component.timing().out();
    return until != null && frame >= until.value() + (out.isNone() ? 0 : out.frames());
  }

  /// As a new run sees it: frames of another one mean nothing there.
  AirComponent rebased() {
    return settled(component);
  }

  private static @Nullable FrameNumber offAt(Component component, FrameNumber frame) {
    int stays = component.timing().autoOffFrames();
    return stays == 0 ? null : new FrameNumber(frame.value() + stays);
  }
}
