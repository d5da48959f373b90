package org.castdesk.engine.source.live;

import org.castdesk.engine.ffmpeg.live.LiveAddress.Pace;
import org.castdesk.engine.ffmpeg.live.LivePacket;
import org.jspecify.annotations.Nullable;

/// Says when a piece of a stream is due: so long after it was made that those that come late are
/// there too. Picture and sound share one clock, so they jump together when the sender's jumps.
///
/// What came fastest tells how long the way is; the sender's crystal and ours drift apart, and that
/// time follows slowly. Pure: knows nothing but what it is told.
///
/// **Thread**: one at a time. **Units**: nanoseconds of the machine's monotonic clock.
final class LiveClock {
  /// Decoding times of one stream only rise; back by more is another recording.
  private static final long BACKWARD_JUMP_NANOS = 250_000_000L;

  /// Ahead of real time by more is another recording, too.
  private static final long FORWARD_JUMP_NANOS = 1_500_000_000L;

  /// Two streams that jump at the same splice differ by no more than their interleaving.
  private static final long SAME_SPLICE_NANOS = 1_500_000_000L;

  /// A server may send some seconds of the past at once, the newest of them tells the time.
  private static final long SETTLING_NANOS = 500_000_000L;

  /// When everything has come late for so long, the way has become longer.
  private static final long LATE_NANOS = 400_000_000L;

  /// What cannot be made up by playing a little faster in reasonable time is made up in one jump.
  private static final long FAR_NANOS = 250_000_000L;

  /// Nobody hears half a part in a thousand.
  private static final double SLEW = 0.0005;

  private final Lateness lateness = new Lateness();
  private final long bufferNanos;
  private final Pace pace;
  private final Line pictures = new Line();
  private final Line sounds = new Line();
  private @Nullable Segment newest;
  private int jumps;

  LiveClock(long bufferNanos, Pace pace) {
    this.bufferNanos = bufferNanos;
    this.pace = pace;
  }

  /// A stretch of the stream in which times run on.
  final class Segment {
    private final long bornNanos;
    private long offset;
    private long slewedNanos;

    private Segment(long offset, long now) {
      this.offset = offset;
      bornNanos = now;
      slewedNanos = now;
    }

    /// When a piece of this time is shown or heard.
    long dueNanos(long time) {
      return time + offset + bufferNanos;
    }
  }

  /// One stream, picture or sound.
  private static final class Line {
    private @Nullable Segment segment;
    private final FastestWay ways = new FastestWay();
    private long newestTime;
    private long newestArrival;
    private long spacing;
    private long lateSince = LivePacket.NEVER;
    private long leastLate;
    private boolean wasLate;
  }

  /// A packet came. Its segment says when it is due; another segment than before means that nothing
  /// continues what was.
  Segment arrived(LivePacket.Kind kind, long time, long arrival) {
    Line line = kind == LivePacket.Kind.PICTURE ? pictures : sounds;
    Segment segment = line.segment;
    if (segment == null) {
      segment = join(line, arrival - time, arrival);
    } else if (isJump(line, time, arrival)) {
      jumps++;
      long offset =
          pace == Pace.IN_LUMPS
              ? line.newestTime + line.spacing + segment.offset - time
              : arrival - time;
      segment = join(line, offset, arrival);
    } else if (time > line.newestTime) {
      line.spacing = time - line.newestTime;
    }
    line.newestTime = time;
    line.newestArrival = arrival;
    line.ways.add(arrival - time, arrival);
    adjust(line, segment, time, arrival);
    return segment;
  }

  private static boolean isJump(Line line, long time, long arrival) {
    long step = time - line.newestTime;
    return step < -BACKWARD_JUMP_NANOS
        || step > Math.max(0, arrival - line.newestArrival) + FORWARD_JUMP_NANOS;
  }

  /// The other stream may have jumped there already.
  private Segment join(Line line, long offset, long now) {
    Segment other = newest;
    boolean isOtherThere =
        other != null
            && other != line.segment
            && Math.abs(other.offset - offset) <= SAME_SPLICE_NANOS;
    Segment joined = isOtherThere && other != null ? other : new Segment(offset, now);
    newest = joined;
    line.segment = joined;
    line.ways.clear();
    line.lateSince = LivePacket.NEVER;
    return joined;
  }

  private void adjust(Line line, Segment segment, long time, long arrival) {
    long late = arrival - segment.dueNanos(time);
    boolean isFirst = late > 0 && !line.wasLate;
    line.wasLate = late > 0;
    long more = late > 0 ? lateness.late(late, isFirst, arrival) : 0;
    if (more > 0 && pace == Pace.AS_MADE) {
      move(segment, more);
      return;
    }
    if (late <= 0) {
      line.lateSince = LivePacket.NEVER;
    } else if (line.lateSince == LivePacket.NEVER) {
      line.lateSince = arrival;
      line.leastLate = late;
    } else {
      line.leastLate = Math.min(line.leastLate, late);
      if (arrival - line.lateSince > LATE_NANOS) {
        // The buffer shall be as full again as it is meant to be; the old ways are no more.
        pictures.ways.clear();
        sounds.ways.clear();
        move(segment, line.leastLate + delayNanos());
        return;
      }
    }
    if (pace == Pace.AS_MADE) {
      follow(segment, arrival);
    }
  }

  /// Goes towards what the fastest packets say.
  private void follow(Segment segment, long now) {
    long target = Long.MIN_VALUE;
    for (Line line : new Line[] {pictures, sounds}) {
      if (line.segment == segment && line.ways.isKnown()) {
        target = Math.max(target, line.ways.nanos());
      }
    }
    if (target == Long.MIN_VALUE) {
      return;
    }
    target += lateness.grantedNanos();
    long error = target - segment.offset;
    long passed = Math.max(0, now - segment.slewedNanos);
    segment.slewedNanos = now;
    if (now - segment.bornNanos < SETTLING_NANOS) {
      segment.offset = Math.min(segment.offset, target);
    } else if (error < -FAR_NANOS) {
      move(segment, error);
    } else {
      long most = (long) (passed * SLEW);
      segment.offset += Math.max(-most, Math.min(most, error));
    }
  }

  private void move(Segment segment, long by) {
    jumps++;
    segment.offset += by;
    pictures.lateSince = LivePacket.NEVER;
    sounds.lateSince = LivePacket.NEVER;
  }

  /// How much later than it comes everything is shown: what was asked for, and what a stream needs that
  /// comes more irregularly.
  long delayNanos() {
    return bufferNanos + lateness.grantedNanos();
  }

  /// How often it had to jump: the sender's clock did, or the way became much longer or shorter.
  int jumps() {
    return jumps;
  }
}
