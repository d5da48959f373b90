package org.castdesk.engine.runtime;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.castdesk.engine.audio.AudioMixer;
import org.castdesk.engine.audio.LevelMeter;
import org.castdesk.engine.audio.StereoMixer;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.media.AudioBlock;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.output.ProgramOutputs;
import org.castdesk.engine.plan.FramePlan;
import org.castdesk.engine.plan.PlanResolver;
import org.castdesk.engine.runtime.monitor.MonitorRack;
import org.castdesk.engine.runtime.source.SourceRack;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.time.AudioCadence;
import org.castdesk.engine.time.EngineClock;
import org.castdesk.engine.time.FrameNumber;
import org.castdesk.engine.time.FrameRate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The tick: for each frame decide, resolve, compose, mix, hand out. One thread decides and mixes.
///
/// A late tick skips frame numbers, it never bursts; only the sound of what it skips is still mixed,
/// which costs next to nothing and keeps the programme's sound whole. A bug in one frame repeats the last good
/// picture and the loop lives on.
final class EngineLoop {
  private static final Logger LOG = LoggerFactory.getLogger(EngineLoop.class);

  private static final Duration OFFLINE_DRAWING = Duration.ofSeconds(10);
  private static final long OFFLINE_PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(10);

  private final Parts parts;
  private final TickAsides asides;
  private final Pacing pacing;
  private final FrameRate rate;
  private final PictureSize size;
  private final AudioCadence cadence;
  private final AudioBlock sound;

  /// Sources keep less than a second of sound: of a longer pause no more can be saved.
  private final long mostMissed;

  private volatile boolean running = true;
  private volatile long frame;
  private long failures;
  private Set<SourceSlot> lateOffline = Set.of();
  private Runnable onFirstFrame = () -> {};

  /// What the loop drives.
  record Parts(
      EngineClock clock,
      EngineClock machineClock,
      Decider decider,
      SourceRack sources,
      PlanResolver resolver,
      PictureBoard board,
      ProgramPainter painter,
      AudioMixer mixer,
      LevelMeter meter,
      ProgramOutputs outputs,
      MonitorRack monitors,
      TickTimings timings,
      StationClock stationClock,
      CaptionClock captionClock) {}

  EngineLoop(Parts parts, Pacing pacing, AudioCadence cadence, PictureSize size) {
    this.parts = parts;
    this.asides = new TickAsides(parts, size);
    this.pacing = pacing;
    this.rate = cadence.rate();
    this.size = size;
    this.cadence = cadence;
    this.sound = AudioBlock.silence(cadence.maxSamples());
    this.mostMissed = rate.nominalFrames();
  }

  /// The thread's work: frames 0 to `endFrame - 1`, or until [#stop()].
  void run(long endFrame) {
    try {
      if (pacing == Pacing.LIVE) {
        runLive(endFrame);
      } else {
        runOffline(endFrame);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void runLive(long endFrame) throws InterruptedException {
    EngineClock clock = parts.clock();
    long start = clock.nowNanos();
    long next = 0;
    while (running && next < endFrame) {
      clock.sleepUntil(start + rate.startNanos(next));
      long due = rate.frameAt(clock.nowNanos() - start);
      long skipped = Math.max(0, Math.min(due, endFrame - 1) - next);
      for (long missed = next; missed < next + Math.min(skipped, mostMissed); missed++) {
        keepSound(missed);
      }
      next += skipped;
      tick(next);
      boolean late = clock.nowNanos() - start > rate.startNanos(next + 1);
      parts.timings().count(skipped + (late && skipped == 0 ? 1 : 0));
      next++;
    }
  }

  private void runOffline(long endFrame) throws InterruptedException {
    for (long next = 0; running && next < endFrame; next++) {
      parts.clock().sleepUntil(rate.startNanos(next));
      tick(next);
      parts.timings().count(0);
    }
  }

  void stop() {
    running = false;
  }

  /// What to do, on the tick, when the first frame was handed out.
  void onFirstFrame(Runnable task) {
    onFirstFrame = task;
  }

  /// The newest frame handed out.
  long frame() {
    return frame;
  }

  private void tick(long number) throws InterruptedException {
    try {
      oneFrame(number);
    } catch (RuntimeException e) {
      // Every power of two only: a bug that strikes each frame must not fill the disk.
      if (Long.bitCount(++failures) == 1) {
        LOG.error("Frame {} failed ({} so far); the programme goes on", number, failures, e);
      }
      VideoFrame last = parts.painter().last();
      if (last != null) {
        parts.outputs().offer(number, last, AudioBlock.silence(cadence.samples(number)));
      }
    }
    parts.sources().wake();
    frame = number;
    onFirstFrame.run();
    onFirstFrame = () -> {};
  }

  /// Mixes the sound of a frame that has no picture, as the state before it says.
  private void keepSound(long number) {
    try {
      EngineState state = parts.decider().state();
      parts.sources().skip(state, number);
      parts.outputs().offerSkipped(number, mix(state, number));
    } catch (RuntimeException e) {
      LOG.error("The sound of skipped frame {} is lost", number, e);
    }
  }

  private AudioBlock mix(EngineState state, long number) {
    AudioBlock block = new AudioBlock(sound.left(), sound.right(), cadence.samples(number));
    parts.mixer().mix(parts.resolver().mix(state, number), parts.sources(), block);
    parts.meter().measure(block);
    return block;
  }

  private void oneFrame(long number) throws InterruptedException {
    TickTimings timings = parts.timings();
    timings.begin();
    parts.board().nextTurn();
    asides.stationClock(number);
    parts.decider().decide(number);
    if (pacing == Pacing.OFFLINE) {
      awaitSources(number);
      parts.captionClock().awaitRead(parts.decider().state(), OFFLINE_DRAWING);
    }
    EngineState state = parts.decider().state();
    timings.end(TickTimings.Phase.DRAIN);

    boolean isNew = parts.sources().advance(state, number);
    isNew |= asides.captions(number, state);
    if (isNew) {
      parts.decider().hearReports(number);
      state = parts.decider().state();
    }
    if (pacing == Pacing.OFFLINE) {
      awaitDrawings(state, number);
    }
    FramePlan plan = parts.resolver().program(state, number, size);
    timings.end(TickTimings.Phase.RESOLVE);

    VideoFrame picture = parts.painter().paint(plan, parts.board());
    timings.end(TickTimings.Phase.COMPOSE);

    AudioBlock block = mix(state, number);
    timings.end(TickTimings.Phase.MIX);

    if (picture != null) {
      parts.outputs().offer(number, picture, block);
      asides.monitors(number, state, picture);
    }
    asides.nextDrawings(number, state);
    timings.end(TickTimings.Phase.HAND_OUT);
  }

  /// Draws and mixes frame 0 for nobody: code, memory and scalers of the first frames are then there,
  /// and it is not late. Changes nothing that is seen, heard or counted.
  void rehearse() {
    EngineState state = parts.decider().state();
    try {
      parts.sources().rehearse(state);
      parts.painter().rehearse(parts.resolver().program(state, 0, size), parts.board());
      AudioBlock block = new AudioBlock(sound.left(), sound.right(), cadence.samples(0));
      new StereoMixer().mix(parts.resolver().mix(state, 0), parts.sources(), block);
      new LevelMeter().measure(block);
      parts.monitors().rehearse(state);
    } catch (RuntimeException e) {
      LOG.warn("The rehearsal of the first frame failed", e);
    }
  }

  /// Offline, graphics are drawn when they are needed, or two runs would differ.
  private void awaitDrawings(EngineState state, long number) {
    parts
        .board()
        .awaitDrawings(
            () -> List.of(parts.resolver().program(state, number, size)), OFFLINE_DRAWING);
  }

  /// Offline, a source opened in the middle is waited for, or two runs would differ.
  private void awaitSources(long number) throws InterruptedException {
    EngineClock machine = parts.machineClock();
    parts
        .decider()
        .awaitOpened(
            new FrameNumber(number),
            parts.decider().state().sources().keySet(),
            machine,
            machine.nowNanos() + OFFLINE_PATIENCE_NANOS);
    @Nullable SourceSlot late =
        parts
            .sources()
            .awaitReady(parts.decider().state(), number, OFFLINE_PATIENCE_NANOS, lateOffline);
    if (late != null && !lateOffline.contains(late)) {
      lateOffline = new HashSet<>(lateOffline);
      lateOffline.add(late);
      LOG.warn(
          "{} had no picture for frame {} within ten seconds; it is not waited for any more",
          late,
          number);
    }
  }
}
