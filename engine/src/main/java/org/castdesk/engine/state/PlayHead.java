package org.castdesk.engine.state;

import org.castdesk.engine.time.FrameNumber;
import org.castdesk.engine.time.FrameRate;

/// Where a source plays: not "how far", but since when, so that the state does not tick.
///
/// **Units**: nanoseconds from the source's begin offset, loops counted on (the second pass of a
/// ten second clip starts at ten seconds).
public record PlayHead(FrameNumber startedAt, long positionNanos, boolean playing) {
  public static final PlayHead AT_START = new PlayHead(FrameNumber.ZERO, 0, false);

  /// The position shown by programme frame `frame`.
  public long positionAt(long frame, FrameRate rate) {
    return playing
        ? positionNanos + rate.startNanos(frame) - rate.startNanos(startedAt.value())
        : positionNanos;
  }
}
