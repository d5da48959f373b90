package org.castdesk.engine.ffmpeg.encode;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_SKIP_SAMPLES;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_get_side_data;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.SizeTPointer;
import org.castdesk.engine.fault.MediaException;
import org.jspecify.annotations.Nullable;

/// Fetches everything an encoder has ready and turns it into packets of ours.
final class PacketDrain implements AutoCloseable {
  private final AVCodecContext context;
  private final EncodedPacket.Track track;
  private final String subject;
  private final AVPacket packet = av_packet_alloc();

  PacketDrain(AVCodecContext context, EncodedPacket.Track track, String subject) {
    this.context = context;
    this.track = track;
    this.subject = subject;
  }

  void drain(Consumer<EncodedPacket> out) throws MediaException {
    while (true) {
      int answer = avcodec_receive_packet(context, packet);
      if (EncodingErrors.isNothingNow(answer)) {
        return;
      }
      EncodingErrors.check(answer, subject);
      EncodedPacket taken =
          new EncodedPacket(
              track,
              bytes(packet.data(), packet.size()),
              packet.pts(),
              packet.dts(),
              track == EncodedPacket.Track.VIDEO ? 1 : packet.duration(),
              (packet.flags() & AV_PKT_FLAG_KEY) != 0,
              paddingSamples());
      av_packet_unref(packet);
      out.accept(taken);
    }
  }

  static byte[] bytes(@Nullable BytePointer data, int size) {
    byte[] copy = new byte[data == null ? 0 : size];
    if (data != null) {
      data.get(copy);
    }
    return copy;
  }

  /// Ten bytes of side data, the second number of which counts samples to cut from the end.
  private int paddingSamples() {
    BytePointer data =
        av_packet_get_side_data(packet, AV_PKT_DATA_SKIP_SAMPLES, (SizeTPointer) null);
    if (data == null || data.isNull()) {
      return 0;
    }
    return ByteBuffer.wrap(bytes(data, 10)).order(ByteOrder.LITTLE_ENDIAN).getInt(4);
  }

  @Override
  public void close() {
    av_packet_free(packet);
  }
}
