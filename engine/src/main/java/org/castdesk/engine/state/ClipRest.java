package org.castdesk.engine.state;

import java.time.Duration;
import org.castdesk.engine.show.SourceContent;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;

/// Where in its clip a source is, and how long it goes on by itself.
public final class ClipRest {
  private ClipRest() {}

  /// Where in its file a source is, whichever pass it plays. **Units**: nanoseconds.
  public static long fileNanos(EngineState state, SourceSlot slot, long frame) {
    SourceSpec spec = state.show().source(slot).orElse(null);
    SourceStatus status = state.sources().get(slot);
    if (spec == null || status == null) {
      return 0;
    }
    long position = status.head().positionAt(frame, state.show().format().rate());
    if (!(spec.content() instanceof SourceContent.Media media)) {
      return position;
    }
    long pass = passNanos(media, status);
    boolean isOver = !media.repeat().isEndless() && position >= pass * media.repeat().times();
    long inPass = pass <= 0 ? position : isOver ? pass : position % pass;
    return media.begin().toNanos() + inPass;
  }

  /// How long one pass lasts; 0 = nobody knows.
  private static long passNanos(SourceContent.Media media, SourceStatus status) {
    Duration told = status.info() == null ? null : status.info().duration();
    if (told == null) {
      return 0;
    }
    Duration end =
        media.end().isZero()
            ? told
            : media.end().isNegative() ? told.plus(media.end()) : media.end();
    return Math.max(0, end.minus(media.begin()).toNanos());
  }

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
    if (status.info() == null || status.info().duration() == null) {
      return Double.NaN;
    }
    long pass = passNanos(media, status);
    long position = status.head().positionAt(frame, state.show().format().rate());
    return Math.max(0, (pass * (double) media.repeat().times() - position) / 1e9);
  }
}
