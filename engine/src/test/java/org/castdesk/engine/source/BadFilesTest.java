package org.castdesk.engine.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.format.MediaInfo;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.testing.MediaFiles;
import org.castdesk.engine.time.FrameRate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Files that are not what they should be: each has its own words, and none stops the source's thread.
@Timeout(60)
class BadFilesTest {
  private static final FrameRate RATE = FrameRate.of(30);
  private static final String CLIP =
      "-f lavfi -i testsrc2=s=320x180:r=30:d=4 -f lavfi -i sine=r=48000:d=4 -c:v libx264"
          + " -preset ultrafast -g 15 -pix_fmt yuv420p -c:a aac";

  @TempDir Path directory;

  private MediaFault faultOf(Path file) throws Exception {
    try (PlayedFile played = PlayedFile.endless(file)) {
      return played.sink().awaitFailed();
    }
  }

  private void assertFault(FaultCode code, Path file) throws Exception {
    MediaFault fault = faultOf(file);
    assertEquals(code, fault.code(), fault.message());
    assertTrue(fault.subject().contains(file.getFileName().toString()), fault.message());
    assertFalse(fault.detail().isBlank());
  }

  private List<MediaFault> damages(Path file) throws Exception {
    try (PlayedFile played = PlayedFile.endless(file)) {
      for (int frame = 0; frame < 240; frame++) {
        played.sink().picture(RATE, frame);
      }
      return List.copyOf(played.sink().damages());
    }
  }

  private int played(Path file, int frames) throws Exception {
    int different = 0;
    VideoFrame before = null;
    try (PlayedFile played = PlayedFile.endless(file)) {
      for (int frame = 0; frame < frames; frame++) {
        VideoFrame now = played.sink().picture(RATE, frame);
        different += now == before ? 0 : 1;
        before = now;
      }
    }
    return different;
  }

  @Test
  void missing() throws Exception {
    assertFault(FaultCode.FILE_NOT_FOUND, directory.resolve("nowhere.mp4"));
  }

  @Test
  void empty() throws Exception {
    assertFault(FaultCode.FILE_EMPTY, Files.createFile(directory.resolve("empty.mp4")));
  }

  @Test
  void folder() throws Exception {
    assertFault(FaultCode.FILE_UNREADABLE, Files.createDirectory(directory.resolve("folder.mp4")));
  }

  @Test
  void notPermitted() throws Exception {
    Path file = Files.writeString(directory.resolve("secret.mp4"), "x");
    assertTrue(file.toFile().setReadable(false));
    assumeFalse(Files.isReadable(file), "the administrator may read everything");
    assertFault(FaultCode.FILE_UNREADABLE, file);
  }

  @Test
  void pipe_doesNotHang() throws Exception {
    Path pipe = directory.resolve("pipe.mp4");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    assertFault(FaultCode.FILE_UNREADABLE, pipe);
  }

  @Test
  void textNamedMp4() throws Exception {
    Path file = directory.resolve("text.mp4");
    Files.writeString(file, "This is a letter, not a film.\n".repeat(400));
    assertFault(FaultCode.NOT_MEDIA, file);
  }

  @Test
  void textNamedTxt() throws Exception {
    Path file = directory.resolve("letter.txt");
    Files.writeString(file, "This is a letter, not a film.\n".repeat(400));
    assertFault(FaultCode.NOT_MEDIA, file);
  }

  @Test
  void noise() throws Exception {
    byte[] bytes = new byte[300_000];
    new Random(1).nextBytes(bytes);
    assertFault(FaultCode.NOT_MEDIA, Files.write(directory.resolve("noise.mkv"), bytes));
  }

  @Test
  void playlistToElsewhere_isNotFollowed() throws Exception {
    Path file = directory.resolve("list.m3u8");
    Files.writeString(
        file,
        "#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\nhttp://127.0.0.1:9/x.ts\n#EXT-X-ENDLIST\n");
    MediaFault fault = faultOf(file);
    assertTrue(fault.subject().endsWith("list.m3u8"), fault.message());
  }

  @Test
  void addressWhereNothingListens_isNoFileThatCannotBeRead() throws Exception {
    try (PlayedFile played = PlayedFile.endless("http://127.0.0.1:9/dead.m3u8")) {
      MediaFault fault = played.sink().awaitFailed();
      assertEquals(FaultCode.CONNECTION_REFUSED, fault.code(), fault.message());
    }
  }

  @Test
  void addressOfNoMachine_cannotBeReached() throws Exception {
    try (PlayedFile played = PlayedFile.endless("http://no-such-host.invalid/a.m3u8")) {
      MediaFault fault = played.sink().awaitFailed();
      assertEquals(FaultCode.ADDRESS_UNREACHABLE, fault.code(), fault.message());
    }
  }

  @Test
  void mp4CutOff_saysSo() throws Exception {
    Path whole = MediaFiles.make(directory.resolve("whole.mp4"), CLIP);
    assertFault(FaultCode.DATA_DAMAGED, cut(whole, "cut.mp4", 0.6));
  }

  @Test
  void mp4CutOff_withIndexInFront_playsWhatIsThere() throws Exception {
    Path whole = MediaFiles.make(directory.resolve("whole.mp4"), CLIP + " -movflags +faststart");
    Path cut = cut(whole, "cut.mp4", 0.6);
    assertTrue(played(cut, 100) > 60);
    assertEquals(FaultCode.DATA_DAMAGED, damages(cut).getFirst().code());
  }

  @Test
  void tsCutOff_playsWhatIsThere() throws Exception {
    Path whole = MediaFiles.make(directory.resolve("whole.ts"), CLIP);
    assertTrue(played(cut(whole, "cut.ts", 0.6), 100) > 60);
  }

  @Test
  void garbageInTheMiddle_playsOn() throws Exception {
    for (String kind : new String[] {"mp4", "mkv", "ts", "flv"}) {
      Path whole =
          MediaFiles.make(
              directory.resolve("whole." + kind),
              CLIP + (kind.equals("mp4") ? " -movflags +faststart" : ""));
      byte[] bytes = Files.readAllBytes(whole);
      Random random = new Random(2);
      byte[] garbage = new byte[bytes.length / 20];
      random.nextBytes(garbage);
      System.arraycopy(garbage, 0, bytes, bytes.length / 2, garbage.length);
      Path file = Files.write(directory.resolve("garbage." + kind), bytes);
      assertTrue(played(file, 240) > 120, kind);
      assertEquals(List.of(), damages(whole), kind);
      assertEquals(1, damages(file).size(), kind);
      assertTrue(damages(file).getFirst().message().contains("garbage." + kind));
    }
  }

  @Test
  void onePixel_plays() throws Exception {
    Path file =
        MediaFiles.make(
            directory.resolve("one.mkv"), "-f lavfi -i color=red:s=1x1:r=30:d=1 -c:v ffv1");
    try (PlayedFile played = PlayedFile.endless(file)) {
      assertEquals(new PictureSize(1, 1), played.sink().awaitOpened().picture());
      assertEquals(1, played.sink().picture(RATE, 0).widthPx());
      assertEquals(1, played.sink().picture(RATE, 40).widthPx());
    }
  }

  @Test
  void eightK_isShrunk() throws Exception {
    Path file =
        MediaFiles.make(
            directory.resolve("8k.mp4"),
            "-f lavfi -i color=red:s=7680x4320:r=30 -frames:v 2 -c:v mjpeg");
    try (PlayedFile played = PlayedFile.endless(file)) {
      assertEquals(new PictureSize(7680, 4320), played.sink().awaitOpened().picture());
      VideoFrame picture = played.sink().picture(RATE, 0);
      assertEquals(1920, picture.widthPx());
      assertEquals(new PictureSize(7680, 4320), picture.displaySize());
    }
  }

  @Test
  void soundOnly_andPictureOnly() throws Exception {
    Path sound =
        MediaFiles.make(directory.resolve("tone.mp3"), "-f lavfi -i sine=r=44100:d=2 -c:a mp3");
    try (PlayedFile played = PlayedFile.endless(sound)) {
      MediaInfo info = played.sink().awaitOpened();
      assertFalse(info.hasVideo());
      assertTrue(info.hasAudio());
      for (int frame = 0; frame < 150; frame++) {
        assertTrue(Tones.rms(played.sink().sound(RATE, frame)) > 0.01, "frame " + frame);
      }
    }
    Path picture =
        MediaFiles.make(
            directory.resolve("mute.mp4"), "-f lavfi -i testsrc2=s=64x64:r=30:d=1 -c:v libx264");
    assertEquals(90, played(picture, 90));
  }

  @Test
  void startsAtOneHour() throws Exception {
    for (String kind : new String[] {"ts", "mkv", "mp4"}) {
      Path file =
          MediaFiles.make(
              directory.resolve("late." + kind), CLIP + " -output_ts_offset 3600 -copyts");
      assertEquals(240, played(file, 240), kind);
    }
  }

  @Test
  void clockWrapsInTheMiddle() throws Exception {
    // 33 bits of 90 kHz end at 95443.717 s (ISO/IEC 13818-1).
    Path file =
        MediaFiles.make(
            directory.resolve("wrap.ts"), CLIP + " -output_ts_offset 95441.5 -muxdelay 0");
    assertEquals(240, played(file, 240));
  }

  @Test
  void tooManyPixels_areRefused() throws Exception {
    Path file =
        MediaFiles.make(
            directory.resolve("wide.mkv"),
            "-f lavfi -i color=red:s=20000x16:r=30 -frames:v 2 -c:v ffv1");
    assertFault(FaultCode.PICTURE_SIZE, file);
  }

  @Test
  void subtitlesOnly_haveNothingToPlay() throws Exception {
    Path file = directory.resolve("words.srt");
    Files.writeString(file, "1\n00:00:00,000 --> 00:00:02,000\nHello\n", StandardCharsets.UTF_8);
    assertFault(FaultCode.NO_STREAMS, file);
  }

  @Test
  void beginBehindTheEnd_isRefused() throws Exception {
    Path file = MediaFiles.make(directory.resolve("clip.mp4"), CLIP);
    try (PlayedFile played = PlayedFile.cut(file, 3_500, -1_000)) {
      assertEquals(FaultCode.NO_STREAMS, played.sink().awaitFailed().code());
    }
  }

  @Test
  void passwordsInAddresses_areNotRepeated() throws Exception {
    try (PlayedFile played =
        PlayedFile.endless("http://user:secret@127.0.0.1:9/x.mp4?key=secret")) {
      MediaFault fault = played.sink().awaitFailed();
      assertFalse(fault.message().contains("secret"), fault.message());
    }
  }

  @Test
  void closedWhileOpening_saysNothing() throws Exception {
    Path file = directory.resolve("nowhere.mp4");
    PlayedFile played = PlayedFile.endless(file);
    played.close();
    assertNull(played.sink().buffer().videoAt(0));
  }

  private Path cut(Path file, String name, double fraction) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    return Files.write(
        directory.resolve(name), Arrays.copyOf(bytes, (int) (bytes.length * fraction)));
  }
}
