package org.castdesk.engine.state;

import java.util.List;
import org.castdesk.engine.time.FrameNumber;

/// One downstream key: graphics above all scenes, with keys of its own.
///
/// @param graphics as they went on air, bottom to top; empty while it is off
/// @param on on air, or on its way there
/// @param tied the next CUT, AUTO or T-bar turns it as well
/// @param startedAt of the last AUTO, as a transition counts
/// @param fromLevel how much of it was seen when that began, so that it can turn round half way
public record KeyState(
    List<AirComponent> graphics,
    boolean on,
    boolean tied,
    FrameNumber startedAt,
    int rateFrames,
    double fromLevel) {
  public static final KeyState OFF = new KeyState(List.of(), false, false, FrameNumber.ZERO, 1, 0);

  public KeyState {
    graphics = List.copyOf(graphics);
  }

  /// How much of it is seen: 0 = nothing, 1 = all.
  public double levelAt(long frame) {
    double steps = Math.clamp(frame - startedAt.value() + 1.0, 0, rateFrames);
    double moved = steps / rateFrames;
    return on ? Math.min(1, fromLevel + moved) : Math.max(0, fromLevel - moved);
  }

  /// Whether anything of it is seen, or comes.
  public boolean isOnAir(long frame) {
    return on || levelAt(frame) > 0;
  }

  public KeyState withTied(boolean chosen) {
    return new KeyState(graphics, on, chosen, startedAt, rateFrames, fromLevel);
  }

  public KeyState withGraphics(List<AirComponent> changed) {
    return new KeyState(changed, on, tied, startedAt, rateFrames, fromLevel);
  }

  /// As a new run begins with it: there, or not.
  public KeyState rebased() {
    return new KeyState(
        on ? graphics.stream().map(AirComponent::rebased).toList() : List.of(),
        on,
        tied,
        FrameNumber.ZERO,
        1,
        on ? 1 : 0);
  }

  /// On or off from this frame on, at once.
  public KeyState cut(boolean toOn, List<AirComponent> shown, FrameNumber frame) {
    return new KeyState(toOn ? shown : List.of(), toOn, tied, frame, 1, toOn ? 1 : 0);
  }

  /// On or off from this frame on, in so many frames.
  public KeyState auto(boolean toOn, List<AirComponent> shown, FrameNumber frame, int rate) {
    return new KeyState(shown, toOn, tied, frame, rate, levelAt(frame.value() - 1));
  }
}
