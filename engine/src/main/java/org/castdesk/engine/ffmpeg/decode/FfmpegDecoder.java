package org.castdesk.engine.ffmpeg.decode;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.format.AudioFormat;
import org.castdesk.engine.format.MediaInfo;
import org.castdesk.engine.time.FrameRate;
import org.jspecify.annotations.Nullable;

/// An open media file: gives programme pictures and programme sound, each when asked.
///
/// **Thread**: one, except [#cancel()]. **Owns**: the container, its codecs and filters; lent
/// pictures outlive it.
public final class FfmpegDecoder implements AutoCloseable {
  /// Containers where a search by time only comes near: their beginning is byte 0.
  private static final Set<String> WITHOUT_INDEX =
      Set.of("mpegts", "mpeg", "mpegvideo", "h264", "hevc", "m4v", "aac", "ac3", "mp3", "dts");

  private final MediaReader reader;
  private final IoDeadline deadline;
  private final DecoderOptions options;
  private final TimeRepair repair = new TimeRepair();
  private final TimeRepair.Line pictureTimes = repair.new Line();
  private final TimeRepair.Line soundTimes = repair.new Line();
  private @Nullable VideoStreamDecoder video;
  private @Nullable AudioStreamDecoder audio;
  private @Nullable DecodedPicture waiting;
  private @Nullable MediaInfo info;
  private long startNanos;

  private FfmpegDecoder(MediaReader reader, IoDeadline deadline, DecoderOptions options) {
    this.reader = reader;
    this.deadline = deadline;
    this.options = options;
  }

  /// Opens a file or address and decodes its first picture.
  ///
  /// **Fails**: with a fault that names the file and the reason.
  public static FfmpegDecoder open(String location, DecoderOptions options) throws MediaException {
    MediaLocation place = MediaLocation.of(location);
    IoDeadline deadline = new IoDeadline();
    MediaReader reader;
    try {
      reader = MediaReader.open(place, options, deadline);
    } catch (MediaException | RuntimeException e) {
      deadline.close();
      throw e;
    }
    FfmpegDecoder decoder = new FfmpegDecoder(reader, deadline, options);
    try {
      decoder.openStreams();
      return decoder;
    } catch (MediaException | RuntimeException e) {
      decoder.close();
      throw e;
    }
  }

  private void openStreams() throws MediaException {
    AVStream pictures = reader.videoStream();
    AVStream sounds = reader.audioStream();
    if (pictures == null && sounds == null) {
      throw new MediaException(
          MediaFault.fatal(
              FaultCode.NO_STREAMS, reader.subject(), "it holds neither picture nor sound"));
    }
    MediaException unplayable = null;
    if (sounds != null) {
      try {
        audio = new AudioStreamDecoder(reader, sounds);
      } catch (MediaException e) {
        unplayable = e;
      }
    }
    if (pictures != null) {
      video = new VideoStreamDecoder(reader, pictures, options);
      waiting = nextPicture();
      if (waiting == null) {
        video.close();
        video = null;
        unplayable =
            new MediaException(
                MediaFault.fatal(
                    FaultCode.DATA_DAMAGED, reader.subject(), "no picture can be decoded"));
      }
    }
    if (unplayable != null && (video == null || audio == null)) {
      throw unplayable;
    }
    info = describe();
    AVStream stream = mainStream();
    if (waiting != null) {
      startNanos = waiting.timeNanos();
    } else if (stream.start_time() != AV_NOPTS_VALUE) {
      startNanos = StreamTime.toNanos(stream.start_time(), stream.time_base());
    }
  }

  /// The file or address in the user's words, without passwords.
  public String subject() {
    return reader.subject();
  }

  public boolean hasVideo() {
    return video != null;
  }

  public boolean hasAudio() {
    return audio != null;
  }

  /// What it is, for the desk.
  public MediaInfo info() {
    if (info == null) {
      throw new IllegalStateException("The file is not open yet");
    }
    return info;
  }

  private MediaInfo describe() {
    AVFormatContext context = reader.context();
    AVStream pictures = video == null ? null : reader.videoStream();
    AVStream sounds = audio == null ? null : reader.audioStream();
    AVCodecParameters sound = sounds == null ? null : sounds.codecpar();
    return new MediaInfo(
        context.iformat().name().getString(),
        pictures == null ? null : avcodec_get_name(pictures.codecpar().codec_id()).getString(),
        waiting == null ? null : waiting.frame().displaySize(),
        pictures == null ? null : StreamTime.rate(pictures.avg_frame_rate()),
        sound == null ? null : avcodec_get_name(sound.codec_id()).getString(),
        sound == null ? 0 : sound.sample_rate(),
        sound == null ? 0 : sound.ch_layout().nb_channels(),
        context.duration() == AV_NOPTS_VALUE
            ? null
            : Duration.ofNanos(Math.max(0, context.duration()) * 1000));
  }

  /// The rate the pictures come in, null when it varies or there are none.
  public @Nullable FrameRate pictureRate() {
    return video == null ? null : video.rate();
  }

  /// How coarse the container's picture times are. **Units**: nanoseconds.
  public long pictureTickNanos() {
    return video == null ? 1 : StreamTime.toNanos(1, video.timeBase());
  }

  /// The time of the first picture, or of the first sound where there is no picture.
  public long startNanos() {
    return startNanos;
  }

  /// The next picture in the order of showing; null after the last one.
  public @Nullable DecodedPicture nextPicture() throws MediaException {
    if (waiting != null) {
      DecodedPicture picture = waiting;
      waiting = null;
      return picture;
    }
    DecodedPicture picture = video == null ? null : video.next(TimeRepair.NEVER);
    if (picture == null) {
      return null;
    }
    long duration = picture.durationNanos();
    FrameRate rate = pictureRate();
    if (duration == 0 && rate != null) {
      duration = rate.frameNanos();
    }
    return new DecodedPicture(
        picture.frame(), pictureTimes.timeOf(picture.timeNanos(), duration), duration);
  }

  /// The playing head is this far ahead of the pictures: leaves some out to catch up. Zero or less
  /// = none is left out any more.
  public void hurry(long lateNanos) throws MediaException {
    if (video != null && waiting == null) {
      video.hurry(lateNanos);
    }
  }

  /// The next stretch of sound, valid until the next call; null when there is none up to about
  /// `neededNanos` or, with [#isSoundOver()], none at all.
  public @Nullable DecodedSound nextSound(long neededNanos) throws MediaException {
    DecodedSound sound = audio == null ? null : audio.next(neededNanos, TimeRepair.NEVER);
    return sound == null
        ? null
        : new DecodedSound(
            sound.block(),
            soundTimes.timeOf(sound.timeNanos(), AudioFormat.nanosAt(sound.block().samples())));
  }

  public boolean isSoundOver() {
    return audio == null || audio.isOver();
  }

  /// Back to the very beginning.
  ///
  /// @return false when the container cannot: open it again
  public boolean rewind() {
    boolean isIndexed = !WITHOUT_INDEX.contains(reader.context().iformat().name().getString());
    AVStream stream = mainStream();
    long start = stream.start_time() == AV_NOPTS_VALUE ? 0 : stream.start_time();
    boolean isDone = isIndexed ? reader.seek(stream.index(), start) : reader.seekToFirstByte();
    reset();
    return isDone;
  }

  /// To the last key picture at or before this time of the file's clock; what follows is decoded
  /// from there.
  ///
  /// @return false when the container cannot
  public boolean seek(long fileNanos) {
    AVStream stream = mainStream();
    boolean isDone =
        reader.seek(stream.index(), StreamTime.toTimestamp(fileNanos, stream.time_base()));
    reset();
    return isDone;
  }

  /// Finds where the last picture (or sound) ends by reading the file's tail; seek afterwards.
  ///
  /// @return time on the file's clock, or [Long#MIN_VALUE] when it has no times
  public long findEndNanos() throws MediaException {
    AVStream stream = mainStream();
    long duration = reader.context().duration();
    if (duration == AV_NOPTS_VALUE || !seek(startOfFile() + duration * 1000)) {
      rewind();
    }
    long end = Long.MIN_VALUE;
    long step = 0;
    FrameRate rate = pictureRate();
    if (rate != null) {
      step = StreamTime.toTimestamp(rate.frameNanos(), stream.time_base());
    }
    for (AVPacket packet = nextMain(); packet != null; packet = nextMain()) {
      if (packet.pts() != AV_NOPTS_VALUE) {
        end = Math.max(end, packet.pts() + Math.max(packet.duration(), step));
      }
      reader.recycle(packet);
    }
    return end == Long.MIN_VALUE ? end : StreamTime.toNanos(end, stream.time_base());
  }

  private long startOfFile() {
    long start = reader.context().start_time();
    return start == AV_NOPTS_VALUE ? 0 : start * 1000;
  }

  private @Nullable AVPacket nextMain() throws MediaException {
    return video == null ? reader.nextAudio(Long.MAX_VALUE / 2) : reader.nextVideo();
  }

  private AVStream mainStream() {
    AVStream stream = video == null ? reader.audioStream() : reader.videoStream();
    if (stream == null) {
      throw new IllegalStateException("The file has no stream");
    }
    return stream;
  }

  private void reset() {
    if (waiting != null) {
      waiting.frame().close();
      waiting = null;
    }
    repair.reset();
    pictureTimes.reset();
    soundTimes.reset();
    if (video != null) {
      video.reset();
    }
    if (audio != null) {
      audio.reset();
    }
  }

  /// Why its pictures cannot be used as they are, each as half a sentence; empty when they can.
  List<String> conversionReasons() {
    return video == null ? List.of() : video.conversionReasons();
  }

  /// Parts that could not be decoded and were left out, so far.
  public long damagedParts() {
    return reader.damage().parts();
  }

  /// Calls `action` on this thread at the first part that cannot be decoded.
  public void whenDamaged(Runnable action) {
    reader.damage().whenFirst(action);
  }

  /// Pictures that somebody still holds.
  public int outstandingPictures() {
    return video == null ? 0 : video.outstanding();
  }

  /// Ends a read that is under way, from any thread; everything after it fails.
  public void cancel() {
    deadline.cancel();
  }

  @Override
  public void close() {
    if (waiting != null) {
      waiting.frame().close();
      waiting = null;
    }
    if (video != null) {
      video.close();
    }
    if (audio != null) {
      audio.close();
    }
    reader.close();
    deadline.close();
  }
}
