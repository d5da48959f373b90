package org.castdesk.engine.ffmpeg.live;

import java.util.ArrayDeque;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.castdesk.engine.ffmpeg.decode.Damage;
import org.castdesk.engine.ffmpeg.decode.PacketFeed;
import org.jspecify.annotations.Nullable;

/// The packets of one stream that wait for their decoder.
///
/// **Thread**: the decoder's.
final class PacketPile implements PacketFeed, AutoCloseable {
  private final String subject;
  private final ArrayDeque<AVPacket> packets = new ArrayDeque<>();
  private final Damage damage = new Damage();
  private boolean isOver;

  PacketPile(String subject) {
    this.subject = subject;
  }

  void add(AVPacket packet) {
    packets.add(packet);
  }

  void finish() {
    isOver = true;
  }

  void reset() {
    isOver = false;
    close();
  }

  @Override
  public String subject() {
    return subject;
  }

  @Override
  public @Nullable AVPacket nextVideo() {
    return packets.poll();
  }

  @Override
  public boolean isVideoOver() {
    return isOver && packets.isEmpty();
  }

  @Override
  public @Nullable AVPacket nextAudio(long neededNanos) {
    return packets.poll();
  }

  @Override
  public boolean isAudioOver() {
    return isOver && packets.isEmpty();
  }

  @Override
  public void recycle(AVPacket packet) {
    org.bytedeco.ffmpeg.global.avcodec.av_packet_free(packet);
  }

  /// What is late is left out before it comes here.
  @Override
  public boolean skipToKey(long nanos) {
    return false;
  }

  @Override
  public Damage damage() {
    return damage;
  }

  @Override
  public void close() {
    packets.forEach(org.bytedeco.ffmpeg.global.avcodec::av_packet_free);
    packets.clear();
  }
}
