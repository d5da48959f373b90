package org.castdesk.engine.output;

import org.castdesk.engine.fault.MediaException;

/// Where recordings are kept.
@FunctionalInterface
interface RecordingFiles {
  /// Makes a file with this name, or the first free one of `name-2`, `name-3` ...
  ///
  /// **Fails**: `OUTPUT_UNWRITABLE` naming the path and the reason.
  FreshFile create(String file) throws MediaException;
}
