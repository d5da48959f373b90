package org.castdesk.engine.data;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.format.CueSheet;

/// What reads all subtitles of a file.
@FunctionalInterface
public interface CueReader {
  /// @param location absolute
  /// @param isWanted asked again and again; false = reading may end
  /// @param soFar is told what was found, while a long file is read and at its end
  void read(String location, BooleanSupplier isWanted, Consumer<CueSheet> soFar)
      throws MediaException, InterruptedException;
}
