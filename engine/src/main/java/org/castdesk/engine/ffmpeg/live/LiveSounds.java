package org.castdesk.engine.ffmpeg.live;

import org.bytedeco.ffmpeg.avformat.AVStream;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.ffmpeg.decode.AudioStreamDecoder;
import org.castdesk.engine.ffmpeg.decode.DecodedSound;
import org.jspecify.annotations.Nullable;

/// The sound of a stream, a little faster or slower as the sender's clock needs it.
public final class LiveSounds implements LiveDecoder<DecodedSound> {
  private final PacketPile pile;
  private final AudioStreamDecoder decoder;

  LiveSounds(String subject, AVStream stream) throws MediaException {
    pile = new PacketPile(subject);
    decoder = new AudioStreamDecoder(pile, stream);
    decoder.hasten(0);
  }

  @Override
  public void feed(LivePacket packet) {
    pile.add(packet.data());
  }

  @Override
  public @Nullable DecodedSound next() throws MediaException {
    return decoder.next(Long.MAX_VALUE, LivePacket.NEVER);
  }

  /// Plays what comes from now on faster (more than 0) or slower.
  public void hasten(int partsPerMillion) {
    decoder.hasten(partsPerMillion);
  }

  @Override
  public void finish() {
    pile.finish();
  }

  @Override
  public void reset() {
    pile.reset();
    decoder.reset();
  }

  @Override
  public void close() {
    pile.close();
    decoder.close();
  }
}
