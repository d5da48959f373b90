package org.castdesk.engine.ffmpeg.decode;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_flush_buffers;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EAGAIN;
import static org.bytedeco.ffmpeg.global.avutil.AVERROR_EOF;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.ffmpeg.FfmpegErrors;
import org.castdesk.engine.ffmpeg.NativeMemory;
import org.castdesk.engine.format.AudioFormat;
import org.castdesk.engine.media.AudioBlock;
import org.jspecify.annotations.Nullable;

/// Decodes the sound of a file to 48 kHz stereo float; what is that already is only copied.
///
/// **Thread**: one. **Owns**: the codec and the converter.
public final class AudioStreamDecoder implements AutoCloseable {
  private final PacketFeed reader;
  private final AVRational timeBase;
  private final AVCodecContext codec;
  private final AVFrame frame;
  private @Nullable SoundConverter converter;
  private float[] left = new float[4096];
  private float[] right = new float[4096];
  private boolean isHastened;
  private int hastePerMillion;
  private boolean isDraining;
  private boolean isDrained;

  public AudioStreamDecoder(PacketFeed reader, AVStream stream) throws MediaException {
    this.reader = reader;
    timeBase = stream.time_base();
    codec = CodecOpening.audio(reader.subject(), stream);
    AVFrame made = av_frame_alloc();
    if (made == null) {
      throw FfmpegErrors.outOfMemory("sound");
    }
    frame = made;
  }

  /// The next stretch, or null when there is none up to about `neededNanos`, or none at all.
  ///
  /// @param neverTime what stands for a missing time
  public @Nullable DecodedSound next(long neededNanos, long neverTime) throws MediaException {
    while (!isDrained) {
      int result = avcodec_receive_frame(codec, frame);
      if (result == 0) {
        DecodedSound sound = convert(neverTime);
        av_frame_unref(frame);
        if (sound.block().samples() > 0) {
          return sound;
        }
      } else if (result == AVERROR_EOF) {
        isDrained = true;
      } else if (!feed(neededNanos, result == AVERROR_EAGAIN())) {
        return null;
      }
    }
    return null;
  }

  /// Answers false when no packet can be had for now.
  private boolean feed(long neededNanos, boolean isHungry) throws MediaException {
    if (!isHungry && isDraining) {
      isDrained = true;
      return false;
    }
    AVPacket packet = reader.nextAudio(neededNanos);
    if (packet != null) {
      avcodec_send_packet(codec, packet);
      reader.recycle(packet);
      return true;
    }
    if (reader.isAudioOver() && !isDraining) {
      isDraining = true;
      avcodec_send_packet(codec, null);
      return true;
    }
    return false;
  }

  /// Whether nothing will come any more.
  public boolean isOver() {
    return isDrained;
  }

  private DecodedSound convert(long neverTime) throws MediaException {
    long timestamp = frame.best_effort_timestamp();
    long time = timestamp == AV_NOPTS_VALUE ? neverTime : StreamTime.toNanos(timestamp, timeBase);
    int samples = isPlain() ? copy() : resample();
    return new DecodedSound(new AudioBlock(left, right, samples), time);
  }

  /// Plays everything that comes from now on faster (more than 0) or slower, at the same pitch to any
  /// ear.
  ///
  /// @param partsPerMillion at most 5000
  public void hasten(int partsPerMillion) {
    isHastened = true;
    hastePerMillion = partsPerMillion;
    if (converter != null) {
      converter.hasten(partsPerMillion);
    }
  }

  private boolean isPlain() {
    return !isHastened
        && frame.format() == AV_SAMPLE_FMT_FLTP
        && frame.sample_rate() == AudioFormat.SAMPLE_RATE_HZ
        && frame.ch_layout().nb_channels() <= AudioFormat.CHANNELS;
  }

  private int copy() {
    int samples = frame.nb_samples();
    grow(samples);
    copyChannel(0, left, samples);
    if (frame.ch_layout().nb_channels() == 1) {
      System.arraycopy(left, 0, right, 0, samples);
    } else {
      copyChannel(1, right, samples);
    }
    return samples;
  }

  private void copyChannel(int channel, float[] into, int samples) {
    MemorySegment from =
        NativeMemory.view(frame.data(channel).address(), (long) samples * Float.BYTES);
    MemorySegment.copy(from, ValueLayout.JAVA_FLOAT, 0, into, 0, samples);
  }

  private int resample() throws MediaException {
    SoundConverter fitting = converter;
    if (fitting == null || !fitting.fits(frame)) {
      if (fitting != null) {
        fitting.close();
      }
      fitting = SoundConverter.open(reader.subject(), frame);
      converter = fitting;
      if (isHastened) {
        fitting.hasten(hastePerMillion);
      }
    }
    grow(fitting.mostSamplesFor(frame));
    return fitting.convert(frame, left, right);
  }

  private void grow(int samples) {
    if (left.length < samples) {
      left = new float[samples * 2];
      right = new float[samples * 2];
    }
  }

  /// Forgets everything inside, before packets of another place come.
  public void reset() {
    avcodec_flush_buffers(codec);
    isDraining = false;
    isDrained = false;
    if (converter != null) {
      converter.close();
      converter = null;
    }
  }

  @Override
  public void close() {
    reset();
    av_frame_free(frame);
    avcodec_free_context(codec);
  }
}
