package org.castdesk.engine.ffmpeg.analyse;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_MJPEG;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_packet;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUVJ420P;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.swscale.SWS_AREA;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU601;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_ITU709;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCoefficients;
import static org.bytedeco.ffmpeg.global.swscale.sws_getContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;
import static org.bytedeco.ffmpeg.global.swscale.sws_setColorspaceDetails;

import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.ffmpeg.swscale.SwsFilter;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.LongPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.ffmpeg.FfmpegErrors;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.media.VideoFrame;

/// A picture as a small JPEG file: shown beside a name in a list.
public final class PosterPicture {
  /// Good enough at this size. **Units**: FFmpeg's quantiser, 2 = best.
  private static final int QUALITY = 4;

  private static final int LAMBDA = 118;

  private PosterPicture() {}

  /// @param most the box it must fit into; the picture keeps its shape
  public static byte[] jpeg(VideoFrame picture, PictureSize most) throws MediaException {
    PictureSize shown = picture.displaySize();
    double shrink =
        Math.min(
            (double) most.widthPx() / shown.widthPx(), (double) most.heightPx() / shown.heightPx());
    int width = even(shown.widthPx() * shrink);
    int height = even(shown.heightPx() * shrink);
    AVFrame small = av_frame_alloc();
    try {
      small.width(width).height(height).format(AV_PIX_FMT_YUVJ420P).color_range(AVCOL_RANGE_JPEG);
      if (av_frame_get_buffer(small, 0) < 0) {
        throw FfmpegErrors.outOfMemory("a small picture");
      }
      scale(picture.planes(), small);
      return encode(small);
    } finally {
      av_frame_free(small);
    }
  }

  private static int even(double length) {
    return Math.max(2, 2 * (int) Math.round(length / 2));
  }

  private static void scale(VideoFrame.Planes from, AVFrame to) throws MediaException {
    SwsContext context =
        sws_getContext(
            from.widthPx(),
            from.heightPx(),
            AV_PIX_FMT_YUV420P,
            to.width(),
            to.height(),
            AV_PIX_FMT_YUVJ420P,
            SWS_AREA,
            (SwsFilter) null,
            (SwsFilter) null,
            (DoublePointer) null);
    if (context == null || context.isNull()) {
      throw FfmpegErrors.decoding("picture", "it cannot be made small", -22);
    }
    try (PointerPointer<Pointer> planes = new PointerPointer<>(4);
        IntPointer strides = new IntPointer(4)) {
      sws_setColorspaceDetails(
          context,
          sws_getCoefficients(SWS_CS_ITU709),
          0,
          sws_getCoefficients(SWS_CS_ITU601),
          1,
          0,
          1 << 16,
          1 << 16);
      LongPointer addresses = new LongPointer(planes);
      addresses.put(0, from.y().address());
      addresses.put(1, from.u().address());
      addresses.put(2, from.v().address());
      addresses.put(3, 0);
      strides.put(0, from.strideY());
      strides.put(1, from.strideUv());
      strides.put(2, from.strideUv());
      strides.put(3, 0);
      sws_scale(context, planes, strides, 0, from.heightPx(), to.data(), to.linesize());
    } finally {
      sws_freeContext(context);
    }
  }

  private static byte[] encode(AVFrame picture) throws MediaException {
    AVCodecContext encoder = avcodec_alloc_context3(avcodec_find_encoder(AV_CODEC_ID_MJPEG));
    AVPacket packet = av_packet_alloc();
    try {
      encoder.width(picture.width()).height(picture.height()).pix_fmt(AV_PIX_FMT_YUVJ420P);
      encoder.color_range(AVCOL_RANGE_JPEG);
      encoder.time_base(new AVRational().num(1).den(25));
      encoder.flags(encoder.flags() | org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_QSCALE);
      encoder.global_quality(QUALITY * LAMBDA);
      picture.quality(QUALITY * LAMBDA);
      int result = avcodec_open2(encoder, encoder.codec(), (AVDictionary) null);
      result = result < 0 ? result : avcodec_send_frame(encoder, picture);
      result = result < 0 ? result : avcodec_receive_packet(encoder, packet);
      if (result < 0) {
        throw FfmpegErrors.decoding("picture", "it cannot be written", result);
      }
      byte[] bytes = new byte[packet.size()];
      packet.data().get(bytes);
      return bytes;
    } finally {
      av_packet_free(packet);
      avcodec_free_context(encoder);
    }
  }
}
