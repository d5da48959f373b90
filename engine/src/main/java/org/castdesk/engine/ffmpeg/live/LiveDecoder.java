package org.castdesk.engine.ffmpeg.live;

import org.castdesk.engine.fault.MediaException;
import org.jspecify.annotations.Nullable;

/// Turns the packets of one stream into pictures or sound.
///
/// **Thread**: one. **Owns**: the codec.
public interface LiveDecoder<T> extends AutoCloseable {
  /// Takes a packet, which is its own from now on.
  void feed(LivePacket packet);

  /// The next piece, or null when there is none for now.
  @Nullable T next() throws MediaException;

  /// No packet follows: [#next] gives what is left, until [#reset].
  void finish();

  /// Forgets everything inside: what follows does not continue what was.
  void reset();

  @Override
  void close();
}
