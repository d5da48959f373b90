package org.castdesk.engine.state;

import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.format.MediaInfo;
import org.castdesk.engine.time.FrameNumber;
import org.jspecify.annotations.Nullable;

/// How a source is doing.
///
/// @param info what it is, null until it was opened once
/// @param generation counts openings and seeks; reports of an older one are ignored
public record SourceStatus(Phase phase, @Nullable MediaInfo info, PlayHead head, int generation) {

  /// The phases of a source's life.
  public sealed interface Phase {
    record Opening(FrameNumber since) implements Phase {}

    record Running() implements Phase {}

    /// No new frame; the last good one stays until `slateAt`, then the slate comes.
    record Holding(FrameNumber since, FrameNumber slateAt) implements Phase {}

    /// Played to its end. `slate` = shows the slate now, else the last frame.
    record Ended(FrameNumber since, boolean slate) implements Phase {}

    /// @param retryAt when it is tried again, null = never by itself
    record Failed(MediaFault fault, @Nullable FrameNumber retryAt) implements Phase {}
  }
}
