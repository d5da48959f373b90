package org.castdesk.app.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import javafx.animation.AnimationTimer;

/// The desk's one timer: everything that moves by itself is polled here, so that a window which is
/// not seen costs nothing.
///
/// Every change on screen makes the whole window travel to the screen once more, so all that moves
/// moves together: with the newest programme picture, or by itself when no picture comes.
///
/// **Thread**: FX. **Units**: the time handed on is in nanoseconds; only differences mean
/// something.
public final class Pulse {
  /// Without pictures the rest moves about 15 times a second.
  private static final long PATIENCE_NANOS = 60_000_000;

  private final List<Beat> beats = new ArrayList<>();
  private final List<BooleanSupplier> leaders = new ArrayList<>();
  private Runnable begin = () -> {};
  private boolean everShown;
  private long shownNanos;
  private final AnimationTimer timer =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          begin.run();
          tick(now);
        }
      };

  /// Asks `leader` with every pulse; where it says that there is something new to show, the rest
  /// moves too.
  public Subscriptions.Subscription lead(BooleanSupplier leader) {
    leaders.add(leader);
    return () -> leaders.remove(leader);
  }

  /// Calls `work` at most every `periodMillis`; 0 = whenever something is shown.
  public Subscriptions.Subscription every(int periodMillis, LongConsumer work) {
    Beat beat = new Beat(periodMillis * 1_000_000L, work);
    beats.add(beat);
    return () -> beats.remove(beat);
  }

  /// Every pulse is measured from now on.
  public void measure(FxTimes times) {
    begin = times::pulse;
  }

  public void start() {
    timer.start();
  }

  public void stop() {
    timer.stop();
  }

  /// One beat of the timer; tests call it by hand.
  public void tick(long now) {
    boolean news = false;
    for (BooleanSupplier leader : List.copyOf(leaders)) {
      news |= leader.getAsBoolean();
    }
    if (!news && everShown && now - shownNanos < PATIENCE_NANOS) {
      return;
    }
    everShown = true;
    shownNanos = now;
    for (Beat beat : List.copyOf(beats)) {
      beat.tick(now);
    }
  }

  private static final class Beat {
    /// A pulse comes every 16.7 ms; half of that earlier is nearer than one pulse later.
    private static final long TOLERANCE_NANOS = 8_000_000;

    private final long periodNanos;
    private final LongConsumer work;
    private boolean started;
    private long dueNanos;

    Beat(long periodNanos, LongConsumer work) {
      this.periodNanos = periodNanos;
      this.work = work;
    }

    void tick(long now) {
      if (started && now - dueNanos < -TOLERANCE_NANOS) {
        return;
      }
      boolean behind = !started || now - dueNanos > periodNanos;
      dueNanos = (behind ? now : dueNanos) + periodNanos;
      started = true;
      work.accept(now);
    }
  }
}
