package org.castdesk.engine.output;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;

/// A new, empty file that is open for one recording.
interface FreshFile extends AutoCloseable {
  /// The name that was free.
  String target();

  SeekableByteChannel channel();

  /// Removes a file that holds nothing worth keeping.
  void delete() throws IOException;

  @Override
  void close() throws IOException;
}
