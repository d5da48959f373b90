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
import org.jspecify.annotations.Nullable;

/// The one encode of the programme: picture and sound on one timeline that starts with its first
/// frame.
///
/// Times come from frame numbers alone, so nothing moves because of a frame that never came: the
/// picture before it is encoded once more, its sound is silence.
///
/// **Thread**: `output-program`. **Owns**: the newest picture, to repeat it. **Units**: frames and samples at 48 kHz, from the first frame.
final class ProgramEncoder implements AutoCloseable {
  private final AudioCadence cadence;
  private final FfmpegEncoder video;
  private final FfmpegAudioEncoder audio;
  private final long baseFrame;
  private long nextFrame;
  private long pictureFrame;
  private @Nullable VideoFrame newest;

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

  /// Whether the newest frame has only sound: the picture before it is not known to last so long.
  boolean endsWithoutPicture() {
    return newest != null && pictureFrame < nextFrame - 1;
  }

  /// The frame after everything encoded so far.
  long nextFrame() {
    return nextFrame;
  }

  /// **Owns**: the picture is borrowed; a reference is kept until the next one.
  void encodePicture(
      long frame, VideoFrame picture, FfmpegEncoder.Want want, Consumer<EncodedPacket> out)
      throws MediaException {
    VideoFrame kept = picture.retain();
    forgetNewest();
    newest = kept;
    pictureFrame = frame;
    video.encode(kept, position(frame), want, out);
  }

  /// Encodes the newest picture again, for a frame that has none.
  void repeatPicture(long frame, FfmpegEncoder.Want want, Consumer<EncodedPacket> out)
      throws MediaException {
    VideoFrame again = newest;
    if (again == null) {
      throw new IllegalStateException("There is no picture to repeat yet");
    }
    pictureFrame = frame;
    video.encode(again, position(frame), want, out);
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

  private void forgetNewest() {
    if (newest != null) {
      newest.close();
      newest = null;
    }
  }

  @Override
  public void close() {
    forgetNewest();
    video.close();
    audio.close();
  }
}
