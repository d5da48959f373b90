package org.castdesk.engine.ffmpeg.decode;

import static org.bytedeco.ffmpeg.global.avutil.AV_CHANNEL_ORDER_UNSPEC;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_copy;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_uninit;
import static org.bytedeco.ffmpeg.global.swresample.swr_alloc_set_opts2;
import static org.bytedeco.ffmpeg.global.swresample.swr_convert;
import static org.bytedeco.ffmpeg.global.swresample.swr_free;
import static org.bytedeco.ffmpeg.global.swresample.swr_get_delay;
import static org.bytedeco.ffmpeg.global.swresample.swr_init;
import static org.bytedeco.ffmpeg.global.swresample.swr_set_compensation;

import org.bytedeco.ffmpeg.avutil.AVChannelLayout;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.ffmpeg.FfmpegErrors;
import org.castdesk.engine.format.AudioFormat;

/// Turns any sound into 48 kHz stereo float: one channel goes to both sides at full level, more than
/// two are mixed down as ITU-R BS.775 says.
///
/// **Thread**: one. **Owns**: the native converter and its buffers.
final class SoundConverter implements AutoCloseable {
  private static final int MILLION = 1_000_000;

  private final SwrContext context;
  private final int format;
  private final int sampleRateHz;
  private final int channels;
  private final int outputChannels;
  private final PointerPointer<Pointer> output = new PointerPointer<>(AudioFormat.CHANNELS);
  private FloatPointer leftOut = new FloatPointer(8192);
  private FloatPointer rightOut = new FloatPointer(8192);

  private SoundConverter(SwrContext context, AVFrame like, int outputChannels) {
    this.context = context;
    format = like.format();
    sampleRateHz = like.sample_rate();
    channels = like.ch_layout().nb_channels();
    this.outputChannels = outputChannels;
  }

  static SoundConverter open(String subject, AVFrame like) throws MediaException {
    int channels = like.ch_layout().nb_channels();
    int outputChannels = Math.min(channels, AudioFormat.CHANNELS);
    AVChannelLayout in = new AVChannelLayout();
    AVChannelLayout out = new AVChannelLayout();
    SwrContext context = new SwrContext(null);
    try {
      if (like.ch_layout().order() == AV_CHANNEL_ORDER_UNSPEC) {
        av_channel_layout_default(in, channels);
      } else {
        av_channel_layout_copy(in, like.ch_layout());
      }
      av_channel_layout_default(out, outputChannels);
      int result =
          swr_alloc_set_opts2(
              context,
              out,
              AV_SAMPLE_FMT_FLTP,
              AudioFormat.SAMPLE_RATE_HZ,
              in,
              like.format(),
              like.sample_rate(),
              0,
              null);
      if (result >= 0) {
        result = swr_init(context);
      }
      if (result < 0) {
        swr_free(context);
        throw FfmpegErrors.decoding(subject, "its sound cannot be converted", result);
      }
      return new SoundConverter(context, like, outputChannels);
    } finally {
      av_channel_layout_uninit(in);
      av_channel_layout_uninit(out);
      in.close();
      out.close();
    }
  }

  /// **Source**: `swr_set_compensation` of libswresample/swresample.h, which spreads so many samples
  /// more or fewer over a distance.
  void hasten(int partsPerMillion) {
    swr_set_compensation(context, -partsPerMillion, MILLION);
  }

  boolean fits(AVFrame frame) {
    return frame.format() == format
        && frame.sample_rate() == sampleRateHz
        && frame.ch_layout().nb_channels() == channels;
  }

  int mostSamplesFor(AVFrame frame) {
    return (int)
        (((swr_get_delay(context, sampleRateHz) + frame.nb_samples())
                * AudioFormat.SAMPLE_RATE_HZ
                / sampleRateHz)
            + 64);
  }

  /// Answers how many samples came out.
  int convert(AVFrame frame, float[] left, float[] right) throws MediaException {
    if (leftOut.capacity() < left.length) {
      closeBuffers();
      leftOut = new FloatPointer(left.length);
      rightOut = new FloatPointer(left.length);
    }
    output.put(0, leftOut).put(1, rightOut);
    int samples =
        swr_convert(context, output, left.length, frame.extended_data(), frame.nb_samples());
    if (samples < 0) {
      throw FfmpegErrors.decoding("sound", "it cannot be converted", samples);
    }
    leftOut.get(left, 0, samples);
    if (outputChannels == 1) {
      System.arraycopy(left, 0, right, 0, samples);
    } else {
      rightOut.get(right, 0, samples);
    }
    return samples;
  }

  private void closeBuffers() {
    leftOut.close();
    rightOut.close();
  }

  @Override
  public void close() {
    swr_free(context);
    closeBuffers();
    output.close();
  }
}
