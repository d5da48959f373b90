package org.castdesk.engine.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.Arrays;
import org.castdesk.engine.format.AudioFormat;
import org.castdesk.engine.media.AudioBlock;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.testing.MediaFiles;
import org.castdesk.engine.time.AudioCadence;
import org.castdesk.engine.time.FrameRate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(90)
class FileSourceTest {
  private static final FrameRate RATE = FrameRate.of(30);

  /// Two seconds, a grey that counts frames, 500 Hz; key pictures every 15.
  private static final String COUNTING =
      "-f lavfi -i"
          + " nullsrc=s=64x32:r=%s,format=yuv420p,geq=lum='16+3*N':cb=128:cr=128,setparams=colorspace=bt709"
          + " -f lavfi -i sine=f=500:r=48000 -t 2 -c:v libx264 -preset ultrafast -qp 0 -bf 2 -g 15"
          + " -pix_fmt yuv420p -c:a aac -ar 48000";

  @TempDir static Path directory;
  private static Path counting;

  @BeforeAll
  static void makeFiles() throws Exception {
    counting = MediaFiles.make(directory.resolve("count.mp4"), COUNTING.formatted("30"));
  }

  private static int number(VideoFrame picture) {
    return (picture.planes().y().get(ValueLayout.JAVA_BYTE, 8) & 0xff) - 15;
  }

  private static int frameOf(VideoFrame picture) {
    return number(picture) / 3;
  }

  @Test
  void seek_isFrameExact_forwardsAndBack() throws Exception {
    for (String kind : new String[] {"mp4", "mkv", "ts", "flv"}) {
      Path file = MediaFiles.make(directory.resolve("seek." + kind), COUNTING.formatted("30"));
      try (PlayedFile played = PlayedFile.endless(file)) {
        assertEquals(0, frameOf(played.sink().picture(RATE, 0)));
        int generation = 0;
        for (int target : new int[] {37, 3, 59, 15, 14, 0, 60, 97, 150}) {
          played.source().seek(RATE.startNanos(target), ++generation);
          for (int frame = target; frame < target + 8; frame++) {
            assertEquals(
                frame % 60, frameOf(played.sink().picture(RATE, frame)), kind + " from " + target);
          }
        }
      }
    }
  }

  @Test
  void seek_soundIsThereFromTheFirstSample() throws Exception {
    try (PlayedFile played = PlayedFile.endless(counting)) {
      played.sink().awaitOpened();
      played.source().seek(RATE.startNanos(40), 1);
      assertTrue(Tones.rms(played.sink().sound(RATE, 40)) > 0.05);
      assertTrue(Tones.rms(played.sink().sound(RATE, 41)) > 0.08);
    }
  }

  @Test
  void beginAndEnd_cutExactly_andLoopTheCut() throws Exception {
    try (PlayedFile played = PlayedFile.cut(counting, 500, 1_500)) {
      for (int frame = 0; frame < 95; frame++) {
        assertEquals(15 + frame % 30, frameOf(played.sink().picture(RATE, frame)), "at " + frame);
      }
    }
  }

  @Test
  void negativeEnd_countsFromTheFilesEnd() throws Exception {
    try (PlayedFile played = PlayedFile.cut(counting, 1_000, -500)) {
      for (int frame = 0; frame < 40; frame++) {
        assertEquals(30 + frame % 15, frameOf(played.sink().picture(RATE, frame)), "at " + frame);
      }
    }
  }

  @Test
  void negativeEnd_ofTheWholeFile_playsFromItsBeginning() throws Exception {
    try (PlayedFile played = PlayedFile.cut(counting, 0, -1_500)) {
      for (int frame = 0; frame < 40; frame++) {
        assertEquals(frame % 15, frameOf(played.sink().picture(RATE, frame)), "at " + frame);
      }
    }
    Path tone =
        MediaFiles.make(directory.resolve("tone.mp3"), "-f lavfi -i sine=r=48000:d=2 -c:a mp3");
    try (PlayedFile played = PlayedFile.cut(tone, 0, -500)) {
      assertTrue(Tones.rms(played.sink().sound(RATE, 0)) > 0.01);
      assertTrue(Tones.rms(played.sink().sound(RATE, 60)) > 0.01);
    }
  }

  @Test
  void countedRepeats_endAndHold() throws Exception {
    try (PlayedFile played = PlayedFile.times(counting, 2)) {
      for (int frame = 0; frame < 120; frame++) {
        assertEquals(frame % 60, frameOf(played.sink().picture(RATE, frame)));
      }
      assertEquals(59, frameOf(played.sink().picture(RATE, 500)));
      assertEquals(RATE.startNanos(120), played.sink().buffer().endNanos());
      assertEquals(0, Tones.rms(played.sink().sound(RATE, 501)));
      played.source().seek(0, 1);
      assertEquals(0, frameOf(played.sink().picture(RATE, 0)));
    }
  }

  @ParameterizedTest
  @CsvSource({"24", "25", "30000/1001", "50", "60000/1001", "60", "12", "15"})
  void otherRate_showsThePictureThatIsDue(String text) throws Exception {
    FrameRate rate = FrameRate.parse(text);
    Path file =
        MediaFiles.make(
            directory.resolve("r" + rate.numerator() + ".mp4"),
            COUNTING.formatted(text).replace("3*N", "N"));
    try (PlayedFile played = PlayedFile.endless(file)) {
      for (int frame = 0; frame < 55; frame++) {
        long due = rate.frameAt(RATE.startNanos(frame) + RATE.frameNanos() / 2 - 499_000);
        assertEquals(due, number(played.sink().picture(RATE, frame)) - 1L, "at " + frame);
      }
    }
  }

  @Test
  void varyingRate_isShownWhenTheFileSays() throws Exception {
    Path file =
        MediaFiles.make(
            directory.resolve("vfr.mkv"),
            "-f lavfi -i"
                + " nullsrc=s=64x32:r=30,format=yuv420p,geq=lum='16+3*N':cb=128:cr=128,setparams=colorspace=bt709,select='not(between(n\\,10\\,39))'"
                + " -f lavfi -i sine=r=48000 -t 2 -fps_mode vfr -c:v libx264 -preset ultrafast -qp"
                + " 0 -pix_fmt yuv420p -c:a aac");
    try (PlayedFile played = PlayedFile.endless(file)) {
      for (int frame = 0; frame < 58; frame++) {
        int due = frame < 10 || frame >= 40 ? frame : 9;
        assertEquals(due, frameOf(played.sink().picture(RATE, frame)), "at " + frame);
      }
    }
  }

  @Test
  void flashAndBeep_stayTogether_throughLoops() throws Exception {
    for (String form :
        new String[] {
          "mp4 30 48000 aac", "mkv 25 44100 flac", "ts 30000/1001 48000 mp2",
          "flv 24 44100 aac", "mov 60000/1001 32000 pcm_s16le", "webm 50 48000 libopus",
        }) {
      String[] part = form.split(" ");
      String video =
          part[0].equals("webm")
              ? "libvpx -b:v 1M -deadline realtime"
              : "libx264 -preset ultrafast";
      Path file =
          MediaFiles.make(
              directory.resolve("beep" + part[1].replace('/', '-') + "." + part[0]),
              ("-f lavfi -i"
                   + " color=black:s=64x64:r=%s,format=yuv420p,geq=lum='if(between(T\\,0.999\\,1.1)\\,235\\,16)':cb=128:cr=128"
                   + " -f lavfi -i"
                   + " aevalsrc='if(between(t\\,1\\,1.1)\\,0.8*sin(2*PI*1000*t)\\,0)':s=%s -t 2.3"
                   + " -c:v %s -pix_fmt yuv420p -c:a %s")
                  .formatted(part[1], part[2], video, part[3]));
      try (PlayedFile played = PlayedFile.endless(file)) {
        checkSync(played, form);
      }
    }
  }

  private static void checkSync(PlayedFile played, String form) {
    AudioCadence cadence = new AudioCadence(RATE, AudioFormat.SAMPLE_RATE_HZ);
    int flashes = 0;
    boolean wasBright = false;
    double lastBeep = -1;
    double lastFlash = -1;
    for (int frame = 0; frame < 300; frame++) {
      AudioBlock sound = played.sink().sound(RATE, frame);
      for (int i = 0; i < sound.samples(); i++) {
        double at = (cadence.firstSample(frame) + i) / 48_000.0;
        if (Math.abs(sound.left()[i]) > 0.2 && at - lastBeep > 1) {
          lastBeep = at;
        }
      }
      VideoFrame picture = played.sink().buffer().videoAt(RATE.startNanos(frame));
      assertNotNull(picture);
      boolean isBright = (picture.planes().y().get(ValueLayout.JAVA_BYTE, 8) & 0xff) > 100;
      if (isBright && !wasBright) {
        flashes++;
        lastFlash = frame / 30.0;
      }
      if (wasBright && !isBright) {
        double late = lastFlash - lastBeep;
        assertTrue(Math.abs(late) < 0.02, form + ": " + late + " s at " + frame);
      }
      wasBright = isBright;
    }
    assertEquals(4, flashes, form);
  }

  @Test
  void joints_doNotClick() throws Exception {
    try (PlayedFile played = PlayedFile.cut(counting, 0, 1_010)) {
      float[] all = new float[48_000 * 3];
      int at = 0;
      for (int frame = 0; frame < 89; frame++) {
        AudioBlock block = played.sink().sound(RATE, frame);
        System.arraycopy(block.left(), 0, all, at, block.samples());
        at += block.samples();
      }
      float plain = Tones.largestStep(Arrays.copyOfRange(all, 12_000, 36_000));
      assertTrue(
          Tones.largestStep(Arrays.copyOf(all, at)) < plain * 1.5, "a step larger than the tone's");
    }
  }

  @Test
  void everySampleIsDelivered_onceAndInPlace() throws Exception {
    Path file =
        MediaFiles.make(
            directory.resolve("ramp.mkv"),
            "-f lavfi -i color=black:s=64x64:r=30 -f lavfi -i aevalsrc='t/4':s=48000 -t 2"
                + " -c:v libx264 -preset ultrafast -c:a pcm_f32le");
    try (PlayedFile played = PlayedFile.endless(file)) {
      for (int frame = 0; frame < 59; frame++) {
        AudioBlock block = played.sink().sound(RATE, frame);
        for (int i = 0; i < block.samples(); i++) {
          assertEquals((frame * 1600 + i) / 48_000.0 / 4, block.left()[i], 1e-5, frame + " " + i);
        }
      }
    }
  }

  @Test
  void pictureOnAPieceOfMusic_lastsAsLongAsTheMusic() throws Exception {
    Path file =
        MediaFiles.make(
            directory.resolve("cover.mkv"),
            "-f lavfi -i color=red:s=64x64:r=25:d=0.04 -f lavfi -i sine=r=48000:d=3 -c:v libx264"
                + " -c:a aac");
    try (PlayedFile played = PlayedFile.endless(file)) {
      for (int frame = 0; frame < 150; frame++) {
        if (frame < 85 || frame > 95) {
          assertTrue(Tones.rms(played.sink().sound(RATE, frame)) > 0.05, "at " + frame);
        } else {
          played.sink().picture(RATE, frame);
        }
      }
    }
  }

  @Test
  void soundThatEndsEarly_isSilence_thenTheLoopGoesOn() throws Exception {
    Path file =
        MediaFiles.make(
            directory.resolve("short.mp4"),
            "-f lavfi -i testsrc2=s=64x64:r=30:d=2 -f lavfi -i sine=r=48000:d=0.5 -c:v libx264 -c:a"
                + " aac");
    try (PlayedFile played = PlayedFile.endless(file)) {
      for (int frame = 0; frame < 130; frame++) {
        double rms = Tones.rms(played.sink().sound(RATE, frame));
        int inPass = frame % 60;
        if (inPass > 1 && inPass < 14) {
          assertTrue(rms > 0.05, "at " + frame);
        } else if (inPass > 17) {
          assertEquals(0, rms, 1e-4, "at " + frame);
        }
      }
    }
  }
}
