package org.castdesk.engine.ffmpeg.encode;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder_by_name;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avutil.AVCHROMA_LOC_LEFT;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_PRI_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AV_PICTURE_TYPE_I;
import static org.bytedeco.ffmpeg.global.avutil.AV_PICTURE_TYPE_NONE;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import java.util.Map;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.Pointer;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.ffmpeg.FfmpegBuild;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.time.FrameRate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Encodes programme pictures to H.264: x264 where it is shipped, else OpenH264.
///
/// A picture comes out in the call that brought it in: no look-ahead and no B pictures, so a kill
/// loses nothing here, and a live output is never late because of it.
///
/// **Thread**: one. **Owns**: the native encoder. **Order**: with one encoder thread the same
/// pictures and settings give the same bits. **Source**: ITU-R BT.709-6, limited range; ITU-T H.264.
public final class FfmpegEncoder implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FfmpegEncoder.class);
  private static final String SUBJECT = "video encoder";
  static final String X264 = "libx264";
  static final String OPENH264 = "libopenh264";

  /// Which kind of picture is wanted.
  public enum Want {
    ANY,
    /// Decoding can begin here: a new output starts.
    KEY
  }

  private final AVCodecContext context;
  private final AVFrame frame;
  private final LentFrames lent = new LentFrames();
  private final PacketDrain drain;
  private final VideoTrack track;

  /// **Fails**: `ENCODER_FAILED` when no H.264 encoder is there or it refuses the settings.
  public FfmpegEncoder(VideoCoding coding) throws MediaException {
    this(coding, codecName());
  }

  FfmpegEncoder(VideoCoding coding, String codecName) throws MediaException {
    FfmpegBuild.load();
    AVCodec codec = avcodec_find_encoder_by_name(codecName);
    if (codec == null) {
      throw EncodingErrors.fault(SUBJECT, "this FFmpeg has no H.264 encoder");
    }
    context = avcodec_alloc_context3(codec);
    frame = av_frame_alloc();
    try {
      describe(coding);
      open(codec, options(coding, codecName));
      drain = new PacketDrain(context, EncodedPacket.Track.VIDEO, SUBJECT);
    } catch (MediaException e) {
      free();
      throw e;
    }
    track =
        new VideoTrack(
            context.codec_id(),
            coding.format(),
            coding.bitsPerSecond(),
            context.profile(),
            context.level(),
            PacketDrain.bytes(context.extradata(), context.extradata_size()));
  }

  public VideoTrack track() {
    return track;
  }

  /// Encodes the picture shown at `position` and hands out what is ready.
  ///
  /// **Owns**: the picture is borrowed; the encoder keeps it for as long as it reads it, without a
  /// copy. **Units**: frames.
  public void encode(VideoFrame picture, long position, Want want, Consumer<EncodedPacket> out)
      throws MediaException {
    VideoFrame.Planes planes = picture.planes();
    frame.format(AV_PIX_FMT_YUV420P).width(planes.widthPx()).height(planes.heightPx());
    frame.data(0, NativeAddress.of(planes.y())).linesize(0, planes.strideY());
    frame.data(1, NativeAddress.of(planes.u())).linesize(1, planes.strideUv());
    frame.data(2, NativeAddress.of(planes.v())).linesize(2, planes.strideUv());
    frame.buf(0, lent.lend(picture));
    frame.pts(position).duration(1);
    frame.pict_type(want == Want.KEY ? AV_PICTURE_TYPE_I : AV_PICTURE_TYPE_NONE);
    frame.color_range(AVCOL_RANGE_MPEG).colorspace(AVCOL_SPC_BT709);
    int answer = avcodec_send_frame(context, frame);
    av_frame_unref(frame);
    EncodingErrors.check(answer, SUBJECT);
    drain.drain(out);
  }

  /// Hands out what is left. Afterwards the encoder can only be closed.
  public void finish(Consumer<EncodedPacket> out) throws MediaException {
    EncodingErrors.check(avcodec_send_frame(context, (AVFrame) null), SUBJECT);
    drain.drain(out);
  }

  /// Pictures whose memory the encoder still reads.
  public int heldPictures() {
    return lent.count();
  }

  @Override
  public void close() {
    drain.close();
    free();
  }

  private void free() {
    av_frame_free(frame);
    avcodec_free_context(context);
    lent.close();
  }

  private void describe(VideoCoding coding) {
    VideoFormat format = coding.format();
    FrameRate rate = format.rate();
    context.width(format.size().widthPx()).height(format.size().heightPx());
    context.pix_fmt(AV_PIX_FMT_YUV420P);
    setRational(context.time_base(), rate.denominator(), rate.numerator());
    setRational(context.framerate(), rate.numerator(), rate.denominator());
    setRational(context.sample_aspect_ratio(), 1, 1);
    context.color_range(AVCOL_RANGE_MPEG).colorspace(AVCOL_SPC_BT709);
    context.color_primaries(AVCOL_PRI_BT709).color_trc(AVCOL_TRC_BT709);
    context.chroma_sample_location(AVCHROMA_LOC_LEFT);
    context.bit_rate(coding.bitsPerSecond()).rc_max_rate(coding.bitsPerSecond());
    // Two seconds: a cut may cost more than a still, a link behind it sees the average.
    context.rc_buffer_size((int) Math.min(Integer.MAX_VALUE, 2L * coding.bitsPerSecond()));
    context.gop_size(coding.keyframeFrames()).max_b_frames(0);
    context.thread_count(coding.threads());
    context.flags(context.flags() | AV_CODEC_FLAG_GLOBAL_HEADER);
  }

  private static String codecName() {
    boolean hasX264 = FfmpegBuild.load().hasEncoder(X264);
    if (!hasX264) {
      LOG.info("This FFmpeg has no libx264 (LGPL build): pictures are encoded by libopenh264");
    }
    return hasX264 ? X264 : OPENH264;
  }

  private static Map<String, String> options(VideoCoding coding, String codecName) {
    return codecName.equals(X264)
        ? Map.of("preset", coding.preset(), "tune", "zerolatency", "forced-idr", "1")
        : Map.of("allow_skip_frames", "0");
  }

  private void open(AVCodec codec, Map<String, String> options) throws MediaException {
    AVDictionary dictionary = new AVDictionary((Pointer) null);
    options.forEach((key, value) -> av_dict_set(dictionary, key, value, 0));
    int answer = avcodec_open2(context, codec, dictionary);
    av_dict_free(dictionary);
    EncodingErrors.check(answer, SUBJECT);
  }

  private static void setRational(@Nullable AVRational target, int numerator, int denominator) {
    if (target != null) {
      target.num(numerator).den(denominator);
    }
  }
}
