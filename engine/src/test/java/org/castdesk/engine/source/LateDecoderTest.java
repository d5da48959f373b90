package org.castdesk.engine.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.ffmpeg.decode.DecoderOptions;
import org.castdesk.engine.format.AudioFormat;
import org.castdesk.engine.format.MediaInfo;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.media.AudioBlock;
import org.castdesk.engine.media.BoundedPlayoutBuffer;
import org.castdesk.engine.media.PlayoutBuffer;
import org.castdesk.engine.show.SourceContent;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.testing.MediaFiles;
import org.castdesk.engine.testing.WatchedBuffer;
import org.castdesk.engine.time.AudioCadence;
import org.castdesk.engine.time.FrameRate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A file on a machine that decodes half as fast as the programme plays.
@Timeout(60)
class LateDecoderTest {
  private static final FrameRate RATE = FrameRate.of(30);
  private static final int FRAMES = 600;
  private static final String CLIP =
      "-f lavfi -i testsrc2=s=160x90:r=30:d=8 %s-c:v libx264 -preset veryfast -g 15"
          + " -pix_fmt yuv420p";

  @TempDir Path folder;

  @Test
  void soundGoesOn_andPicturesCatchUp() throws Exception {
    Path file =
        MediaFiles.make(
            folder.resolve("clip.mp4"),
            CLIP.formatted("-f lavfi -i sine=f=500:r=48000:d=8 ") + " -c:a aac");
    SlowMachine machine = play(file);
    // Up to half a second at the end of each of the two passes, which ends before the head is told.
    assertTrue(machine.silentFrames <= 36, "silent frames: " + machine.silentFrames);
    assertTrue(machine.worstLateNanos < 1_300_000_000L, "late: " + machine.worstLateNanos);
    assertTrue(machine.pictures > FRAMES / 4, "pictures: " + machine.pictures);
  }

  @Test
  void withoutSound_picturesCatchUpToo() throws Exception {
    Path file = MediaFiles.make(folder.resolve("mute.mkv"), CLIP.formatted(""));
    SlowMachine machine = play(file);
    assertTrue(machine.worstLateNanos < 1_300_000_000L, "late: " + machine.worstLateNanos);
  }

  private static SlowMachine play(Path file) throws Exception {
    SlowMachine machine = new SlowMachine();
    CompletableFuture<Thread> thread = new CompletableFuture<>();
    FileSource source =
        new FileSource(
            new SourceSlot("RV01"),
            SourceContent.Media.endless(file.toString()),
            DecoderOptions.moving(VideoFormat.HD_1080P30),
            task -> {
              Thread made = Thread.ofPlatform().unstarted(task);
              thread.complete(made);
              return made;
            });
    source.start(machine);
    machine.done.get(50, TimeUnit.SECONDS);
    source.close();
    machine.watched.close();
    assertTrue(thread.get().join(Duration.ofSeconds(20)), "the source's thread has not ended");
    assertEquals(0, machine.watched.outstanding());
    return machine;
  }

  /// The tick takes two frames for each picture that the source manages to bring.
  private static final class SlowMachine implements SourceSink {
    private final AudioCadence cadence = new AudioCadence(RATE, AudioFormat.SAMPLE_RATE_HZ);
    private final WatchedBuffer watched = new WatchedBuffer(new BoundedPlayoutBuffer());
    private final PlayoutBuffer seen =
        (PlayoutBuffer)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {PlayoutBuffer.class},
                (proxy, method, arguments) -> {
                  try {
                    Object answer = method.invoke(watched, arguments);
                    return method.getName().equals("putVideo")
                        ? play((long) arguments[2]) && (boolean) answer
                        : answer;
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
                });
    private final CompletableFuture<Void> done = new CompletableFuture<>();
    private long frame;
    private int silentFrames;
    private int pictures;
    private long worstLateNanos;

    private boolean play(long positionNanos) {
      pictures++;
      worstLateNanos = Math.max(worstLateNanos, RATE.startNanos(frame) - positionNanos);
      for (int i = 0; i < 2 && frame < FRAMES; i++, frame++) {
        watched.videoAt(RATE.startNanos(frame));
        AudioBlock block = AudioBlock.silence(cadence.samples(frame));
        watched.readAudio(cadence.firstSample(frame), block);
        silentFrames += frame > 10 && Tones.rms(block) < 0.01 ? 1 : 0;
      }
      if (frame >= FRAMES) {
        done.complete(null);
      }
      return frame < FRAMES;
    }

    @Override
    public PlayoutBuffer buffer() {
      return seen;
    }

    @Override
    public void opened(MediaInfo info) {}

    @Override
    public void damaged(MediaFault fault) {}

    @Override
    public void failed(MediaFault fault) {
      done.completeExceptionally(new AssertionError(fault.message()));
    }
  }
}
