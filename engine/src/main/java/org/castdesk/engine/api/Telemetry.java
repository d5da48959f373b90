package org.castdesk.engine.api;

import java.util.List;
import java.util.Map;
import org.castdesk.engine.show.OutputId;
import org.castdesk.engine.show.SourceSlot;
import org.jspecify.annotations.Nullable;

/// How the engine runs: counters since start, newest levels. Not part of the state.
///
/// @param frame the newest programme frame
/// @param framesPerSecond measured over the last second
/// @param lateTicks frames that came after their time or were skipped
public record Telemetry(
    long frame,
    double framesPerSecond,
    long ticks,
    long lateTicks,
    double cpuSeconds,
    long rssBytes,
    Levels program,
    Map<SourceSlot, Input> sources,
    Map<OutputId, Outgoing> outputs,
    List<Phase> phases) {
  /// Peak and average level of a stereo sound. **Units**: dBFS, −∞ is −200.
  public record Levels(double peakLeftDb, double peakRightDb, double rmsLeftDb, double rmsRightDb) {
    public static final Levels SILENT = new Levels(-200, -200, -200, -200);
  }

  /// @param positionNanos where the playing head is
  /// @param repeated the same picture again, rightly (lower rate, pause)
  /// @param held the same picture again because the right one had not come
  /// @param dropped pictures never shown
  /// @param ageMillis longest gap between good pictures in the last second
  /// @param live how it comes, null = it is no live source, or nothing came yet
  public record Input(
      long positionNanos,
      long repeated,
      long held,
      long dropped,
      long ageMillis,
      Levels levels,
      @Nullable Live live) {}

  /// How a stream comes.
  ///
  /// @param bitsPerSecond what came in the last second
  /// @param picturesPerSecond what was decoded in the last second
  /// @param delayMillis how much later than it comes it is shown: its buffer, and what was added
  ///     because it comes so irregularly
  /// @param slackMillis how much earlier than needed the newest packet came
  /// @param jitterMillis between the earliest and the latest packet of the last second
  /// @param damaged parts that could not be decoded
  /// @param dropped pictures that came too late, or were too many
  /// @param jumps how often the sender's time jumped, or the delay was set anew
  /// @param driftPpm how much faster than ours the sender's clock runs
  /// @param reconnects how often it was opened anew
  public record Live(
      long bitsPerSecond,
      double picturesPerSecond,
      long delayMillis,
      long slackMillis,
      long jitterMillis,
      long damaged,
      long dropped,
      long jumps,
      int driftPpm,
      long reconnects) {}

  /// @param frames pictures written, repeated ones too
  /// @param dropped pictures that were made and are missing
  /// @param repeated pictures written again because a frame had none of its own
  /// @param durationNanos what was written, as programme time
  public record Outgoing(
      long frames, long dropped, long repeated, long bytes, long durationNanos, int queuedFrames) {}

  /// One phase of the tick. **Units**: microseconds.
  public record Phase(String name, double p50, double p95, double p99, double max) {}
}
