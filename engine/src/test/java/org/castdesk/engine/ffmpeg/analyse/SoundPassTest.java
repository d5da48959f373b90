package org.castdesk.engine.ffmpeg.analyse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.testing.MediaFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// **Source**: EBU Tech 3341, test case 1: 1 kHz (here 997 Hz) in both channels at -23 dBFS peak is
/// -23 LUFS, within 0.1 LU.
class SoundPassTest {
  @TempDir Path folder;
  private final List<Double> progress = new ArrayList<>();
  private long heard;

  private SoundPass.Found run(Path file) throws MediaException {
    return new SoundPass(block -> heard += block.samples(), progress::add).run(file);
  }

  /// @param peakDb of the sine, whose own peak in FFmpeg is one eighth of full scale
  private static String sine(double peakDb, int seconds) {
    return "-f lavfi -i sine=frequency=997:sample_rate=48000:duration="
        + seconds
        + " -af volume="
        + (peakDb + 18.0618)
        + "dB";
  }

  @Test
  void referenceTone_measuresMinus23() throws Exception {
    Path file =
        MediaFiles.make(folder.resolve("a.wav"), sine(-23, 20) + " -ac 2 -af " + stereo(-23));
    SoundPass.Found found = run(file);
    assertEquals(-23, found.integratedLufs(), 0.1);
    assertEquals(-23, found.truePeakDb(), 0.2);
    assertEquals(0, found.rangeLu(), 0.1);
    assertEquals(20.0 * 48_000, (double) found.samples(), 480);
    assertEquals(found.samples(), heard);
    assertTrue(progress.getLast() > 0.9);
  }

  /// The same sample in both channels, without what a mixdown would take away.
  private static String stereo(double peakDb) {
    return "volume=" + (peakDb + 18.0618) + "dB,pan=stereo|c0=c0|c1=c0";
  }

  @Test
  void oneChannel_isMeasuredAsTheDeskPlaysIt_onBothSides() throws Exception {
    Path file = MediaFiles.make(folder.resolve("mono.flac"), sine(-23, 10));
    assertEquals(-23, run(file).integratedLufs(), 0.1);
  }

  @Test
  void otherRates_andPackedSound_measureTheSame() throws Exception {
    Path file =
        MediaFiles.make(
            folder.resolve("a.m4a"),
            "-f lavfi -i sine=frequency=997:sample_rate=44100:duration=10 -af "
                + stereo(-20)
                + " -c:a aac -b:a 192k");
    assertEquals(-20, run(file).integratedLufs(), 0.2);
  }

  @Test
  void silence_isSaidToBeSilent() throws Exception {
    Path file =
        MediaFiles.make(folder.resolve("a.wav"), "-f lavfi -i anullsrc=sample_rate=48000 -t 3");
    assertTrue(run(file).integratedLufs() <= -69.9);
  }

  @Test
  void soundOfAFilm_isHeardWithoutItsPictures() throws Exception {
    Path file =
        MediaFiles.make(
            folder.resolve("a.mkv"),
            "-f lavfi -i testsrc2=size=320x180:rate=25:duration=10 -f lavfi -i"
                + " sine=frequency=997:sample_rate=48000:duration=10 -filter_complex [1:a]"
                + stereo(-23)
                + "[a] -map 0:v -map [a] -c:v mpeg4 -c:a pcm_s16le");
    assertEquals(-23, run(file).integratedLufs(), 0.1);
  }

  @Test
  void textCalledWav_isNoMedia() throws Exception {
    Path file = Files.writeString(folder.resolve("a.wav"), "these are words, not a sound");
    MediaException e = assertThrows(MediaException.class, () -> run(file));
    assertEquals(FaultCode.NOT_MEDIA, e.fault().code());
  }

  @Test
  void cutOffFile_endsWhereItsSoundEnds() throws Exception {
    Path whole = MediaFiles.make(folder.resolve("a.mp3"), sine(-20, 20));
    byte[] bytes = Files.readAllBytes(whole);
    Path half = folder.resolve("half.mp3");
    Files.write(half, java.util.Arrays.copyOf(bytes, bytes.length / 2));
    assertEquals(10, run(half).samples() / 48_000.0, 0.5);
  }
}
