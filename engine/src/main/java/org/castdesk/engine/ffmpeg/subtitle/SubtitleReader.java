package org.castdesk.engine.ffmpeg.subtitle;

import static org.bytedeco.ffmpeg.global.avcodec.AVDISCARD_ALL;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_PROP_TEXT_SUB;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_decode_subtitle2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_descriptor_get;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avsubtitle_free;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_DEFAULT;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avio_tell;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EXIT;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_SUBTITLE;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecDescriptor;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avcodec.AVSubtitle;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.javacpp.BytePointer;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.ffmpeg.FfmpegErrors;
import org.castdesk.engine.ffmpeg.decode.CodecOpening;
import org.castdesk.engine.ffmpeg.decode.Container;
import org.castdesk.engine.ffmpeg.decode.DecoderOptions;
import org.castdesk.engine.ffmpeg.decode.IoDeadline;
import org.castdesk.engine.ffmpeg.decode.MediaLocation;
import org.castdesk.engine.ffmpeg.decode.StreamTime;
import org.castdesk.engine.format.CueSheet;
import org.castdesk.engine.format.CueSheet.Cue;
import org.castdesk.engine.time.EngineClock;
import org.castdesk.engine.time.SystemClock;
import org.jspecify.annotations.Nullable;

/// Reads all subtitles of a file: one of subtitles alone, or the track of a clip.
///
/// **Thread**: one of its own, never a virtual one: it waits for disks in native code.
/// **Fails**: [MediaException] when there are none, or they are pictures.
public final class SubtitleReader {
  private static final int MOST_CUES = 100_000;

  /// A long clip is read beside those that play from the same disk.
  private static final double MOST_BYTES_PER_NANO = 0.064;

  private static final long TELL_EVERY_NANOS = 500_000_000L;

  /// For words whose end nobody wrote down.
  private static final long USUAL_MILLIS = 5_000;

  private static final EngineClock CLOCK = new SystemClock();

  private final DecoderOptions options;

  public SubtitleReader(DecoderOptions options) {
    this.options = options;
  }

  /// @param isWanted asked again and again; false = reading may end
  /// @param soFar is told what was found, while a long file is read and at its end
  public void read(String location, BooleanSupplier isWanted, Consumer<CueSheet> soFar)
      throws MediaException, InterruptedException {
    MediaLocation asked = MediaLocation.of(location);
    asked.check();
    try (LegibleText text = LegibleText.of(asked);
        IoDeadline deadline = new IoDeadline()) {
      AVFormatContext context = Container.open(text.location(), options, deadline);
      try {
        AVStream stream = stream(context, asked.subject());
        AVCodecContext codec = CodecOpening.subtitle(asked.subject(), stream);
        try {
          new Reading(context, stream, codec, deadline).run(isWanted, soFar, asked.subject());
        } finally {
          avcodec_free_context(codec);
        }
      } finally {
        avformat_close_input(context);
      }
    }
  }

  /// The track that is meant by default, or the first of those in letters.
  private static AVStream stream(AVFormatContext context, String subject) throws MediaException {
    AVStream best = null;
    boolean hasPictures = false;
    for (int i = 0; i < context.nb_streams(); i++) {
      AVStream stream = context.streams(i);
      if (stream.codecpar().codec_type() != AVMEDIA_TYPE_SUBTITLE) {
        continue;
      }
      AVCodecDescriptor kind = avcodec_descriptor_get(stream.codecpar().codec_id());
      boolean isText = kind != null && (kind.props() & AV_CODEC_PROP_TEXT_SUB) != 0;
      hasPictures |= !isText;
      boolean isDefault = (stream.disposition() & AV_DISPOSITION_DEFAULT) != 0;
      if (isText
          && (best == null || (isDefault && (best.disposition() & AV_DISPOSITION_DEFAULT) == 0))) {
        best = stream;
      }
    }
    if (best == null) {
      throw new MediaException(
          MediaFault.fatal(
              FaultCode.NO_SUBTITLES,
              subject,
              hasPictures ? "its subtitles are pictures, not letters" : "it has no subtitles"));
    }
    return best;
  }

  /// One time through the file.
  private final class Reading {
    private final AVFormatContext context;
    private final AVStream stream;
    private final AVCodecContext codec;
    private final IoDeadline deadline;
    private final List<Cue> cues = new ArrayList<>();
    private final long originNanos;

    Reading(AVFormatContext context, AVStream stream, AVCodecContext codec, IoDeadline deadline) {
      this.context = context;
      this.stream = stream;
      this.codec = codec;
      this.deadline = deadline;
      boolean isClip = false;
      for (int i = 0; i < context.nb_streams(); i++) {
        AVStream other = context.streams(i);
        int type = other.codecpar().codec_type();
        isClip |= type == AVMEDIA_TYPE_VIDEO || type == AVMEDIA_TYPE_AUDIO;
        if (other.index() != stream.index()) {
          other.discard(AVDISCARD_ALL);
        }
      }
      // A file of subtitles begins with its first words, but counts from zero.
      originNanos =
          isClip && context.start_time() != AV_NOPTS_VALUE ? context.start_time() * 1000 : 0;
    }

    void run(BooleanSupplier isWanted, Consumer<CueSheet> soFar, String subject)
        throws MediaException, InterruptedException {
      AVPacket packet = av_packet_alloc();
      if (packet == null) {
        throw FfmpegErrors.outOfMemory("a packet");
      }
      long began = CLOCK.nowNanos();
      long told = began;
      try {
        while (isWanted.getAsBoolean() && cues.size() < MOST_CUES && next(packet, subject)) {
          if (packet.stream_index() == stream.index()) {
            decode(packet);
          }
          av_packet_unref(packet);
          long now = CLOCK.nowNanos();
          if (now - told > TELL_EVERY_NANOS) {
            told = now;
            soFar.accept(new CueSheet(cues));
          }
          long due = began + (long) (avio_tell(context.pb()) / MOST_BYTES_PER_NANO);
          if (due > now) {
            CLOCK.sleepUntil(due);
          }
        }
      } finally {
        av_packet_free(packet);
      }
      soFar.accept(new CueSheet(cues));
    }

    private boolean next(AVPacket packet, String subject) throws MediaException {
      deadline.allow(options.readTimeout().toNanos());
      int result = av_read_frame(context, packet);
      if (result == AVERROR_EXIT) {
        throw new MediaException(
            MediaFault.retryable(FaultCode.CONNECTION_LOST, subject, "nothing came for too long"));
      }
      // What cannot be read ends it; what came before counts.
      return result >= 0;
    }

    private void decode(AVPacket packet) {
      if (packet.pts() == AV_NOPTS_VALUE) {
        return;
      }
      try (AVSubtitle subtitle = new AVSubtitle()) {
        int[] found = new int[1];
        if (avcodec_decode_subtitle2(codec, subtitle, found, packet) >= 0 && found[0] != 0) {
          String words = words(subtitle);
          long start = (nanos(packet.pts()) - originNanos) / 1_000_000;
          long millis = nanos(packet.duration()) / 1_000_000;
          if (!words.isEmpty()) {
            cues.add(new Cue(start, start + (millis > 0 ? millis : USUAL_MILLIS), words));
          }
          avsubtitle_free(subtitle);
        }
      }
    }

    private long nanos(long timestamp) {
      return StreamTime.toNanos(timestamp, stream.time_base());
    }

    private static String words(AVSubtitle subtitle) {
      StringBuilder words = new StringBuilder();
      for (int i = 0; i < subtitle.num_rects(); i++) {
        @Nullable BytePointer event = subtitle.rects(i).ass();
        String line = event == null ? "" : AssText.plain(event.getString(StandardCharsets.UTF_8));
        if (!line.isEmpty()) {
          words.append(words.isEmpty() ? "" : "\n").append(line);
        }
      }
      return words.toString();
    }
  }
}
