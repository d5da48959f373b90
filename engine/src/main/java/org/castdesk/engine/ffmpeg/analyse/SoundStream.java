package org.castdesk.engine.ffmpeg.analyse;

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_ALL;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;

import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.ffmpeg.FfmpegErrors;
import org.castdesk.engine.ffmpeg.FfmpegLog;

/// The best sound stream of a file, from its beginning to its end; its pictures are read over and
/// never decoded.
///
/// **Thread**: one. **Owns**: the container, the decoder, one packet.
final class SoundStream implements AutoCloseable {
  /// Reading on past so many broken packets in a row is pointless.
  private static final int BROKEN_IN_A_ROW = 200;

  /// What readers take in advance. **Units**: bytes.
  private static final long SLACK = 8L << 20;

  private final AVFormatContext context;
  private final AVStream stream;
  private final AVCodecContext codec;
  private final AVPacket packet = av_packet_alloc();
  private int broken;
  private boolean isDraining;

  private SoundStream(AVFormatContext context, AVStream stream, AVCodecContext codec) {
    this.context = context;
    this.stream = stream;
    this.codec = codec;
  }

  static SoundStream open(Path file) throws MediaException {
    FfmpegLog.redirect();
    String subject = file.toString();
    AVFormatContext context = new AVFormatContext(null);
    AVDictionary settings = new AVDictionary(null);
    // A file from somebody else must not make this machine open other files or addresses.
    av_dict_set(settings, "protocol_whitelist", "file,crypto,data", 0);
    int opened = avformat_open_input(context, "file:" + file, null, settings);
    av_dict_free(settings);
    if (opened < 0) {
      throw FfmpegErrors.opening(subject, opened);
    }
    try {
      int found = avformat_find_stream_info(context, (AVDictionary) null);
      int index = av_find_best_stream(context, AVMEDIA_TYPE_AUDIO, -1, -1, (AVCodec) null, 0);
      if (found < 0 || index < 0) {
        throw new MediaException(
            MediaFault.fatal(FaultCode.NO_STREAMS, subject, "it holds no sound"));
      }
      for (int i = 0; i < context.nb_streams(); i++) {
        context.streams(i).discard(i == index ? 0 : AVDISCARD_ALL);
      }
      AVStream stream = context.streams(index);
      return new SoundStream(context, stream, decoder(subject, stream));
    } catch (MediaException | RuntimeException e) {
      avformat_close_input(context);
      throw e;
    }
  }

  private static AVCodecContext decoder(String subject, AVStream stream) throws MediaException {
    AVCodec codec = avcodec_find_decoder(stream.codecpar().codec_id());
    if (codec == null) {
      String name = avcodec_get_name(stream.codecpar().codec_id()).getString();
      throw new MediaException(
          MediaFault.fatal(
              FaultCode.UNSUPPORTED_CODEC, subject, "its codec '" + name + "' is not supported"));
    }
    AVCodecContext context = avcodec_alloc_context3(codec);
    avcodec_parameters_to_context(context, stream.codecpar());
    context.pkt_timebase(stream.time_base());
    context.thread_count(1);
    int opened = avcodec_open2(context, codec, (AVDictionary) null);
    if (opened < 0) {
      avcodec_free_context(context);
      throw FfmpegErrors.decoding(subject, "its decoder does not start", opened);
    }
    return context;
  }

  /// Fills the empty frame with the next stretch of sound; false = there is no more.
  boolean next(AVFrame into) {
    while (true) {
      int result = avcodec_receive_frame(codec, into);
      if (result >= 0) {
        return true;
      }
      if (result == AVERROR_EOF || (isDraining && broken > BROKEN_IN_A_ROW)) {
        return false;
      }
      feed();
    }
  }

  private void feed() {
    if (isDraining) {
      broken++;
      return;
    }
    int result = av_read_frame(context, packet);
    if (result < 0) {
      broken++;
      if (result == AVERROR_EOF || broken > BROKEN_IN_A_ROW) {
        isDraining = true;
        broken = 0;
        avcodec_send_packet(codec, null);
      }
      return;
    }
    broken = 0;
    if (packet.stream_index() == stream.index()) {
      avcodec_send_packet(codec, packet);
    }
    av_packet_unref(packet);
  }

  /// How much of the file was read; negative = cannot be said. **Units**: 0..1.
  double fraction(long fileBytes) {
    long at = context.pb() == null || context.pb().isNull() ? -1 : context.pb().pos();
    return at < 0 || fileBytes <= 0 ? -1 : Math.min(1, (double) at / fileBytes);
  }

  /// Whether somebody is still writing the file, and more was read than it had.
  boolean isBeyond(long fileBytes) {
    return context.pb() != null && !context.pb().isNull() && context.pb().pos() > fileBytes + SLACK;
  }

  @Override
  public void close() {
    av_packet_free(packet);
    avcodec_free_context(codec);
    avformat_close_input(context);
  }
}
