package org.castdesk.engine.ffmpeg.decode;

import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.castdesk.engine.fault.MediaException;
import org.jspecify.annotations.Nullable;

/// Where a decoder gets its packets: from a file that is read when they are asked for, or from what
/// a stream has sent so far.
///
/// **Thread**: the decoder's. **Owns**: the packets; they are valid until [#recycle].
public interface PacketFeed {
  /// The file or address in the user's words, without passwords.
  String subject();

  /// The next packet of pictures; null = none now.
  @Nullable AVPacket nextVideo() throws MediaException;

  /// Whether none will come after the ones that were handed out.
  boolean isVideoOver();

  /// The next packet of sound that belongs to about `neededNanos` or earlier; null = none now.
  @Nullable AVPacket nextAudio(long neededNanos) throws MediaException;

  boolean isAudioOver();

  void recycle(AVPacket packet);

  /// Leaves out what lies before the last key picture within the next `nanos` of pictures.
  ///
  /// @return false when there is none: nothing was left out
  boolean skipToKey(long nanos) throws MediaException;

  /// What could not be read or decoded so far.
  Damage damage();
}
