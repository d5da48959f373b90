package org.castdesk.engine.ffmpeg.decode;

import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_CORRUPT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_KEY;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FLAG_BACKWARD;
import static org.bytedeco.ffmpeg.global.avformat.AVSEEK_FLAG_BYTE;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_ATTACHED_PIC;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.av_seek_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EXIT;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import java.util.ArrayDeque;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.ffmpeg.FfmpegErrors;
import org.jspecify.annotations.Nullable;

/// The open container: hands out the packets of its best picture and sound streams, each in order.
///
/// **Thread**: one, except [IoDeadline#cancel()]. **Owns**: the native context and every packet.
final class MediaReader implements PacketFeed, AutoCloseable {
  /// Reading on past so many broken packets in a row is pointless.
  private static final int BROKEN_IN_A_ROW = 200;

  /// Bytes that wait for one stream while the other is looked for: more means that they are not
  /// interleaved, and the other one is not waited for.
  private static final long WAITING_BYTES = 48L << 20;

  /// Sound that lies this far behind its picture in the file is taken as missing; writers keep them
  /// within a second or two.
  private static final long SOUND_SEARCH_NANOS = 4_000_000_000L;

  private final MediaLocation location;
  private final IoDeadline deadline;
  private final long readTimeoutNanos;
  private final AVFormatContext context;
  private final ArrayDeque<AVPacket> free = new ArrayDeque<>();
  private final @Nullable PacketQueue video;
  private final @Nullable PacketQueue audio;
  private boolean isAtEnd;
  private int brokenReads;

  private final Damage damage = new Damage();

  private MediaReader(
      MediaLocation location, IoDeadline deadline, long readTimeoutNanos, AVFormatContext context) {
    this.location = location;
    this.deadline = deadline;
    this.readTimeoutNanos = readTimeoutNanos;
    this.context = context;
    video = select(AVMEDIA_TYPE_VIDEO);
    audio = select(AVMEDIA_TYPE_AUDIO);
    for (int i = 0; i < context.nb_streams(); i++) {
      boolean isUsed = (video != null && video.index == i) || (audio != null && audio.index == i);
      context.streams(i).discard(isUsed ? 0 : org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_ALL);
    }
  }

  /// Opens the container and reads as much as it takes to know its streams.
  static MediaReader open(MediaLocation location, DecoderOptions options, IoDeadline deadline)
      throws MediaException {
    return new MediaReader(
        location,
        deadline,
        options.readTimeout().toNanos(),
        Container.open(location, options, deadline));
  }

  private @Nullable PacketQueue select(int type) {
    int index = av_find_best_stream(context, type, -1, -1, (AVCodec) null, 0);
    if (index < 0) {
      return null;
    }
    AVStream stream = context.streams(index);
    boolean isCover = (stream.disposition() & AV_DISPOSITION_ATTACHED_PIC) != 0;
    return isCover ? null : new PacketQueue(index, stream);
  }

  @Override
  public String subject() {
    return location.subject();
  }

  AVFormatContext context() {
    return context;
  }

  @Nullable AVStream videoStream() {
    return video == null ? null : video.stream;
  }

  @Nullable AVStream audioStream() {
    return audio == null ? null : audio.stream;
  }

  /// The next packet of the picture stream, or null at the end. Valid until [#recycle].
  @Override
  public @Nullable AVPacket nextVideo() throws MediaException {
    return next(video, audio, Long.MAX_VALUE);
  }

  /// The next packet of the sound stream; null at the end, or when the pictures that were read on
  /// the way lie well after `neededNanos`: then there is no sound for that moment.
  @Override
  public @Nullable AVPacket nextAudio(long neededNanos) throws MediaException {
    return next(audio, video, neededNanos + SOUND_SEARCH_NANOS);
  }

  /// Leaves out what lies before the last key picture within the next `nanos` of pictures.
  ///
  /// @return false when there is none: nothing was left out
  @Override
  public boolean skipToKey(long nanos) throws MediaException {
    if (video == null) {
      return false;
    }
    while (!isAtEnd && video.aheadNanos() <= nanos && video.bytes <= WAITING_BYTES) {
      readOne();
    }
    int wanted = video.lastKeyWithin(nanos);
    for (int i = 0; i < wanted; i++) {
      AVPacket packet = video.poll();
      if (packet != null) {
        recycle(packet);
      }
    }
    return wanted > 0;
  }

  /// Whoever asks for a picture reads on until there is one, or the end.
  @Override
  public boolean isVideoOver() {
    return true;
  }

  /// Whether everything was read and handed out for the sound stream.
  @Override
  public boolean isAudioOver() {
    return isAtEnd && (audio == null || audio.packets.isEmpty());
  }

  private @Nullable AVPacket next(
      @Nullable PacketQueue wanted, @Nullable PacketQueue other, long searchUntilNanos)
      throws MediaException {
    if (wanted == null) {
      return null;
    }
    while (wanted.packets.isEmpty() && !isAtEnd && !isTooFar(other, searchUntilNanos)) {
      readOne();
    }
    return wanted.poll();
  }

  private static boolean isTooFar(@Nullable PacketQueue other, long searchUntilNanos) {
    return other != null
        && (other.bytes > WAITING_BYTES
            || (!other.packets.isEmpty() && other.newestNanos > searchUntilNanos));
  }

  private void readOne() throws MediaException {
    AVPacket packet = free.poll();
    if (packet == null) {
      packet = av_packet_alloc();
      if (packet == null) {
        throw FfmpegErrors.outOfMemory("a packet");
      }
    }
    deadline.allow(readTimeoutNanos);
    int result = av_read_frame(context, packet);
    if (result < 0) {
      free.push(packet);
      readFailed(result);
      return;
    }
    brokenReads = 0;
    if ((packet.flags() & AV_PKT_FLAG_CORRUPT) != 0) {
      damage.add();
    }
    int index = packet.stream_index();
    if (video != null && index == video.index) {
      video.add(packet);
    } else if (audio != null && index == audio.index) {
      audio.add(packet);
    } else {
      recycle(packet);
    }
  }

  /// What could not be read so far.
  @Override
  public Damage damage() {
    return damage;
  }

  private void readFailed(int error) throws MediaException {
    if (error == AVERROR_EOF) {
      isAtEnd = true;
    } else if (error == AVERROR_EXIT) {
      throw new MediaException(
          MediaFault.retryable(
              FaultCode.CONNECTION_LOST, location.subject(), "nothing came for too long"));
    } else if (++brokenReads > BROKEN_IN_A_ROW) {
      isAtEnd = true;
    }
  }

  @Override
  public void recycle(AVPacket packet) {
    av_packet_unref(packet);
    free.push(packet);
  }

  /// Goes to the last key picture at or before this time; false when the container cannot.
  boolean seek(int streamIndex, long timestamp) {
    deadline.allow(readTimeoutNanos);
    boolean isDone = av_seek_frame(context, streamIndex, timestamp, AVSEEK_FLAG_BACKWARD) >= 0;
    forgetPackets();
    return isDone;
  }

  /// Goes to the first byte: for containers without an index, where a search by time may miss.
  boolean seekToFirstByte() {
    deadline.allow(readTimeoutNanos);
    boolean isDone = av_seek_frame(context, -1, 0, AVSEEK_FLAG_BYTE) >= 0;
    forgetPackets();
    return isDone;
  }

  private void forgetPackets() {
    isAtEnd = false;
    brokenReads = 0;
    for (PacketQueue queue : new @Nullable PacketQueue[] {video, audio}) {
      for (AVPacket packet = queue == null ? null : queue.poll();
          queue != null && packet != null;
          packet = queue.poll()) {
        recycle(packet);
      }
    }
  }

  @Override
  public void close() {
    forgetPackets();
    free.forEach(org.bytedeco.ffmpeg.global.avcodec::av_packet_free);
    free.clear();
    avformat_close_input(context);
  }

  /// What was read for one stream and not asked for yet.
  private static final class PacketQueue {
    private final int index;
    private final AVStream stream;
    private final ArrayDeque<AVPacket> packets = new ArrayDeque<>();
    private long bytes;
    private long newestNanos = Long.MIN_VALUE;

    PacketQueue(int index, AVStream stream) {
      this.index = index;
      this.stream = stream;
    }

    void add(AVPacket packet) {
      packets.add(packet);
      bytes += packet.size();
      if (packet.dts() != AV_NOPTS_VALUE) {
        newestNanos = StreamTime.toNanos(packet.dts(), stream.time_base());
      }
    }

    /// How far what waits reaches; without times, for ever.
    long aheadNanos() {
      AVPacket first = packets.peek();
      if (first == null) {
        return 0;
      }
      return first.dts() == AV_NOPTS_VALUE
          ? Long.MAX_VALUE
          : newestNanos - StreamTime.toNanos(first.dts(), stream.time_base());
    }

    /// The place of the last key picture at most so far behind the first that waits; 0 = none.
    int lastKeyWithin(long nanos) {
      AVPacket first = packets.peek();
      int place = 0;
      int found = 0;
      for (AVPacket packet : packets) {
        if (first == null
            || packet.dts() == AV_NOPTS_VALUE
            || StreamTime.toNanos(packet.dts() - first.dts(), stream.time_base()) > nanos) {
          break;
        }
        if ((packet.flags() & AV_PKT_FLAG_KEY) != 0) {
          found = place;
        }
        place++;
      }
      return found;
    }

    @Nullable AVPacket poll() {
      AVPacket packet = packets.poll();
      if (packet != null) {
        bytes -= packet.size();
      }
      return packet;
    }
  }
}
