package org.castdesk.engine.runtime.source;

import java.util.function.Consumer;
import org.castdesk.engine.api.Telemetry;
import org.castdesk.engine.audio.LevelMeter;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.format.AudioFormat;
import org.castdesk.engine.format.MediaInfo;
import org.castdesk.engine.media.AudioBlock;
import org.castdesk.engine.media.BoundedPlayoutBuffer;
import org.castdesk.engine.media.PictureHistory;
import org.castdesk.engine.media.PlayoutBuffer;
import org.castdesk.engine.media.SoundHistory;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.plan.Delays;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.source.PlayClock;
import org.castdesk.engine.source.Source;
import org.castdesk.engine.source.SourceSink;
import org.castdesk.engine.source.live.LiveHealth;
import org.castdesk.engine.state.Fact;
import org.castdesk.engine.state.PlayHead;
import org.castdesk.engine.time.AudioCadence;
import org.jspecify.annotations.Nullable;

/// One source at work: its buffer, and what the tick took from it for the present frame.
///
/// **Thread**: the tick, except the sink's methods, which the source's thread calls.
final class RunningSource implements SourceSink, AutoCloseable {
  private final SourceSlot slot;
  private final Consumer<Fact> facts;
  private final PictureHistory pictures;
  private final SoundHistory sounds = new SoundHistory();
  private final AudioCadence cadence;
  private final BoundedPlayoutBuffer buffer = new BoundedPlayoutBuffer();
  private final LevelMeter meter = new LevelMeter();
  private final AudioBlock sound;
  private final FlowWatch flow;
  private final HeadClock headClock = new HeadClock();
  private final long endFrame;
  private @Nullable Source source;
  private volatile int generation;
  private @Nullable VideoFrame picture;
  private int samples;
  private boolean endReported;
  private boolean isShortened;
  private long shownFrame;
  private long positionNanos;
  private boolean hasUnseen;
  private volatile long unseen;
  private volatile @Nullable LiveHealth health;
  private volatile long reconnects;
  private final SightWatch sights;

  /// Who it is, to whom it reports, and what it shares with the others.
  record Post(SourceSlot slot, Consumer<Fact> facts, PictureHistory.Budget budget) {}

  /// @param endFrame the engine ends before this frame, `Long.MAX_VALUE` = never
  RunningSource(Post post, int generation, AudioCadence cadence, long endFrame) {
    this.slot = post.slot();
    this.facts = post.facts();
    this.pictures = new PictureHistory(post.budget());
    this.endFrame = endFrame;
    this.generation = generation;
    this.cadence = cadence;
    this.sound = AudioBlock.silence(cadence.maxSamples());
    this.flow = new FlowWatch(cadence.rate());
    this.sights = new SightWatch(cadence.rate());
    buffer.flush(generation);
  }

  void start(Source started) {
    source = started;
    started.start(this);
  }

  /// Begins anew with another worker; the picture on show stays until its first one.
  @SuppressWarnings("NonAtomicVolatileUpdate") // only the tick writes
  void reconnect(Source next, int newGeneration) {
    if (source != null) {
      source.close();
    }
    generation = newGeneration;
    endReported = false;
    reconnects++;
    health = null;
    sights.reset();
    flow.reopening();
    buffer.flush(newGeneration);
    source = next;
    next.start(this);
  }

  void seek(long nanos, int newGeneration) {
    generation = newGeneration;
    endReported = false;
    buffer.flush(newGeneration);
    if (source != null) {
      source.seek(nanos, newGeneration);
    }
  }

  /// Remembers as much of its past as these ask for.
  void keep(Delays delays) {
    pictures.reachBack(delays.pictures().getOrDefault(slot, 0));
    sounds.reachBack(delays.sounds().getOrDefault(slot, 0));
  }

  /// Takes picture and sound of this frame out of the buffer.
  ///
  /// @return true = it came to its end, and has reported that
  boolean advance(PlayHead head, long frame, long machineNanos) {
    positionNanos = head.positionAt(frame, cadence.rate());
    headClock.tick(head, positionNanos, machineNanos);
    picture = buffer.videoAt(positionNanos);
    remember(frame);
    PlayoutBuffer.Found found = found();
    if (found == PlayoutBuffer.Found.NOTHING && head.playing() && buffer.expectsVideo()) {
      found = PlayoutBuffer.Found.LATE;
    }
    FlowWatch.Change change = flow.saw(found, frame);
    if (change == FlowWatch.Change.STALLED) {
      facts.accept(new Fact.SourceStalled(slot, generation));
    } else if (change == FlowWatch.Change.RESUMED) {
      facts.accept(new Fact.SourceResumed(slot, generation));
    }
    hasUnseen = false;
    takeSound(head, frame);
    if (sights.saw(found == PlayoutBuffer.Found.NEW ? picture : null, meter.reading(), head)) {
      facts.accept(new Fact.SourceSeen(slot, generation, sights.now()));
    }
    boolean ended = head.playing() && reportEnd();
    if (head.playing()) {
      if (endFrame != Long.MAX_VALUE) {
        buffer.wantUntil(
            head.positionAt(endFrame - 1, cadence.rate()),
            firstSample(head, endFrame - 1) + cadence.samples(endFrame - 1));
      }
    }
    return ended;
  }

  /// Goes past a frame that the tick skips: its sound is taken, its picture nobody will see.
  void skip(PlayHead head, long frame) {
    picture = buffer.videoAt(head.positionAt(frame, cadence.rate()));
    remember(frame);
    hasUnseen |= found() == PlayoutBuffer.Found.NEW;
    takeSound(head, frame);
  }

  private void remember(long frame) {
    shownFrame = frame;
    if (!pictures.add(frame, picture) && !isShortened) {
      isShortened = true;
      facts.accept(
          new Fact.SourceDamaged(
              slot,
              generation,
              MediaFault.fatal(
                  FaultCode.DELAY_TOO_LONG,
                  slot.toString(),
                  "its delay needs more memory than there is")));
    }
  }

  /// What the buffer had, where a picture that was only skipped past is still a new one.
  @SuppressWarnings("NonAtomicVolatileUpdate") // only the tick writes
  private PlayoutBuffer.Found found() {
    PlayoutBuffer.Found found = buffer.lastFound();
    if (hasUnseen && found == PlayoutBuffer.Found.NEW) {
      unseen++;
    }
    return hasUnseen && found == PlayoutBuffer.Found.SAME ? PlayoutBuffer.Found.NEW : found;
  }

  private void takeSound(PlayHead head, long frame) {
    samples = cadence.samples(frame);
    AudioBlock block = new AudioBlock(sound.left(), sound.right(), samples);
    if (head.playing()) {
      buffer.readAudio(firstSample(head, frame), block);
    } else {
      java.util.Arrays.fill(sound.left(), 0, samples, 0);
      java.util.Arrays.fill(sound.right(), 0, samples, 0);
    }
    meter.measure(block);
    sounds.add(cadence.firstSample(frame), block);
  }

  /// Looks at the picture of frame 0 before the show.
  void rehearse(PlayHead head) {
    picture = buffer.videoAt(head.positionAt(0, cadence.rate()));
  }

  /// Lets the source go on with what comes later.
  void wake() {
    buffer.wakeProducer();
  }

  private boolean reportEnd() {
    if (endReported || positionNanos < buffer.endNanos()) {
      return false;
    }
    endReported = true;
    facts.accept(new Fact.SourceEnded(slot, generation));
    return true;
  }

  /// Waits until the present frame can be shown, offline.
  boolean awaitReady(PlayHead head, long frame, long timeoutNanos) throws InterruptedException {
    return !head.playing()
        ? buffer.awaitReady(head.positionNanos(), 0, timeoutNanos)
        : buffer.awaitReady(
            head.positionAt(frame, cadence.rate()),
            firstSample(head, frame) + cadence.samples(frame),
            timeoutNanos);
  }

  private long firstSample(PlayHead head, long frame) {
    return Math.round(head.positionNanos() * (double) AudioFormat.SAMPLE_RATE_HZ / 1e9)
        + cadence.firstSample(frame)
        - cadence.firstSample(head.startedAt().value());
  }

  /// @param lateFrames so long ago
  @Nullable VideoFrame picture(int lateFrames) {
    return lateFrames == 0 ? picture : pictures.at(shownFrame - lateFrames);
  }

  /// The sound of this frame or an earlier one, copied.
  void copySound(int lateSamples, AudioBlock into) {
    if (lateSamples > 0) {
      sounds.read(cadence.firstSample(shownFrame) - lateSamples, into);
      return;
    }
    int count = Math.min(samples, into.samples());
    System.arraycopy(sound.left(), 0, into.left(), 0, count);
    System.arraycopy(sound.right(), 0, into.right(), 0, count);
    java.util.Arrays.fill(into.left(), count, into.samples(), 0);
    java.util.Arrays.fill(into.right(), count, into.samples(), 0);
  }

  Telemetry.Input telemetry() {
    return flow.telemetry(
        positionNanos,
        buffer.droppedPictures() + unseen,
        LevelsOf.reading(meter.reading()),
        live());
  }

  private Telemetry.@Nullable Live live() {
    LiveHealth now = health;
    return now == null
        ? null
        : new Telemetry.Live(
            now.bitsPerSecond(),
            now.picturesPerSecond(),
            now.delayMillis(),
            now.slackMillis(),
            now.jitterMillis(),
            now.damaged(),
            now.dropped(),
            now.jumps(),
            now.driftPpm(),
            reconnects);
  }

  @Override
  public PlayoutBuffer buffer() {
    return buffer;
  }

  @Override
  public PlayClock clock() {
    return headClock;
  }

  @Override
  public void opened(MediaInfo info) {
    facts.accept(new Fact.SourceOpened(slot, generation, info));
  }

  @Override
  public void health(LiveHealth now) {
    health = now;
  }

  @Override
  public void failed(MediaFault fault) {
    facts.accept(new Fact.SourceFailed(slot, generation, fault));
  }

  @Override
  public void damaged(MediaFault fault) {
    facts.accept(new Fact.SourceDamaged(slot, generation, fault));
  }

  @Override
  public void close() {
    picture = null;
    pictures.close();
    if (source != null) {
      source.close();
    }
    buffer.close();
  }
}
