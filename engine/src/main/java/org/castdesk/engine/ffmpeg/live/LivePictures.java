package org.castdesk.engine.ffmpeg.live;

import org.bytedeco.ffmpeg.avformat.AVStream;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.ffmpeg.decode.DecodedPicture;
import org.castdesk.engine.ffmpeg.decode.DecoderOptions;
import org.castdesk.engine.ffmpeg.decode.VideoStreamDecoder;
import org.jspecify.annotations.Nullable;

/// The pictures of a stream.
public final class LivePictures implements LiveDecoder<DecodedPicture> {
  private final PacketPile pile;
  private final VideoStreamDecoder decoder;

  LivePictures(String subject, AVStream stream, DecoderOptions options) throws MediaException {
    pile = new PacketPile(subject);
    decoder = new VideoStreamDecoder(pile, stream, options);
  }

  @Override
  public void feed(LivePacket packet) {
    pile.add(packet.data());
  }

  @Override
  public @Nullable DecodedPicture next() throws MediaException {
    return decoder.next(LivePacket.NEVER);
  }

  /// Leaves out pictures that no other needs while it is late.
  public void hurry(long lateNanos) throws MediaException {
    decoder.hurry(lateNanos);
  }

  /// Parts that could not be decoded, so far.
  public long damagedParts() {
    return pile.damage().parts();
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
