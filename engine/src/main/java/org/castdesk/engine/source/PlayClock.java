package org.castdesk.engine.source;

/// Tells a live source which position the programme plays at which moment: what comes by itself must
/// be put where the playing head will be when it is due.
///
/// **Thread**: any. **Units**: nanoseconds of the machine's monotonic clock, nanoseconds of the
/// source's timeline.
@FunctionalInterface
public interface PlayClock {
  /// In place of a position: the playing head stands still.
  long STANDS = Long.MIN_VALUE;

  /// The position that is shown at this moment, or [#STANDS].
  long positionAt(long machineNanos);
}
