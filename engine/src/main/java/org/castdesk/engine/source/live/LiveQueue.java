package org.castdesk.engine.source.live;

import java.util.ArrayDeque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.ffmpeg.live.LiveAddress.Pace;
import org.castdesk.engine.ffmpeg.live.LivePacket;
import org.castdesk.engine.ffmpeg.live.StreamChangedException;
import org.castdesk.engine.time.EngineClock;
import org.jspecify.annotations.Nullable;

/// The packets between the thread that reads a stream and the one that plays it: this is the jitter
/// buffer, and it holds what is small.
///
/// **Thread**: one that reads, one that plays. **Owns**: the packets in it.
final class LiveQueue implements AutoCloseable {
  /// So long before it is due a piece is decoded.
  static final long AHEAD_NANOS = 100_000_000L;

  private static final long MOST_BYTES = 96L << 20;

  /// More than any server sends at once.
  private static final long MOST_NANOS = 40_000_000_000L;

  private final EngineClock clock;
  private final LiveClock times;
  private final Pace pace;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final ArrayDeque<Entry> pictures = new ArrayDeque<>();
  private final ArrayDeque<Entry> sounds = new ArrayDeque<>();
  private final FlowMeter flow = new FlowMeter();
  private long bytes;
  private long dropped;
  private boolean isAwaitingKey;
  private @Nullable MediaFault end;
  private @Nullable StreamChangedException change;

  /// A packet and the stretch of the stream it belongs to.
  record Entry(LivePacket packet, LiveClock.Segment segment) {}

  LiveQueue(EngineClock clock, LiveClock times, Pace pace) {
    this.clock = clock;
    this.times = times;
    this.pace = pace;
  }

  /// Adds what came. Waits while there is too much of what comes in lumps; of what comes as it is
  /// made too much is left out.
  void put(LivePacket packet) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      ArrayDeque<Entry> line = line(packet.kind());
      Entry last = line.peekLast();
      long time = packet.timeNanos();
      if (time == LivePacket.NEVER) {
        time = last == null ? packet.arrivalNanos() : last.packet().timeNanos();
      }
      LiveClock.Segment segment = times.arrived(packet.kind(), time, packet.arrivalNanos());
      LivePacket timed =
          new LivePacket(
              packet.kind(),
              time,
              packet.arrivalNanos(),
              packet.isKey(),
              packet.data(),
              packet.fresh());
      flow.came(packet.bytes(), packet.arrivalNanos(), segment.dueNanos(time));
      while (pace == Pace.IN_LUMPS && end == null && isFull(segment.dueNanos(time))) {
        changed.await();
      }
      if (isLeftOut(timed, segment)) {
        dropped++;
        packet.close();
        return;
      }
      line.add(new Entry(timed, segment));
      bytes += packet.bytes();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private boolean isFull(long dueNanos) {
    return bytes > MOST_BYTES || dueNanos - clock.nowNanos() > MOST_NANOS;
  }

  /// After one picture was left out, all are until a key picture, or the decoder would show damage.
  private boolean isLeftOut(LivePacket packet, LiveClock.Segment segment) {
    boolean isTooMuch = pace == Pace.AS_MADE && isFull(segment.dueNanos(packet.timeNanos()));
    if (packet.kind() == LivePacket.Kind.SOUND) {
      return isTooMuch && packet.fresh() == null;
    }
    isAwaitingKey = packet.fresh() == null && (isTooMuch || (isAwaitingKey && !packet.isKey()));
    return isAwaitingKey;
  }

  private ArrayDeque<Entry> line(LivePacket.Kind kind) {
    return kind == LivePacket.Kind.PICTURE ? pictures : sounds;
  }

  /// The next packet to decode; waits until it is time for it.
  ///
  /// **Fails**: when the stream ended and everything was taken.
  Entry take() throws MediaException, StreamChangedException, InterruptedException {
    lock.lockInterruptibly();
    try {
      while (true) {
        Entry next = earliest();
        if (next == null && change != null) {
          throw change;
        }
        MediaFault fault = end;
        if (next == null && fault != null) {
          throw new MediaException(fault);
        }
        long wait = next == null ? Long.MAX_VALUE : due(next) - AHEAD_NANOS - clock.nowNanos();
        if (next != null && wait <= 0) {
          var _ = line(next.packet().kind()).poll();
          bytes -= next.packet().bytes();
          changed.signalAll();
          return next;
        }
        if (next == null) {
          changed.await();
        } else {
          var _ = changed.awaitNanos(wait);
        }
      }
    } finally {
      lock.unlock();
    }
  }

  private @Nullable Entry earliest() {
    Entry picture = pictures.peek();
    Entry sound = sounds.peek();
    if (picture == null || sound == null) {
      return picture == null ? sound : picture;
    }
    return due(picture) <= due(sound) ? picture : sound;
  }

  private static long due(Entry entry) {
    return entry.segment().dueNanos(entry.packet().timeNanos());
  }

  /// When a piece of this time is due, as things stand now.
  long dueNanos(LiveClock.Segment segment, long time) {
    lock.lock();
    try {
      return segment.dueNanos(time);
    } finally {
      lock.unlock();
    }
  }

  /// Nothing comes any more.
  void end(MediaFault why) {
    lock.lock();
    try {
      end = why;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// What follows is of another kind.
  void change(StreamChangedException how) {
    lock.lock();
    try {
      change = how;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /// What is known of the flow; asked by the player.
  LiveHealth health(PlayMeter played) {
    lock.lock();
    try {
      return flow.health(clock.nowNanos(), played, dropped, times);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    lock.lock();
    try {
      pictures.forEach(entry -> entry.packet().close());
      sounds.forEach(entry -> entry.packet().close());
      pictures.clear();
      sounds.clear();
    } finally {
      lock.unlock();
    }
  }
}
