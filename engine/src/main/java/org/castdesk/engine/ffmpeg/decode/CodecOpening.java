package org.castdesk.engine.ffmpeg.decode;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AV1;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_HEVC;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_PRORES;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_VP8;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_VP9;
import static org.bytedeco.ffmpeg.global.avcodec.AV_FIELD_PROGRESSIVE;
import static org.bytedeco.ffmpeg.global.avcodec.AV_FIELD_UNKNOWN;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_get;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.ffmpeg.FfmpegErrors;

/// Opens the right decoder for a stream, with as many threads as it deserves.
public final class CodecOpening {
  /// H.264 of 1080p60 decodes four times as fast as it plays on one thread, and costs least there.
  private static final double PIXELS_PER_SECOND_ON_ONE_THREAD = 1920.0 * 1088 * 61;

  private static final int MAX_SIDE_PX = 16384;

  private CodecOpening() {}

  static AVCodecContext video(String subject, AVStream stream) throws MediaException {
    AVCodecParameters parameters = stream.codecpar();
    if (parameters.width() > MAX_SIDE_PX || parameters.height() > MAX_SIDE_PX) {
      throw new MediaException(
          MediaFault.fatal(
              FaultCode.PICTURE_SIZE,
              subject,
              "a picture of %dx%d is too large; %d pixels a side are possible"
                  .formatted(parameters.width(), parameters.height(), MAX_SIDE_PX)));
    }
    return open(subject, stream, videoDecoder(stream), threads(stream));
  }

  static AVCodecContext audio(String subject, AVStream stream) throws MediaException {
    return open(subject, stream, avcodec_find_decoder(stream.codecpar().codec_id()), 1);
  }

  public static AVCodecContext subtitle(String subject, AVStream stream) throws MediaException {
    return open(subject, stream, avcodec_find_decoder(stream.codecpar().codec_id()), 1);
  }

  static boolean isInterlaced(AVCodecParameters parameters) {
    int order = parameters.field_order();
    return order != AV_FIELD_UNKNOWN && order != AV_FIELD_PROGRESSIVE;
  }

  /// FFmpeg's own VP8 and VP9 decoders leave out the transparency that WebM carries beside.
  private static AVCodec videoDecoder(AVStream stream) {
    int id = stream.codecpar().codec_id();
    if ((id == AV_CODEC_ID_VP8 || id == AV_CODEC_ID_VP9) && hasAlphaBeside(stream)) {
      AVCodec withAlpha =
          avcodec_find_decoder_by_name(id == AV_CODEC_ID_VP8 ? "libvpx" : "libvpx-vp9");
      if (withAlpha != null) {
        return withAlpha;
      }
    }
    return avcodec_find_decoder(id);
  }

  private static boolean hasAlphaBeside(AVStream stream) {
    AVDictionaryEntry entry = av_dict_get(stream.metadata(), "alpha_mode", null, 0);
    return entry != null && "1".equals(entry.value().getString());
  }

  private static int threads(AVStream stream) {
    AVCodecParameters parameters = stream.codecpar();
    AVRational rate = stream.avg_frame_rate();
    double perSecond = rate.den() > 0 ? (double) rate.num() / rate.den() : 30;
    double weight =
        switch (parameters.codec_id()) {
          case AV_CODEC_ID_HEVC, AV_CODEC_ID_AV1, AV_CODEC_ID_VP9, AV_CODEC_ID_PRORES -> 2;
          default -> 1;
        };
    double load = weight * perSecond * parameters.width() * parameters.height();
    return load > PIXELS_PER_SECOND_ON_ONE_THREAD ? 2 : 1;
  }

  private static AVCodecContext open(
      String subject,
      AVStream stream,
      @org.jspecify.annotations.Nullable AVCodec codec,
      int threads)
      throws MediaException {
    if (codec == null) {
      throw new MediaException(
          MediaFault.fatal(
              FaultCode.UNSUPPORTED_CODEC,
              subject,
              "its codec '%s' is not supported"
                  .formatted(avcodec_get_name(stream.codecpar().codec_id()).getString())));
    }
    AVCodecContext context = avcodec_alloc_context3(codec);
    if (context == null) {
      throw FfmpegErrors.outOfMemory("a decoder");
    }
    avcodec_parameters_to_context(context, stream.codecpar());
    context.pkt_timebase(stream.time_base());
    context.thread_count(threads);
    int opened = avcodec_open2(context, codec, (AVDictionary) null);
    if (opened < 0) {
      avcodec_free_context(context);
      throw FfmpegErrors.decoding(subject, "its decoder does not start", opened);
    }
    return context;
  }
}
