package org.castdesk.engine.cli.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.ffmpeg.encode.ChannelBridge;
import org.castdesk.engine.ffmpeg.encode.Container;
import org.castdesk.engine.ffmpeg.encode.EncodedPacket;
import org.castdesk.engine.ffmpeg.encode.FfmpegAudioEncoder;
import org.castdesk.engine.ffmpeg.encode.FfmpegEncoder;
import org.castdesk.engine.ffmpeg.encode.FfmpegMuxer;
import org.castdesk.engine.ffmpeg.encode.VideoCoding;
import org.castdesk.engine.format.AudioFormat;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.graphics.harbour.HarbourFilm;
import org.castdesk.engine.media.FramePool;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.media.WritableFrame;
import org.castdesk.engine.time.AudioCadence;

/// Draws and encodes the demo's film with the engine's own encoders.
final class DemoClip {
  private static final int VIDEO_BITS_PER_SECOND = 2_200_000;
  private static final int AUDIO_BITS_PER_SECOND = 128_000;
  private static final int KEYFRAME_FRAMES = 60;

  /// Pictures the encoder may hold while the next one is drawn.
  private static final int POOL_FRAMES = 12;

  private DemoClip() {}

  static void write(Path file) throws IOException, MediaException {
    VideoFormat format = HarbourFilm.FORMAT;
    VideoCoding coding =
        new VideoCoding(format, "faster", VIDEO_BITS_PER_SECOND, KEYFRAME_FRAMES, 2);
    try (FileChannel channel =
            FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        ChannelBridge bridge = new ChannelBridge();
        FramePool pool = new FramePool(format.size(), POOL_FRAMES);
        FfmpegEncoder video = new FfmpegEncoder(coding);
        FfmpegAudioEncoder audio = new FfmpegAudioEncoder(AUDIO_BITS_PER_SECOND);
        FfmpegMuxer muxer =
            new FfmpegMuxer(Container.MP4, channel, bridge, video.track(), audio.track())) {
      Consumer<EncodedPacket> out = packet -> write(muxer, packet);
      encode(pool, video, audio, out);
      muxer.finish();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void write(FfmpegMuxer muxer, EncodedPacket packet) {
    try {
      muxer.write(packet);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void encode(
      FramePool pool, FfmpegEncoder video, FfmpegAudioEncoder audio, Consumer<EncodedPacket> out)
      throws MediaException {
    HarbourFilm film = new HarbourFilm();
    HarbourSound sound = new HarbourSound(HarbourFilm.LOOP_SECONDS);
    AudioCadence cadence = new AudioCadence(HarbourFilm.FORMAT.rate(), AudioFormat.SAMPLE_RATE_HZ);
    for (int frame = 0; frame < HarbourFilm.FRAMES; frame++) {
      WritableFrame picture = pool.tryAcquire();
      if (picture == null) {
        throw new IllegalStateException("The encoder holds more than " + POOL_FRAMES + " pictures");
      }
      film.paint(picture.planes(), frame);
      try (VideoFrame sealed = picture.seal()) {
        video.encode(sealed, frame, FfmpegEncoder.Want.ANY, out);
      }
      audio.encode(sound.block(cadence.firstSample(frame), cadence.samples(frame)), out);
    }
    video.finish(out);
    audio.finish(out);
  }
}
