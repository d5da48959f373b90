package org.castdesk.engine.runtime.source;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.castdesk.engine.api.Telemetry;
import org.castdesk.engine.audio.AudioInputs;
import org.castdesk.engine.media.AudioBlock;
import org.castdesk.engine.media.PictureHistory;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.plan.Delays;
import org.castdesk.engine.plan.MixPlan;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;
import org.castdesk.engine.source.Source;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.Fact;
import org.castdesk.engine.state.OnAir;
import org.castdesk.engine.state.SourceStatus;
import org.castdesk.engine.time.AudioCadence;
import org.castdesk.engine.time.EngineClock;
import org.castdesk.engine.time.SystemClock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The sources that run, one per slot. Each gives picture and sound for every frame, on air or not,
/// so that all playing heads move together.
///
/// **Thread**: the tick; opening and closing only tell the source's own thread.
public final class SourceRack implements AudioInputs, AutoCloseable {
  /// Five seconds of four sources of 1080p30.
  private static final long MOST_HISTORY_BYTES = 2L << 30;

  /// Giving back the memory of one costs up to 0.15 ms.
  private static final int LEAVING_PER_FRAME = 4;

  private static final Logger LOG = LoggerFactory.getLogger(SourceRack.class);

  private final Map<SourceSlot, RunningSource> running = new ConcurrentHashMap<>();
  private final Opener opener;
  private final AudioCadence cadence;
  private final EngineClock clock = new SystemClock();
  private final Consumer<Fact> facts;
  private final long endFrame;
  private final PictureHistory.Budget budget =
      new PictureHistory.Budget(Math.min(MOST_HISTORY_BYTES, machineBytes() / 4));
  private long failures;
  private Delays delays = Delays.NONE;
  private @Nullable Show delaysOf;
  private @Nullable OnAir delaysAt;

  /// Makes a source for a specification; the source is not started yet.
  @FunctionalInterface
  public interface Opener {
    Source make(SourceSpec source);
  }

  /// @param endFrame the engine ends before this frame, `Long.MAX_VALUE` = never
  public SourceRack(Opener opener, AudioCadence cadence, Consumer<Fact> facts, long endFrame) {
    this.endFrame = endFrame;
    this.opener = opener;
    this.cadence = cadence;
    this.facts = facts;
  }

  public void open(SourceSpec spec, int generation) {
    close(spec.slot());
    RunningSource fresh =
        new RunningSource(
            new RunningSource.Post(spec.slot(), facts, budget), generation, cadence, endFrame);
    fresh.keep(delays);
    running.put(spec.slot(), fresh);
    fresh.start(opener.make(spec));
  }

  /// Opens a source anew where it was; what it showed last stays.
  public void reconnect(SourceSpec spec, int generation) {
    RunningSource source = running.get(spec.slot());
    if (source == null) {
      open(spec, generation);
    } else {
      source.reconnect(opener.make(spec), generation);
    }
  }

  public void seek(SourceSlot slot, long positionNanos, int generation) {
    RunningSource source = running.get(slot);
    if (source != null) {
      source.seek(positionNanos, generation);
    }
  }

  public void close(SourceSlot slot) {
    RunningSource old = running.remove(slot);
    if (old != null) {
      old.close();
    }
  }

  /// A bug in one source costs its own frame, never the programme's.
  private boolean advance(
      RunningSource source, Map.Entry<SourceSlot, SourceStatus> entry, long frame, long now) {
    try {
      return source.advance(entry.getValue().head(), frame, now);
    } catch (RuntimeException e) {
      // Every power of two only: what fails in each frame must not fill the disk.
      if (Long.bitCount(++failures) == 1) {
        LOG.error("{} failed at frame {} ({} so far)", entry.getKey(), frame, failures, e);
      }
      return false;
    }
  }

  private static long machineBytes() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getTotalMemorySize()
        : 0;
  }

  /// Takes what each source has for this frame.
  ///
  /// @return true = one came to its end, and what follows shows in this very frame
  public boolean advance(EngineState state, long frame) {
    boolean ended = false;
    long now = clock.nowNanos();
    keepPast(state);
    for (Map.Entry<SourceSlot, SourceStatus> entry : state.sources().entrySet()) {
      RunningSource source = running.get(entry.getKey());
      if (source != null) {
        ended |= advance(source, entry, frame, now);
      }
    }
    return ended;
  }

  /// As far back as a layer looks.
  @SuppressWarnings("ReferenceEquality") // cheap: it only says that something may have changed
  private void keepPast(EngineState state) {
    if (state.show() == delaysOf && state.onAir() == delaysAt) {
      return;
    }
    delaysOf = state.show();
    delaysAt = state.onAir();
    Delays now = Delays.of(state);
    if (!now.equals(delays)) {
      delays = now;
      running.values().forEach(source -> source.keep(now));
    }
  }

  /// Goes past a frame that the tick skips: only its sound is taken.
  public void skip(EngineState state, long frame) {
    state
        .sources()
        .forEach((slot, status) -> {
          RunningSource source = running.get(slot);
          if (source != null) {
            source.skip(status.head(), frame);
          }
        });
  }

  /// Shows what frame 0 will show, and counts nothing.
  public void rehearse(EngineState state) {
    state
        .sources()
        .forEach((slot, status) -> {
          RunningSource source = running.get(slot);
          if (source != null) {
            source.rehearse(status.head());
          }
        });
  }

  /// Lets the sources go on, after the frame is out.
  public void wake() {
    running.values().forEach(RunningSource::wake);
    budget.letGo(LEAVING_PER_FRAME);
  }

  /// Waits until every source that plays has what this frame needs, offline.
  ///
  /// @return the first slot that had not in time, null = all are ready
  public @Nullable SourceSlot awaitReady(
      EngineState state, long frame, long timeoutNanos, Set<SourceSlot> except)
      throws InterruptedException {
    for (Map.Entry<SourceSlot, SourceStatus> entry : state.sources().entrySet()) {
      RunningSource source = running.get(entry.getKey());
      if (source != null
          && !except.contains(entry.getKey())
          && isPlaying(entry.getValue())
          && !source.awaitReady(entry.getValue().head(), frame, timeoutNanos)) {
        return entry.getKey();
      }
    }
    return null;
  }

  private static boolean isPlaying(SourceStatus status) {
    return switch (status.phase()) {
      case SourceStatus.Phase.Running _, SourceStatus.Phase.Holding _ -> true;
      case SourceStatus.Phase.Opening _, SourceStatus.Phase.Ended _, SourceStatus.Phase.Failed _ ->
          false;
    };
  }

  /// @param lateFrames so long ago
  public @Nullable VideoFrame picture(SourceSlot slot, int lateFrames) {
    RunningSource source = running.get(slot);
    return source == null ? null : source.picture(lateFrames);
  }

  @Override
  public void read(MixPlan.Line line, AudioBlock into) {
    RunningSource source = running.get(line.slot());
    if (source == null) {
      java.util.Arrays.fill(into.left(), 0, into.samples(), 0);
      java.util.Arrays.fill(into.right(), 0, into.samples(), 0);
    } else {
      source.copySound(line.lateSamples(), into);
    }
  }

  public Map<SourceSlot, Telemetry.Input> telemetry() {
    Map<SourceSlot, Telemetry.Input> inputs = new TreeMap<>();
    running.forEach((slot, source) -> inputs.put(slot, source.telemetry()));
    return inputs;
  }

  @Override
  public void close() {
    running.keySet().forEach(this::close);
    budget.letGo(Integer.MAX_VALUE);
  }
}
