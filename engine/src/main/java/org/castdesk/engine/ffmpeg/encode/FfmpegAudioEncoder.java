package org.castdesk.engine.ffmpeg.encode;

import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_GLOBAL_HEADER;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_ID_AAC;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_encoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_frame;
import static org.bytedeco.ffmpeg.global.avutil.AV_SAMPLE_FMT_FLTP;
import static org.bytedeco.ffmpeg.global.avutil.av_channel_layout_default;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;

import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.FloatPointer;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.ffmpeg.FfmpegBuild;
import org.castdesk.engine.format.AudioFormat;
import org.castdesk.engine.media.AudioBlock;

/// Encodes programme sound to AAC-LC, in packets of 1024 samples, whatever the length of the blocks.
///
/// **Thread**: one. **Owns**: the native encoder. **Units**: samples; the first packet is dated
/// 1024 before zero (it warms the decoder up). **Source**: ISO/IEC 14496-3.
public final class FfmpegAudioEncoder implements AutoCloseable {
  private static final String SUBJECT = "sound encoder";

  private final AVCodecContext context;
  private final AVFrame frame;
  private final PacketDrain drain;
  private final AudioTrack track;
  private final float[] silence;
  private long encodedSamples;
  private int filledSamples;

  /// **Fails**: `ENCODER_FAILED` when the encoder refuses the bit rate.
  public FfmpegAudioEncoder(int bitsPerSecond) throws MediaException {
    FfmpegBuild.load();
    AVCodec codec = avcodec_find_encoder(AV_CODEC_ID_AAC);
    context = avcodec_alloc_context3(codec);
    frame = av_frame_alloc();
    context.sample_rate(AudioFormat.SAMPLE_RATE_HZ).sample_fmt(AV_SAMPLE_FMT_FLTP);
    av_channel_layout_default(context.ch_layout(), AudioFormat.CHANNELS);
    context.time_base().num(1).den(AudioFormat.SAMPLE_RATE_HZ);
    context.bit_rate(bitsPerSecond);
    context.flags(context.flags() | AV_CODEC_FLAG_GLOBAL_HEADER);
    try {
      EncodingErrors.check(avcodec_open2(context, codec, (AVDictionary) null), SUBJECT);
      frame.format(AV_SAMPLE_FMT_FLTP).sample_rate(AudioFormat.SAMPLE_RATE_HZ);
      av_channel_layout_default(frame.ch_layout(), AudioFormat.CHANNELS);
      frame.nb_samples(context.frame_size());
      EncodingErrors.check(av_frame_get_buffer(frame, 0), SUBJECT);
    } catch (MediaException e) {
      free();
      throw e;
    }
    drain = new PacketDrain(context, EncodedPacket.Track.AUDIO, SUBJECT);
    silence = new float[context.frame_size()];
    track =
        new AudioTrack(
            context.codec_id(),
            bitsPerSecond,
            context.profile(),
            context.frame_size(),
            context.initial_padding(),
            PacketDrain.bytes(context.extradata(), context.extradata_size()));
  }

  public AudioTrack track() {
    return track;
  }

  /// Samples taken in so far.
  public long positionSamples() {
    return encodedSamples + filledSamples;
  }

  /// **Owns**: the block is copied.
  public void encode(AudioBlock block, Consumer<EncodedPacket> out) throws MediaException {
    append(block.left(), block.right(), block.samples(), out);
  }

  /// Fills a stretch nobody made sound for, so that what follows keeps its time.
  public void encodeSilence(long samples, Consumer<EncodedPacket> out) throws MediaException {
    for (long left = samples; left > 0; left -= silence.length) {
      append(silence, silence, (int) Math.min(left, silence.length), out);
    }
  }

  /// Encodes the rest and hands it out. Afterwards the encoder can only be closed.
  public void finish(Consumer<EncodedPacket> out) throws MediaException {
    if (filledSamples > 0) {
      frame.nb_samples(filledSamples);
      send(out);
    }
    EncodingErrors.check(avcodec_send_frame(context, (AVFrame) null), SUBJECT);
    drain.drain(out);
  }

  @Override
  public void close() {
    drain.close();
    free();
  }

  private void append(float[] left, float[] right, int samples, Consumer<EncodedPacket> out)
      throws MediaException {
    for (int done = 0; done < samples; ) {
      if (filledSamples == 0) {
        EncodingErrors.check(av_frame_make_writable(frame), SUBJECT);
      }
      int count = Math.min(samples - done, track.frameSamples() - filledSamples);
      new FloatPointer(frame.data(0)).position(filledSamples).put(left, done, count);
      new FloatPointer(frame.data(1)).position(filledSamples).put(right, done, count);
      done += count;
      filledSamples += count;
      if (filledSamples == track.frameSamples()) {
        send(out);
      }
    }
  }

  private void send(Consumer<EncodedPacket> out) throws MediaException {
    frame.pts(encodedSamples);
    encodedSamples += filledSamples;
    filledSamples = 0;
    EncodingErrors.check(avcodec_send_frame(context, frame), SUBJECT);
    drain.drain(out);
  }

  private void free() {
    av_frame_free(frame);
    avcodec_free_context(context);
  }
}
