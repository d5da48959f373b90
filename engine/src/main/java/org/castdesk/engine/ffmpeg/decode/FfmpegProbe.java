package org.castdesk.engine.ffmpeg.decode;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_get_pix_fmt_name;
import static org.bytedeco.ffmpeg.global.avutil.av_get_sample_fmt_name;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.BytePointer;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.ffmpeg.decode.MediaReport.Verdict;
import org.castdesk.engine.format.PictureSize;
import org.jspecify.annotations.Nullable;

/// Says what a media file is and how it will play, by opening it and decoding its first picture.
public final class FfmpegProbe {
  private final DecoderOptions options;

  public FfmpegProbe(DecoderOptions options) {
    this.options = options;
  }

  /// Never fails: a file that cannot play is a finding too.
  public MediaReport probe(String location) {
    MediaLocation place;
    try {
      place = MediaLocation.of(location);
    } catch (MediaException e) {
      return new MediaReport(
          location, "", null, 0, 0, List.of(), List.of(), new Verdict.CannotPlay(e.fault()));
    }
    Verdict verdict = verdict(location);
    try (IoDeadline deadline = new IoDeadline();
        MediaReader reader = MediaReader.open(place, options, deadline)) {
      return describe(reader, verdict);
    } catch (MediaException e) {
      return new MediaReport(
          place.subject(), "", null, 0, 0, List.of(), List.of(), new Verdict.CannotPlay(e.fault()));
    }
  }

  private Verdict verdict(String location) {
    try (FfmpegDecoder decoder = FfmpegDecoder.open(location, options)) {
      List<String> reasons = decoder.conversionReasons();
      return reasons.isEmpty() ? new Verdict.PlaysDirectly() : new Verdict.IsConverted(reasons);
    } catch (MediaException e) {
      return new Verdict.CannotPlay(e.fault());
    }
  }

  private MediaReport describe(MediaReader reader, Verdict verdict) {
    AVFormatContext context = reader.context();
    List<MediaReport.Picture> pictures = new ArrayList<>();
    List<MediaReport.Sound> sounds = new ArrayList<>();
    for (int i = 0; i < context.nb_streams(); i++) {
      AVStream stream = context.streams(i);
      int type = stream.codecpar().codec_type();
      if (type == AVMEDIA_TYPE_VIDEO && stream.codecpar().width() > 0) {
        pictures.add(picture(stream, isSame(stream, reader.videoStream())));
      } else if (type == AVMEDIA_TYPE_AUDIO) {
        sounds.add(sound(stream, isSame(stream, reader.audioStream())));
      }
    }
    boolean hasDuration = context.duration() != AV_NOPTS_VALUE;
    return new MediaReport(
        reader.subject(),
        context.iformat().name().getString(),
        hasDuration ? Duration.ofNanos(Math.max(0, context.duration()) * 1000) : null,
        context.start_time() == AV_NOPTS_VALUE ? 0 : context.start_time() * 1000,
        Math.max(0, context.bit_rate()),
        pictures,
        sounds,
        verdict);
  }

  private static boolean isSame(AVStream stream, @Nullable AVStream chosen) {
    return chosen != null && chosen.index() == stream.index();
  }

  private MediaReport.Picture picture(AVStream stream, boolean isPlayed) {
    AVCodecParameters coded = stream.codecpar();
    AVRational aspect = stream.sample_aspect_ratio();
    boolean isAspectKnown = PictureTraits.isUsable(aspect);
    PictureTraits traits =
        new PictureTraits(
            coded.width(),
            coded.height(),
            coded.format(),
            isAspectKnown ? aspect.num() : 1,
            isAspectKnown ? aspect.den() : 1,
            PictureTraits.matrix(
                coded.color_space(), coded.format(), coded.height(), options.content()),
            PictureTraits.range(coded.color_range(), coded.format()),
            CodecOpening.isInterlaced(coded)
                ? PictureTraits.Scan.INTERLACED
                : PictureTraits.Scan.PROGRESSIVE,
            VideoStreamDecoder.orientation(coded));
    return new MediaReport.Picture(
        stream.index(),
        avcodec_get_name(coded.codec_id()).getString(),
        new PictureSize(Math.clamp(coded.width(), 1, 32768), Math.clamp(coded.height(), 1, 32768)),
        traits.displaySize(),
        StreamTime.rate(stream.avg_frame_rate()),
        text(av_get_pix_fmt_name(coded.format())),
        CodecOpening.isInterlaced(coded),
        traits.orientation().name().toLowerCase(Locale.ROOT),
        traits.matrix().name().toLowerCase(Locale.ROOT),
        traits.range().name().toLowerCase(Locale.ROOT),
        traits.hasAlpha(),
        isPlayed);
  }

  private static MediaReport.Sound sound(AVStream stream, boolean isPlayed) {
    AVCodecParameters coded = stream.codecpar();
    return new MediaReport.Sound(
        stream.index(),
        avcodec_get_name(coded.codec_id()).getString(),
        coded.sample_rate(),
        coded.ch_layout().nb_channels(),
        text(av_get_sample_fmt_name(coded.format())),
        isPlayed);
  }

  private static String text(@Nullable BytePointer name) {
    return name == null || name.isNull() ? "unknown" : name.getString();
  }
}
