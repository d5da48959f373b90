package org.castdesk.engine.state;

import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.show.OutputSpec;
import org.castdesk.engine.time.FrameNumber;

/// How an output is doing.
public record OutputStatus(OutputSpec spec, Phase phase) {

  /// The phases of an output's life.
  public sealed interface Phase {
    record Starting(FrameNumber since) implements Phase {}

    /// @param target where it really goes, such as the file name that was free
    record Running(FrameNumber since, String target) implements Phase {}

    record Stopping(String target) implements Phase {}

    record Stopped(String target) implements Phase {}

    record Failed(MediaFault fault) implements Phase {}
  }
}
