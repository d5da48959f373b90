package org.castdesk.engine.runtime.source;

import org.castdesk.engine.source.PlayClock;
import org.castdesk.engine.state.PlayHead;
import org.jspecify.annotations.Nullable;

/// Where the playing head of one source is between two ticks.
///
/// A tick is never early, only late: the earliest one seen says when positions are really due.
///
/// **Thread**: the tick tells, any asks.
final class HeadClock implements PlayClock {
  private @Nullable PlayHead head;
  private long leadNanos = STANDS;
  private volatile long toldLead = STANDS;

  /// The programme shows `positionNanos` of this head now.
  void tick(PlayHead now, long positionNanos, long machineNanos) {
    if (!now.equals(head)) {
      head = now;
      leadNanos = STANDS;
    }
    long lead = positionNanos - machineNanos;
    if (!now.playing()) {
      leadNanos = STANDS;
    } else if (leadNanos == STANDS || lead > leadNanos) {
      leadNanos = lead;
    }
    toldLead = leadNanos;
  }

  @Override
  public long positionAt(long machineNanos) {
    long lead = toldLead;
    return lead == STANDS ? STANDS : machineNanos + lead;
  }
}
