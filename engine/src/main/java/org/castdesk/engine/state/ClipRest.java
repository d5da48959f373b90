package org.castdesk.engine.state;

import java.time.Duration;
import org.castdesk.engine.show.SourceContent;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;

/// How long a source goes on by itself.
public final class ClipRest {
  private ClipRest() {}

  /// What is left of all passes of a clip. **Units**: seconds; not a number = it has no end, or
  /// nobody knows it.
  public static double seconds(EngineState state, SourceSlot slot, long frame) {
    SourceSpec spec = state.show().source(slot).orElse(null);
    SourceStatus status = state.sources().get(slot);
    if (spec == null
        || status == null
        || !(spec.content() instanceof SourceContent.Media media)
        || media.repeat().isEndless()) {
      return Double.NaN;
    }
    Duration told = status.info() == null ? null : status.info().duration();
    if (told == null) {
      return Double.NaN;
    }
    Duration end =
        media.end().isZero()
            ? told
            : media.end().isNegative() ? told.plus(media.end()) : media.end();
    long pass = Math.max(0, end.minus(media.begin()).toNanos());
    long position = status.head().positionAt(frame, state.show().format().rate());
    return Math.max(0, (pass * (double) media.repeat().times() - position) / 1e9);
  }
}
