package org.castdesk.engine.source;

import org.castdesk.engine.fault.MediaException;

/// One time through a file.
///
/// **Thread**: the source's.
interface FilePass {
  /// Plays to the end of the pass.
  ///
  /// @return false when the buffer wants another generation
  boolean run() throws MediaException, InterruptedException;

  /// How long the whole pass is, after [#run()].
  long lengthNanos();

  /// Whether there was only one picture: showing it again would change nothing.
  boolean isStill();
}
