package org.castdesk.engine.ffmpeg.decode;

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_DEFAULT;
import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_NONREF;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_side_data_get;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_flush_buffers;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EAGAIN;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AV_FRAME_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_side_data;

import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVFrameSideData;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.IntPointer;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.ffmpeg.FfmpegErrors;
import org.castdesk.engine.time.FrameRate;
import org.jspecify.annotations.Nullable;

/// Decodes the pictures of a file; what is a programme picture already is lent without a copy.
///
/// **Thread**: one. **Owns**: the codec, the filter, the frame shells.
public final class VideoStreamDecoder implements AutoCloseable {
  /// AV_FRAME_FLAG_INTERLACED of libavutil/frame.h, which the presets leave out.
  private static final int FRAME_IS_INTERLACED = 1 << 3;

  /// So many packets without one picture mean that none will ever come.
  private static final int A_FEW = 10;

  /// What may be missing at the end of a whole file: rounding, and a last picture's length.
  private static final long MISSING_NANOS = 1_000_000_000L;

  private static final int HOPELESS_PACKETS = 600;

  private static final long LATE_NANOS = 100_000_000;

  /// A jump is seen; being late by so much is worse, as the sound does not wait.
  private static final long LATE_BY_A_KEY_NANOS = 500_000_000;

  private final PacketFeed reader;
  private final AVStream stream;
  private final AVRational timeBase;
  private final @Nullable FrameRate rate;
  private final DecoderOptions options;
  private final AVCodecContext codec;
  private final Orientation streamOrientation;
  private final FrameShells shells = new FrameShells();
  private boolean isInterlaced;
  private @Nullable PictureConversion conversion;
  private @Nullable PictureFilter filter;
  private @Nullable AVFrame afterChange;
  private boolean isFinishing;
  private int packetsWithoutPicture;
  private int packets;
  private long newestNanos = Long.MIN_VALUE;
  private long toldEndNanos;

  public VideoStreamDecoder(PacketFeed reader, AVStream stream, DecoderOptions options)
      throws MediaException {
    this.reader = reader;
    this.stream = stream;
    this.options = options;
    timeBase = stream.time_base();
    rate = StreamTime.rate(stream.avg_frame_rate());
    codec = CodecOpening.video(reader.subject(), stream);
    streamOrientation = orientation(stream.codecpar());
    isInterlaced = CodecOpening.isInterlaced(stream.codecpar());
    toldEndNanos = toldEnd(stream);
  }

  private static long toldEnd(AVStream stream) {
    return stream.duration() <= 0 || stream.start_time() == AV_NOPTS_VALUE
        ? Long.MIN_VALUE
        : StreamTime.toNanos(stream.start_time() + stream.duration(), stream.time_base());
  }

  static Orientation orientation(AVCodecParameters parameters) {
    AVPacketSideData data =
        av_packet_side_data_get(
            parameters.coded_side_data(),
            parameters.nb_coded_side_data(),
            AV_PKT_DATA_DISPLAYMATRIX);
    return data == null ? Orientation.UPRIGHT : matrixOf(new IntPointer(data.data()));
  }

  private static Orientation matrixOf(IntPointer numbers) {
    int[] matrix = new int[9];
    numbers.get(matrix);
    return Orientation.of(matrix);
  }

  /// The next picture in the order of showing, or null at the end and when there is no packet for
  /// now. Its time is as the file says.
  ///
  /// @param neverTime what stands for a missing time
  public @Nullable DecodedPicture next(long neverTime) throws MediaException {
    while (true) {
      DecodedPicture filtered = fromFilter(neverTime);
      if (filtered != null) {
        return filtered;
      }
      AVFrame frame = afterChange;
      afterChange = null;
      int result = 0;
      if (frame == null) {
        frame = shells.take();
        result = avcodec_receive_frame(codec, frame);
      }
      if (result == 0) {
        packetsWithoutPicture = 0;
        DecodedPicture direct = accept(frame, neverTime);
        if (direct != null) {
          return direct;
        }
        continue;
      }
      shells.recycle(frame);
      if (result == AVERROR_EOF) {
        if (filter == null || isFinishing) {
          return null;
        }
        isFinishing = true;
        filter.finish();
      } else if (!feed(result)) {
        return null;
      }
    }
  }

  /// Answers false when no packet can be had for now.
  private boolean feed(int reason) throws MediaException {
    if (reason != AVERROR_EAGAIN()) {
      reader.damage().add();
    }
    // Behind so much damage the rest is taken as lost: the pass ends here.
    AVPacket packet = packetsWithoutPicture > HOPELESS_PACKETS ? null : reader.nextVideo();
    if (packet == null) {
      if (!reader.isVideoOver()) {
        return false;
      }
      noticeMissingEnd();
      avcodec_send_packet(codec, null);
      return true;
    }
    packets++;
    if (packet.pts() != AV_NOPTS_VALUE) {
      newestNanos = Math.max(newestNanos, StreamTime.toNanos(packet.pts(), timeBase));
    }
    int sent = avcodec_send_packet(codec, packet);
    reader.recycle(packet);
    packetsWithoutPicture++;
    if (sent < 0) {
      reader.damage().add();
    }
    return true;
  }

  /// A file that was cut off still says how long it was.
  private void noticeMissingEnd() {
    // A cover on a piece of music is told as long as the music.
    if (packets > A_FEW
        && toldEndNanos != Long.MIN_VALUE
        && newestNanos != Long.MIN_VALUE
        && newestNanos + MISSING_NANOS < toldEndNanos) {
      toldEndNanos = Long.MIN_VALUE;
      reader.damage().add();
    }
  }

  /// Wraps the frame, or sends it into the filter and answers null.
  private @Nullable DecodedPicture accept(AVFrame frame, long neverTime) throws MediaException {
    isInterlaced |= (frame.flags() & FRAME_IS_INTERLACED) != 0;
    if (frame.decode_error_flags() != 0) {
      reader.damage().add();
    }
    PictureConversion known = conversion;
    if (known == null || !isLike(known.traits(), frame)) {
      if (filter != null && !isFinishing) {
        // What waits in the old filter comes first.
        isFinishing = true;
        filter.finish();
        afterChange = frame;
        return null;
      }
      known = change(frame);
    }
    if (filter == null) {
      return lend(frame, known, timeBase, neverTime);
    }
    frame.pts(frame.best_effort_timestamp());
    int put = filter.put(frame);
    shells.recycle(frame);
    if (put < 0) {
      throw FfmpegErrors.decoding(reader.subject(), "its pictures cannot be converted", put);
    }
    return null;
  }

  private PictureConversion change(AVFrame frame) throws MediaException {
    closeFilter();
    PictureConversion needed = PictureConversion.of(traits(frame), rate, options.programme());
    if (needed.isNeeded()) {
      filter = PictureFilter.open(reader.subject(), needed, frame, timeBase);
    }
    conversion = needed;
    return needed;
  }

  private boolean isLike(PictureTraits traits, AVFrame frame) {
    return traits.widthPx() == frame.width()
        && traits.heightPx() == frame.height()
        && traits.pixelFormat() == frame.format()
        && (traits.scan() == PictureTraits.Scan.INTERLACED || !isInterlaced)
        && traits.equals(traits(frame));
  }

  private PictureTraits traits(AVFrame frame) {
    AVRational aspect = frame.sample_aspect_ratio();
    if (!PictureTraits.isUsable(aspect)) {
      aspect = stream.sample_aspect_ratio();
    }
    boolean isKnown = PictureTraits.isUsable(aspect);
    return new PictureTraits(
        frame.width(),
        frame.height(),
        frame.format(),
        isKnown ? aspect.num() : 1,
        isKnown ? aspect.den() : 1,
        PictureTraits.matrix(frame.colorspace(), frame.format(), frame.height(), options.content()),
        PictureTraits.range(frame.color_range(), frame.format()),
        isInterlaced ? PictureTraits.Scan.INTERLACED : PictureTraits.Scan.PROGRESSIVE,
        orientation(frame));
  }

  private Orientation orientation(AVFrame frame) {
    if (streamOrientation != Orientation.UPRIGHT || frame.nb_side_data() == 0) {
      return streamOrientation;
    }
    AVFrameSideData data = av_frame_get_side_data(frame, AV_FRAME_DATA_DISPLAYMATRIX);
    return data == null ? Orientation.UPRIGHT : matrixOf(new IntPointer(data.data()));
  }

  private @Nullable DecodedPicture fromFilter(long neverTime) throws MediaException {
    if (filter == null || conversion == null) {
      return null;
    }
    AVFrame frame = shells.take();
    int result = filter.get(frame);
    if (result >= 0) {
      return lend(frame, conversion, filter.outputTimeBase(), neverTime);
    }
    shells.recycle(frame);
    return null;
  }

  private DecodedPicture lend(
      AVFrame frame, PictureConversion how, AVRational base, long neverTime) {
    long timestamp = filter == null ? frame.best_effort_timestamp() : frame.pts();
    long time = timestamp == AV_NOPTS_VALUE ? neverTime : StreamTime.toNanos(timestamp, base);
    long duration = StreamTime.toNanos(Math.max(0, frame.duration()), base);
    return new DecodedPicture(shells.wrap(frame, how.traits().displaySize()), time, duration);
  }

  /// Leaves out what a decoder that is late by `lateNanos` can do without: pictures no other one
  /// needs, and, once that is not enough, everything up to a key picture.
  public void hurry(long lateNanos) throws MediaException {
    if (lateNanos > LATE_BY_A_KEY_NANOS && reader.skipToKey(lateNanos)) {
      reset();
    }
    codec.skip_frame(lateNanos > LATE_NANOS ? AVDISCARD_NONREF : AVDISCARD_DEFAULT);
  }

  AVStream stream() {
    return stream;
  }

  List<String> conversionReasons() {
    return conversion == null ? List.of() : conversion.reasons();
  }

  /// The rate of the pictures that come out, null = unknown or varying.
  public @Nullable FrameRate rate() {
    boolean isDoubled = conversion != null && conversion.isDoubled();
    return rate == null || !isDoubled
        ? rate
        : new FrameRate(rate.numerator() * 2, rate.denominator());
  }

  AVRational timeBase() {
    return timeBase;
  }

  public int outstanding() {
    return shells.outstanding();
  }

  /// Forgets everything inside, before packets of another place come.
  public void reset() {
    avcodec_flush_buffers(codec);
    codec.skip_frame(AVDISCARD_DEFAULT);
    if (afterChange != null) {
      shells.recycle(afterChange);
      afterChange = null;
    }
    closeFilter();
    conversion = null;
    packetsWithoutPicture = 0;
  }

  private void closeFilter() {
    isFinishing = false;
    if (filter != null) {
      filter.close();
      filter = null;
    }
  }

  @Override
  public void close() {
    reset();
    avcodec_free_context(codec);
    shells.close();
  }
}
