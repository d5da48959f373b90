package org.castdesk.engine.ffmpeg.subtitle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.ffmpeg.decode.DecoderOptions;
import org.castdesk.engine.format.CueSheet;
import org.castdesk.engine.format.CueSheet.Cue;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.testing.MediaFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubtitleReaderTest {
  private static final String SRT =
      """
      1
      00:00:01,000 --> 00:00:02,500
      <i>Good evening</i>
      from the harbour

      2
      00:00:03,200 --> 00:00:04,000
      你好，世界

      """;

  private static final List<Cue> CUES =
      List.of(new Cue(1000, 2500, "Good evening\nfrom the harbour"), new Cue(3200, 4000, "你好，世界"));

  @TempDir Path folder;

  @Test
  void srt_withItsTimesAndLines_withoutItsMarkup() throws Exception {
    assertEquals(CUES, read(write("a.srt", SRT, StandardCharsets.UTF_8)).cues());
  }

  @Test
  void webVtt_withNamesNotesAndSettings() throws Exception {
    String vtt =
        """
        WEBVTT

        NOTE nobody sees this

        intro
        00:01.000 --> 00:02.500 align:start position:10%
        <v Ana>Good evening</v>
        from the harbour

        00:00:03.200 --> 00:00:04.000
        你好，世界
        """;
    assertEquals(CUES, read(write("a.vtt", vtt, StandardCharsets.UTF_8)).cues());
  }

  @ParameterizedTest
  @ValueSource(strings = {"GB18030", "UTF-16LE", "UTF-16BE"})
  void chineseLettersOfAllKinds(String letters) throws Exception {
    String text = letters.startsWith("UTF-16") ? "\ufeff" + SRT : SRT;
    assertEquals(CUES, read(write("a.srt", text, Charset.forName(letters))).cues());
  }

  @Test
  void oldWesternLetters() throws Exception {
    String text = "1\n00:00:00,000 --> 00:00:01,000\nl'été à Nîmes, ça va\n\n";
    Path file = write("a.srt", text, Charset.forName("windows-1252"));
    assertEquals("l'été à Nîmes, ça va", read(file).at(500));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mkv -c:s srt", "mp4 -c:s mov_text", "mkv -c:s ass"})
  void trackOfAClip_countsFromTheClipsBegin(String kind) throws Exception {
    Path srt = write("a.srt", SRT, StandardCharsets.UTF_8);
    String ending = kind.substring(0, 3);
    Path clip =
        MediaFiles.make(
            folder.resolve("clip." + ending),
            "-f lavfi -i color=black:s=64x64:r=25 -i %s -t 5 -c:v libx264 -preset ultrafast%s"
                .formatted(srt, kind.substring(3)));
    CueSheet sheet = read(clip);
    assertEquals("Good evening\nfrom the harbour", sheet.at(1500));
    assertEquals("", sheet.at(2800));
    assertEquals("你好，世界", sheet.at(3500));
  }

  @Test
  void clipWithoutSubtitles_garbage_andAMissingFile_areNamed() throws Exception {
    Path clip =
        MediaFiles.make(
            folder.resolve("clip.mp4"),
            "-f lavfi -i color=black:s=64x64:r=25 -t 1 -c:v libx264 -preset ultrafast");
    assertFault(FaultCode.NO_SUBTITLES, clip);
    assertFault(FaultCode.FILE_NOT_FOUND, folder.resolve("gone.srt"));
    assertFault(FaultCode.FILE_EMPTY, write("empty.srt", "", StandardCharsets.UTF_8));
    Path garbage = folder.resolve("garbage.srt");
    Files.write(garbage, new byte[] {1, 2, 3, 4, 5, (byte) 0xff, 7});
    MediaException fault = assertThrows(MediaException.class, () -> read(garbage));
    assertTrue(fault.fault().subject().endsWith(".srt"), () -> fault.fault().message());
    Path endless = folder.resolve("endless.srt");
    Files.write(endless, new byte[17 << 20]);
    assertFault(FaultCode.DATA_TOO_LARGE, endless);
  }

  @Test
  void overlappingCues_areShownTogether() {
    CueSheet sheet =
        new CueSheet(
            List.of(
                new Cue(900, 1200, "short"), new Cue(0, 2000, "long"), new Cue(2000, 2100, "x")));
    assertEquals("long", sheet.at(0));
    assertEquals("long\nshort", sheet.at(1000));
    assertEquals("long", sheet.at(1999));
    assertEquals("x", sheet.at(2000));
    assertEquals("", sheet.at(2100));
    assertEquals("", sheet.at(-1));
    assertEquals("", CueSheet.EMPTY.at(5));
    assertEquals(900, sheet.nextChange(0));
    assertEquals(1200, sheet.nextChange(900));
    assertEquals(2000, sheet.nextChange(1200));
    assertEquals(2100, sheet.nextChange(2000));
    assertEquals(Long.MAX_VALUE, sheet.nextChange(2100));
  }

  private void assertFault(FaultCode code, Path file) {
    MediaException fault = assertThrows(MediaException.class, () -> read(file));
    assertEquals(code, fault.fault().code());
    assertTrue(
        fault.fault().subject().contains(String.valueOf(file.getFileName())),
        () -> fault.fault().message());
  }

  private Path write(String name, String text, Charset letters) throws Exception {
    return Files.writeString(folder.resolve(name), text, letters);
  }

  private static CueSheet read(Path file) throws Exception {
    AtomicReference<CueSheet> last = new AtomicReference<>(CueSheet.EMPTY);
    new SubtitleReader(DecoderOptions.moving(VideoFormat.HD_1080P30))
        .read(file.toString(), () -> true, last::set);
    return last.get();
  }
}
