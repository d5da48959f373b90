package org.castdesk.engine.ffmpeg.decode;

import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOInterruptCB;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.javacpp.Pointer;
import org.castdesk.engine.time.EngineClock;
import org.castdesk.engine.time.SystemClock;

/// Ends a read or an open that takes too long, and any of them at once when nobody wants it any more.
///
/// FFmpeg asks one callback for all deadlines, and hands it the address of the cell that holds the
/// moment: callbacks come in a fixed number per process.
///
/// **Thread**: FFmpeg asks on the reading thread; [#cancel()] from any.
public final class IoDeadline implements AutoCloseable {
  /// The machine's clock, whatever the engine's is: what hangs, hangs in real time.
  private static final EngineClock CLOCK = new SystemClock();

  private static final Asked ASKED = new Asked();

  /// How far a cancelled deadline lies back.
  private static final long LONG_AGO_NANOS = 3_600_000_000_000L;

  private final LongPointer untilNanos = new LongPointer(1);
  private volatile boolean cancelled;

  public IoDeadline() {
    untilNanos.put(CLOCK.nowNanos());
  }

  /// The context asks this deadline from now on; it must not outlive it.
  public void attachTo(AVFormatContext context) {
    context.interrupt_callback().callback(ASKED).opaque(untilNanos);
  }

  /// What is read from now on may take this long.
  public void allow(long nanos) {
    untilNanos.put(CLOCK.nowNanos() + nanos);
    if (cancelled) {
      untilNanos.put(CLOCK.nowNanos() - LONG_AGO_NANOS);
    }
  }

  public synchronized void cancel() {
    cancelled = true;
    if (!untilNanos.isNull()) {
      untilNanos.put(CLOCK.nowNanos() - LONG_AGO_NANOS);
    }
  }

  public boolean isCancelled() {
    return cancelled;
  }

  @Override
  public synchronized void close() {
    untilNanos.close();
  }

  /// **Source**: `AVIOInterruptCB` of libavformat/avio.h; an answer other than 0 ends the read.
  private static final class Asked extends AVIOInterruptCB.Callback_Pointer {
    @Override
    public int call(Pointer untilNanos) {
      return CLOCK.nowNanos() - new LongPointer(untilNanos).get() > 0 ? 1 : 0;
    }
  }
}
