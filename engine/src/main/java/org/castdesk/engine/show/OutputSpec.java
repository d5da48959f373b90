package org.castdesk.engine.show;

/// Where the programme goes.
public sealed interface OutputSpec {
  OutputId id();

  /// A recording. The file's ending chooses the container: mp4, mkv, flv or ts.
  ///
  /// **Order**: an existing file is never overwritten; `-2`, `-3` ... is put before the ending.
  record Recording(OutputId id, String file) implements OutputSpec {
    public Recording {
      Names.check("recording file", file, 4096);
    }
  }
}
