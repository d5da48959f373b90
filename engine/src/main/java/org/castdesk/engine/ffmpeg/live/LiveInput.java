package org.castdesk.engine.ffmpeg.live;

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_ALL;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avdevice.avdevice_register_all;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_find_input_format;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EXIT;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;

import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.ffmpeg.FfmpegErrors;
import org.castdesk.engine.ffmpeg.FfmpegLog;
import org.castdesk.engine.ffmpeg.decode.DecoderOptions;
import org.castdesk.engine.ffmpeg.decode.IoDeadline;
import org.castdesk.engine.ffmpeg.decode.StreamTime;
import org.castdesk.engine.format.MediaInfo;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.time.EngineClock;
import org.castdesk.engine.time.SystemClock;
import org.jspecify.annotations.Nullable;

/// An open stream or device: hands out its packets as they come.
///
/// A picture or sound stream that appears later, or takes the place of one that went silent, is
/// followed; its first packet brings the decoder for it.
///
/// **Thread**: one, except [#cancel()]. **Owns**: the native context.
public final class LiveInput implements AutoCloseable {
  private static final EngineClock CLOCK = new SystemClock();

  private final LiveAddress address;
  private final DecoderOptions options;
  private final IoDeadline deadline;
  private final AVFormatContext context;
  private final Followed pictures;
  private final Followed sounds;

  private LiveInput(
      LiveAddress address, DecoderOptions options, IoDeadline deadline, AVFormatContext context) {
    this.address = address;
    this.options = options;
    this.deadline = deadline;
    this.context = context;
    pictures = new Followed(AVMEDIA_TYPE_VIDEO);
    sounds = new Followed(AVMEDIA_TYPE_AUDIO);
    // Of a stream in several sizes only one is fetched.
    boolean isInSizes = context.iformat().name().getString().startsWith("hls");
    for (int i = 0; isInSizes && i < context.nb_streams(); i++) {
      if (i != pictures.preferred && i != sounds.preferred) {
        context.streams(i).discard(AVDISCARD_ALL);
      }
    }
  }

  /// Opens it and reads as much as it takes to know its streams.
  ///
  /// **Fails**: with a fault that names the address and the reason.
  public static LiveInput open(LiveAddress address, DecoderOptions options, IoDeadline deadline)
      throws MediaException {
    FfmpegLog.redirect();
    AVFormatContext context = avformat_alloc_context();
    if (context == null) {
      throw FfmpegErrors.outOfMemory("a stream");
    }
    deadline.attachTo(context);
    deadline.allow(options.openTimeout().toNanos());
    AVInputFormat format = format(address);
    AVDictionary settings = new AVDictionary(null);
    address.settings().forEach((name, value) -> av_dict_set(settings, name, value, 0));
    int opened = avformat_open_input(context, address.url(), format, settings);
    av_dict_free(settings);
    if (opened < 0) {
      throw FfmpegErrors.opening(address.subject(), opened);
    }
    int found = avformat_find_stream_info(context, (AVDictionary) null);
    if (found < 0) {
      avformat_close_input(context);
      throw FfmpegErrors.opening(address.subject(), found);
    }
    return new LiveInput(address, options, deadline, context);
  }

  private static @Nullable AVInputFormat format(LiveAddress address) throws MediaException {
    String name = address.format();
    if (name == null) {
      return null;
    }
    try {
      avdevice_register_all();
    } catch (LinkageError e) {
      throw new MediaException(
          MediaFault.fatal(
              FaultCode.ADDRESS_UNKNOWN,
              address.subject(),
              "devices need libasound2, libpulse0, libxcb1 and libxcb-shm0 on this machine: "
                  + e.getMessage()),
          e);
    }
    AVInputFormat format = av_find_input_format(name.split(",", -1)[0]);
    if (format == null) {
      throw new MediaException(
          MediaFault.fatal(
              FaultCode.ADDRESS_UNKNOWN,
              address.subject(),
              "this machine has no devices of the kind '%s'".formatted(name)));
    }
    return format;
  }

  /// The next packet of what is followed; waits for it.
  ///
  /// **Fails**: when the stream ends, or nothing came for too long.
  public LivePacket read() throws MediaException, StreamChangedException {
    while (true) {
      AVPacket packet = av_packet_alloc();
      if (packet == null) {
        throw FfmpegErrors.outOfMemory("a packet");
      }
      deadline.allow(options.readTimeout().toNanos());
      int result = av_read_frame(context, packet);
      if (result < 0) {
        av_packet_free(packet);
        throw new MediaException(readFault(result));
      }
      LivePacket live = null;
      try {
        live = follow(packet);
      } finally {
        if (live == null) {
          av_packet_free(packet);
        }
      }
      if (live != null) {
        return live;
      }
    }
  }

  private MediaFault readFault(int error) {
    String reason =
        error == AVERROR_EOF
            ? "the sender ended the stream"
            : error == AVERROR_EXIT
                ? "nothing came for %d s".formatted(options.readTimeout().toSeconds())
                : "reading failed: " + FfmpegErrors.text(error);
    return MediaFault.retryable(FaultCode.CONNECTION_LOST, address.subject(), reason);
  }

  private @Nullable LivePacket follow(AVPacket packet)
      throws MediaException, StreamChangedException {
    AVStream stream = context.streams(packet.stream_index());
    int type = stream.codecpar().codec_type();
    long now = CLOCK.nowNanos();
    if (type == AVMEDIA_TYPE_VIDEO) {
      return pictures.packet(packet, stream, now);
    }
    return type == AVMEDIA_TYPE_AUDIO ? sounds.packet(packet, stream, now) : null;
  }

  /// Whether a stream of pictures was announced.
  public boolean hasPictures() {
    return has(AVMEDIA_TYPE_VIDEO);
  }

  public boolean hasSound() {
    return has(AVMEDIA_TYPE_AUDIO);
  }

  private boolean has(int type) {
    for (int i = 0; i < context.nb_streams(); i++) {
      if (context.streams(i).codecpar().codec_type() == type) {
        return true;
      }
    }
    return false;
  }

  /// What it is, for the desk.
  ///
  /// @param picture how large its first picture is, null = it has none
  public MediaInfo info(@Nullable PictureSize picture) {
    AVStream shown = pictures.stream;
    AVStream heard = sounds.stream == null ? announced(AVMEDIA_TYPE_AUDIO) : sounds.stream;
    AVCodecParameters sound = heard == null ? null : heard.codecpar();
    return new MediaInfo(
        context.iformat().name().getString(),
        shown == null || picture == null
            ? null
            : avcodec_get_name(shown.codecpar().codec_id()).getString(),
        picture,
        shown == null || picture == null ? null : StreamTime.rate(shown.avg_frame_rate()),
        sound == null ? null : avcodec_get_name(sound.codec_id()).getString(),
        sound == null ? 0 : sound.sample_rate(),
        sound == null ? 0 : sound.ch_layout().nb_channels(),
        null);
  }

  private @Nullable AVStream announced(int type) {
    for (int i = 0; i < context.nb_streams(); i++) {
      if (context.streams(i).codecpar().codec_type() == type) {
        return context.streams(i);
      }
    }
    return null;
  }

  /// Ends a read that is under way, from any thread; everything after it fails.
  public void cancel() {
    deadline.cancel();
  }

  @Override
  public void close() {
    avformat_close_input(context);
  }

  /// The stream of one kind that is played.
  private final class Followed {
    /// A stream that is silent so long gives way to another one that is not.
    private static final long SILENT_NANOS = 1_000_000_000L;

    private final int type;
    private @Nullable AVStream stream;
    private int index = -1;
    private int codec = -1;
    private final int preferred;
    private long newestNanos = CLOCK.nowNanos();

    Followed(int type) {
      this.type = type;
      preferred = av_find_best_stream(context, type, -1, -1, (AVCodec) null, 0);
    }

    @Nullable LivePacket packet(AVPacket packet, AVStream of, long now)
        throws MediaException, StreamChangedException {
      int from = packet.stream_index();
      LiveDecoder<?> fresh = null;
      if (stream == null || from != index) {
        boolean isAwaited = stream != null || (preferred >= 0 && from != preferred);
        if (isAwaited && now - newestNanos < SILENT_NANOS) {
          return null;
        }
        if (from == (this == pictures ? sounds : pictures).index) {
          throw new StreamChangedException("its picture became sound, or its sound a picture");
        }
        fresh = decoder(of);
      } else if (of.codecpar().codec_id() != codec) {
        throw new StreamChangedException("its codec is another one now");
      }
      newestNanos = now;
      long time = packet.dts() == AV_NOPTS_VALUE ? packet.pts() : packet.dts();
      return new LivePacket(
          type == AVMEDIA_TYPE_VIDEO ? LivePacket.Kind.PICTURE : LivePacket.Kind.SOUND,
          time == AV_NOPTS_VALUE ? LivePacket.NEVER : StreamTime.toNanos(time, of.time_base()),
          now,
          (packet.flags() & AV_PKT_FLAG_KEY) != 0,
          packet,
          fresh);
    }

    private LiveDecoder<?> decoder(AVStream of) throws MediaException {
      LiveDecoder<?> made =
          type == AVMEDIA_TYPE_VIDEO
              ? new LivePictures(address.subject(), of, options)
              : new LiveSounds(address.subject(), of);
      stream = of;
      index = of.index();
      codec = of.codecpar().codec_id();
      return made;
    }
  }
}
