package org.castdesk.engine.state;

import java.util.List;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.format.MediaInfo;
import org.castdesk.engine.time.FrameNumber;
import org.jspecify.annotations.Nullable;

/// How a source is doing.
///
/// @param info what it is, null until it was opened once
/// @param generation counts openings and seeks; reports of an older one are ignored
/// @param openedGeneration the generation of the last opening: a failure reported since then ends
///     the source even when a seek came in between
/// @param failures how often in a row it failed; each one makes the next try wait longer
/// @param damage what cannot be read in it, though it plays; null = nothing is known
/// @param sights what is odd about what it shows, in the order of their kinds
public record SourceStatus(
    Phase phase,
    @Nullable MediaInfo info,
    PlayHead head,
    int generation,
    int openedGeneration,
    int failures,
    @Nullable MediaFault damage,
    List<Sight> sights) {
  public SourceStatus {
    sights = List.copyOf(sights);
  }

  public SourceStatus(Phase phase, @Nullable MediaInfo info, PlayHead head, int generation) {
    this(phase, info, head, generation, generation, 0, null, List.of());
  }

  public SourceStatus with(Phase newPhase) {
    return new SourceStatus(
        newPhase, info, head, generation, openedGeneration, failures, damage, sights);
  }

  public SourceStatus with(PlayHead newHead) {
    return new SourceStatus(
        phase, info, newHead, generation, openedGeneration, failures, damage, sights);
  }

  public SourceStatus with(MediaInfo newInfo) {
    return new SourceStatus(
        phase, newInfo, head, generation, openedGeneration, failures, damage, sights);
  }

  public SourceStatus damaged(MediaFault found) {
    return new SourceStatus(
        phase, info, head, generation, openedGeneration, failures, found, sights);
  }

  public SourceStatus seen(List<Sight> now) {
    return new SourceStatus(phase, info, head, generation, openedGeneration, failures, damage, now);
  }

  /// The phases of a source's life.
  public sealed interface Phase {
    record Opening(FrameNumber since) implements Phase {}

    record Running() implements Phase {}

    /// No new frame; the last good one stays until `slateAt`, then the slate comes.
    ///
    /// @param cause what is wrong, null = only that nothing comes
    /// @param retryAt when it is opened anew, null = it is still open, is being opened, or will not be
    record Holding(
        FrameNumber since,
        FrameNumber slateAt,
        @Nullable MediaFault cause,
        @Nullable FrameNumber retryAt)
        implements Phase {
      public Holding(FrameNumber since, FrameNumber slateAt) {
        this(since, slateAt, null, null);
      }
    }

    /// Played to its end. `slate` = shows the slate now, else the last frame.
    record Ended(FrameNumber since, boolean slate) implements Phase {}

    /// @param retryAt when it is tried again, null = never by itself
    record Failed(MediaFault fault, @Nullable FrameNumber retryAt) implements Phase {}
  }
}
