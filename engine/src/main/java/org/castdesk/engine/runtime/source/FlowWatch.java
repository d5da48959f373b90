package org.castdesk.engine.runtime.source;

import org.castdesk.engine.api.Telemetry;
import org.castdesk.engine.media.PlayoutBuffer;
import org.castdesk.engine.time.FrameRate;
import org.jspecify.annotations.Nullable;

/// Watches whether a source's pictures keep coming, and counts what was repeated and held.
///
/// **Thread**: the tick.
final class FlowWatch {
  private final FrameRate rate;
  private final int stallFrames;
  private long repeated;
  private long held;
  private long lastGoodFrame = -1;
  private long windowStart;
  private long gapNow;
  private long gapBefore;
  private long lateFrames;
  private boolean stalled;

  FlowWatch(FrameRate rate) {
    this.rate = rate;
    this.stallFrames = rate.nominalFrames();
  }

  /// What changed with this frame.
  enum Change {
    NOTHING,
    /// A second without the right picture.
    STALLED,
    RESUMED
  }

  Change saw(PlayoutBuffer.Found found, long frame) {
    return switch (found) {
      case NEW -> {
        good(frame);
        yield resumed();
      }
      case SAME -> {
        // The first one may have been looked at in a rehearsal.
        if (lastGoodFrame >= 0) {
          repeated++;
        }
        good(frame);
        yield resumed();
      }
      case LATE -> {
        held++;
        lateFrames++;
        gapNow = Math.max(gapNow, frame - lastGoodFrame);
        if (!stalled && lateFrames >= stallFrames) {
          stalled = true;
          yield Change.STALLED;
        }
        yield Change.NOTHING;
      }
      case NOTHING -> Change.NOTHING;
    };
  }

  /// It is opened anew: the next good picture is told, however soon it comes.
  void reopening() {
    stalled = true;
  }

  private void good(long frame) {
    if (frame - windowStart >= rate.nominalFrames()) {
      gapBefore = gapNow;
      gapNow = 0;
      windowStart = frame;
    }
    if (lastGoodFrame >= 0) {
      gapNow = Math.max(gapNow, frame - lastGoodFrame);
    }
    lastGoodFrame = frame;
    lateFrames = 0;
  }

  private Change resumed() {
    boolean was = stalled;
    stalled = false;
    return was ? Change.RESUMED : Change.NOTHING;
  }

  Telemetry.Input telemetry(
      long positionNanos, long dropped, Telemetry.Levels levels, Telemetry.@Nullable Live live) {
    long ageMillis = Math.max(gapNow, gapBefore) * rate.frameNanos() / 1_000_000;
    return new Telemetry.Input(positionNanos, repeated, held, dropped, ageMillis, levels, live);
  }
}
