package org.castdesk.engine.runtime;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.Fact;
import org.castdesk.engine.state.GraphicsState.WallClock;
import org.castdesk.engine.time.EngineClock;
import org.castdesk.engine.time.FrameNumber;

/// Tells the state which frame is shown at which time of day: at the start, and whenever the machine's
/// clock has been set or has run away from the frames.
///
/// **Thread**: the tick.
final class StationClock {
  /// Under this a clock on air that jumps is worse than one that is off.
  private static final Duration MOST_OFF = Duration.ofMillis(40);

  private static final int EVERY_FRAMES = 100;

  private final EngineClock clock;
  private final CommandQueue queue;
  private final ZoneId zone;
  private boolean isTold;

  StationClock(EngineClock clock, CommandQueue queue, ZoneId zone) {
    this.clock = clock;
    this.queue = queue;
    this.zone = zone;
  }

  /// To be called when this frame is due.
  void check(long frame, EngineState state) {
    if (isTold && frame % EVERY_FRAMES != 0) {
      return;
    }
    Instant now = clock.wallTime();
    Instant shown = state.graphics().clock().at(frame, state.show().format().rate()).toInstant();
    if (!isTold || Duration.between(shown, now).abs().compareTo(MOST_OFF) > 0) {
      isTold = true;
      queue.add(new Fact.ClockRead(new WallClock(new FrameNumber(frame), now, zone)));
    }
  }
}
