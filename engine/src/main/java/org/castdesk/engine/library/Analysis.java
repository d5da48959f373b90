package org.castdesk.engine.library;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.DoubleConsumer;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.format.MaterialId;
import org.castdesk.engine.format.MediaInfo;

/// Whoever looks at files. The library does not care whether that is another process, another
/// machine or a test.
///
/// **Thread**: [#look] is called by one at a time and waits; [#cancel] by any.
public interface Analysis extends AutoCloseable {
  /// @param name for people
  record Wish(MaterialId id, String name, Path file, Step step) {}

  /// What came of one look.
  sealed interface Outcome {
    record Probed(MediaInfo info) implements Outcome {}

    /// The picture lies in the cache now.
    record Pictured(Duration at) implements Outcome {}

    /// The waveform lies in the cache now.
    record Heard(Loudness loudness) implements Outcome {}

    record Failed(MediaFault fault) implements Outcome {}

    /// The file ended whoever looked at it.
    record Crashed(String how) implements Outcome {}

    record Cancelled() implements Outcome {}
  }

  /// Looks at one file until that is known. **Fails**: never; trouble is an outcome.
  Outcome look(Wish wish, DoubleConsumer progress);

  /// Ends the look that is under way, now.
  void cancel();

  @Override
  void close();
}
