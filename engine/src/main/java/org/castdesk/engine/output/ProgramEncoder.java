package org.castdesk.engine.output;

import java.util.function.Consumer;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.ffmpeg.encode.AudioTrack;
import org.castdesk.engine.ffmpeg.encode.EncodedPacket;
import org.castdesk.engine.ffmpeg.encode.FfmpegAudioEncoder;
import org.castdesk.engine.ffmpeg.encode.FfmpegEncoder;
import org.castdesk.engine.ffmpeg.encode.VideoCoding;
import org.castdesk.engine.ffmpeg.encode.VideoTrack;
import org.castdesk.engine.format.AudioFormat;
import org.castdesk.engine.media.AudioBlock;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.time.AudioCadence;

/// The one encode of the programme: picture and sound on one timeline that starts with its first
/// frame.
///
/// Times come from frame numbers alone. A frame that never came leaves a hole in the picture's times
/// and silence in the sound, so nothing after it moves.
///
/// **Thread**: `output-program`. **Units**: frames and samples at 48 kHz, from the first frame.
final class ProgramEncoder implements AutoCloseable {
  private final AudioCadence cadence;
  private final FfmpegEncoder video;
  private final FfmpegAudioEncoder audio;
  private final long baseFrame;
  private long nextFrame;

  ProgramEncoder(OutputSetup setup, long baseFrame) throws MediaException {
    this.baseFrame = baseFrame;
    nextFrame = baseFrame;
    cadence = new AudioCadence(setup.format().rate(), AudioFormat.SAMPLE_RATE_HZ);
    int threads = EncoderThreads.count(setup, Runtime.getRuntime().availableProcessors());
    video =
        new FfmpegEncoder(
            new VideoCoding(
                setup.format(),
                setup.encoder().preset(),
                setup.encoder().videoBitsPerSecond(),
                setup.encoder().keyframeFrames(),
                threads));
    try {
      audio = new FfmpegAudioEncoder(setup.encoder().audioBitsPerSecond());
    } catch (MediaException e) {
      video.close();
      throw e;
    }
  }

  VideoTrack videoTrack() {
    return video.track();
  }

  AudioTrack audioTrack() {
    return audio.track();
  }

  /// Where a frame lies on this encoder's timeline.
  long position(long frame) {
    return frame - baseFrame;
  }

  /// The first sample that belongs to a frame, on this encoder's timeline.
  long firstSample(long frame) {
    return cadence.firstSample(frame) - cadence.firstSample(baseFrame);
  }

  /// Whether `frame` comes after everything encoded so far.
  boolean isNext(long frame) {
    return frame >= nextFrame;
  }

  void encodePicture(
      long frame, VideoFrame picture, FfmpegEncoder.Want want, Consumer<EncodedPacket> out)
      throws MediaException {
    video.encode(picture, position(frame), want, out);
  }

  /// Adds a frame's sound, cut or filled up to exactly the frame's length.
  void encodeSound(long frame, AudioBlock sound, Consumer<EncodedPacket> out)
      throws MediaException {
    nextFrame = frame + 1;
    long start = firstSample(frame);
    audio.encodeSilence(start - audio.positionSamples(), out);
    int samples = (int) Math.min(sound.samples(), firstSample(frame + 1) - start);
    audio.encode(new AudioBlock(sound.left(), sound.right(), samples), out);
    audio.encodeSilence(firstSample(frame + 1) - audio.positionSamples(), out);
  }

  /// Hands out everything that is still inside.
  void finish(Consumer<EncodedPacket> out) throws MediaException {
    video.finish(out);
    audio.finish(out);
  }

  @Override
  public void close() {
    video.close();
    audio.close();
  }
}
