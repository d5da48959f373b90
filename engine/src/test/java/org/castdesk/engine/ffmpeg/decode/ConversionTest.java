package org.castdesk.engine.ffmpeg.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.testing.MediaFiles;
import org.castdesk.engine.time.FrameRate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whatever a file's pictures are, red comes out as BT.709 red, upright and of the right shape.
@Timeout(120)
class ConversionTest {
  private static final int RED_Y = 63;
  private static final int RED_U = 102;
  private static final int RED_V = 240;

  @TempDir Path directory;

  private DecoderOptions options() {
    return DecoderOptions.moving(VideoFormat.HD_1080P30);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "h264.mp4|-c:v libx264 -pix_fmt yuv420p",
        "full.mp4|-vf scale=out_range=full -c:v libx264 -pix_fmt yuv420p -color_range pc",
        "hevc10.mkv|-c:v libx265 -preset ultrafast -x265-params log-level=error -pix_fmt"
            + " yuv420p10le",
        "h264-422.mkv|-c:v libx264 -pix_fmt yuv422p10le",
        "h264-444.mp4|-c:v libx264 -pix_fmt yuv444p",
        "mpeg2.ts|-c:v mpeg2video -q:v 2",
        "mpeg2-422.mkv|-c:v mpeg2video -q:v 2 -pix_fmt yuv422p",
        "vp9.webm|-c:v libvpx-vp9 -deadline realtime -pix_fmt yuv420p",
        "av1.mkv|-c:v libsvtav1 -preset 12 -pix_fmt yuv420p",
        "prores.mov|-c:v prores_ks -pix_fmt yuv422p10le",
        "prores4444.mov|-c:v prores_ks -profile:v 4 -pix_fmt yuva444p10le",
        "mjpeg.mov|-c:v mjpeg -q:v 2 -pix_fmt yuvj420p",
        "png.mov|-c:v png -pix_fmt rgb24",
        "raw.avi|-c:v rawvideo -pix_fmt bgr24",
        "flv.flv|-c:v libx264 -pix_fmt yuv420p",
      })
  void everyCodec_givesTheSameRed(String name, String arguments) throws Exception {
    Path file =
        MediaFiles.make(
            directory.resolve(name),
            "-f lavfi -i color=0xff0000:s=320x240:r=25:d=0.2 " + arguments);
    try (FfmpegDecoder decoder = FfmpegDecoder.open(file.toString(), options())) {
      DecodedPicture picture = decoder.nextPicture();
      assertNotNull(picture);
      try (VideoFrame frame = picture.frame()) {
        assertEquals(RED_Y, at(frame.planes().y(), frame), 4);
        assertEquals(RED_U, frame.planes().u().get(ValueLayout.JAVA_BYTE, 40) & 0xff, 4);
        assertEquals(RED_V, frame.planes().v().get(ValueLayout.JAVA_BYTE, 40) & 0xff, 4);
        assertEquals(new PictureSize(320, 240), frame.displaySize());
      }
      assertEquals(0, decoder.outstandingPictures());
    }
  }

  private static int at(MemorySegment plane, VideoFrame frame) {
    return plane.get(ValueLayout.JAVA_BYTE, 20L * frame.planes().strideY() + 80) & 0xff;
  }

  private VideoFrame first(Path file) throws Exception {
    try (FfmpegDecoder decoder = FfmpegDecoder.open(file.toString(), options())) {
      DecodedPicture picture = decoder.nextPicture();
      assertNotNull(picture);
      return picture.frame();
    }
  }

  @Test
  void lentPicture_outlivesItsDecoder() throws Exception {
    Path file =
        MediaFiles.make(
            directory.resolve("a.mp4"),
            "-f lavfi -i testsrc2=s=1280x720:r=30:d=0.3 -c:v libx264 -colorspace bt709");
    try (VideoFrame frame = first(file)) {
      assertEquals(1280, frame.widthPx());
      long sum = 0;
      for (int y = 0; y < 720; y++) {
        sum +=
            frame.planes().y().get(ValueLayout.JAVA_BYTE, (long) y * frame.planes().strideY())
                & 0xff;
      }
      assertTrue(sum > 0);
    }
  }

  @Test
  void widePixels_becomeSquare() throws Exception {
    Path file =
        MediaFiles.make(
            directory.resolve("pal.mp4"),
            "-f lavfi -i color=red:s=720x576:r=25:d=0.2 -vf setsar=64/45 -c:v libx264");
    try (VideoFrame frame = first(file)) {
      assertEquals(new PictureSize(1024, 576), frame.displaySize());
      assertEquals(1024, frame.widthPx());
    }
  }

  @Test
  void turnedPhoneVideo_standsUpright() throws Exception {
    Path flat =
        MediaFiles.make(
            directory.resolve("flat.mp4"),
            "-f lavfi -i color=black:s=64x32:r=25:d=0.2,drawbox=0:0:32:16:white:fill -c:v libx264"
                + " -qp 1 -pix_fmt yuv420p");
    for (String turn : new String[] {"90", "180", "270"}) {
      Path file =
          MediaFiles.make(
              directory.resolve("turned" + turn + ".mp4"),
              "-display_rotation " + turn + " -i " + flat + " -c copy");
      try (VideoFrame frame = first(file)) {
        boolean isSideways = !turn.equals("180");
        assertEquals(isSideways ? 32 : 64, frame.widthPx(), turn);
        // The white corner was top left; FFmpeg counts the turn against the clock.
        int x = turn.equals("90") ? 4 : frame.widthPx() - 5;
        int y = turn.equals("270") ? 4 : frame.heightPx() - 5;
        int luma =
            frame.planes().y().get(ValueLayout.JAVA_BYTE, (long) y * frame.planes().strideY() + x)
                & 0xff;
        assertTrue(luma > 180, turn + ": " + luma);
      }
    }
  }

  @Test
  void fourK_isShrunkToTheProgramme() throws Exception {
    Path file =
        MediaFiles.make(
            directory.resolve("4k.mp4"),
            "-f lavfi -i color=red:s=3840x2160:r=30:d=0.1 -c:v libx264 -preset ultrafast");
    try (VideoFrame frame = first(file)) {
      assertEquals(1920, frame.widthPx());
      assertEquals(1080, frame.heightPx());
      assertEquals(new PictureSize(3840, 2160), frame.displaySize());
    }
  }

  @Test
  void interlaced_isDeinterlaced_andDoubledForAFastProgramme() throws Exception {
    Path file =
        MediaFiles.make(
            directory.resolve("i.ts"),
            "-f lavfi -i testsrc2=s=720x576:r=50:d=1 -vf tinterlace=interleave_top,setfield=tff"
                + " -c:v mpeg2video -flags +ildct+ilme -b:v 4M");
    assertEquals(25, count(file, VideoFormat.HD_1080P30.rate()), 1);
    assertEquals(50, count(file, FrameRate.of(50)), 2);
  }

  private int count(Path file, FrameRate rate) throws Exception {
    VideoFormat programme = new VideoFormat(new PictureSize(1920, 1080), rate);
    int pictures = 0;
    try (FfmpegDecoder decoder =
        FfmpegDecoder.open(file.toString(), DecoderOptions.moving(programme))) {
      for (DecodedPicture next = decoder.nextPicture();
          next != null;
          next = decoder.nextPicture()) {
        next.frame().close();
        pictures++;
      }
    }
    return pictures;
  }

  @Test
  void transparency_isKept() throws Exception {
    for (String form :
        new String[] {
          "logo.png|-c:v png -pix_fmt rgba",
          "logo.webp|-c:v libwebp -lossless 1 -pix_fmt bgra",
          "lossy.webp|-c:v libwebp -pix_fmt yuva420p",
          "alpha.webm|-c:v libvpx-vp9 -pix_fmt yuva420p -deadline realtime",
        }) {
      String[] part = form.split("\\|");
      Path file =
          MediaFiles.make(
              directory.resolve(part[0]),
              "-f lavfi -i color=red@0.5:s=64x64:r=25,format=rgba -frames:v 1 " + part[1]);
      try (VideoFrame frame = first(file)) {
        MemorySegment alpha = frame.planes().alpha();
        assertNotNull(alpha, form);
        assertEquals(128, alpha.get(ValueLayout.JAVA_BYTE, 200) & 0xff, 4, form);
      }
    }
  }

  @Test
  void sizeChangesInTheMiddle_goOn() throws Exception {
    Path one =
        MediaFiles.make(
            directory.resolve("one.ts"), "-f lavfi -i testsrc2=s=320x180:r=25:d=1 -c:v libx264");
    Path two =
        MediaFiles.make(
            directory.resolve("two.ts"),
            "-f lavfi -i testsrc2=s=640x480:r=25:d=1 -c:v libx264 -pix_fmt yuv422p");
    Path both = directory.resolve("both.ts");
    Files.write(both, Files.readAllBytes(one));
    Files.write(both, Files.readAllBytes(two), java.nio.file.StandardOpenOption.APPEND);
    int small = 0;
    int large = 0;
    long before = Long.MIN_VALUE;
    try (FfmpegDecoder decoder = FfmpegDecoder.open(both.toString(), options())) {
      for (DecodedPicture next = decoder.nextPicture();
          next != null;
          next = decoder.nextPicture()) {
        small += next.frame().widthPx() == 320 ? 1 : 0;
        large += next.frame().widthPx() == 640 ? 1 : 0;
        assertTrue(next.timeNanos() > before || before == Long.MIN_VALUE);
        before = next.timeNanos();
        next.frame().close();
      }
    }
    assertTrue(small >= 24 && large >= 24, small + " and " + large);
  }

  @Test
  void probe_saysHowItPlays() throws Exception {
    FfmpegProbe probe = new FfmpegProbe(options());
    Path plain =
        MediaFiles.make(
            directory.resolve("plain.mp4"),
            "-f lavfi -i testsrc2=s=1280x720:r=30000/1001:d=1 -f lavfi -i sine=d=1 -c:v libx264"
                + " -pix_fmt yuv420p -c:a aac");
    MediaReport report = probe.probe(plain.toString());
    assertInstanceOf(MediaReport.Verdict.PlaysDirectly.class, report.verdict());
    assertEquals("h264", report.pictures().getFirst().codec());
    assertEquals(new FrameRate(30000, 1001), report.pictures().getFirst().rate());
    assertEquals(44_100, report.sounds().getFirst().sampleRateHz());
    Path pal =
        MediaFiles.make(
            directory.resolve("pal.mov"),
            "-f lavfi -i color=red:s=720x576:r=25:d=0.2 -vf setsar=64/45 -c:v prores_ks");
    MediaReport.Verdict.IsConverted converted =
        assertInstanceOf(
            MediaReport.Verdict.IsConverted.class, probe.probe(pal.toString()).verdict());
    assertTrue(converted.because().contains("its pixels are not square"), converted.toString());
    MediaReport none = probe.probe(directory.resolve("none.mp4").toString());
    MediaReport.Verdict.CannotPlay cannot =
        assertInstanceOf(MediaReport.Verdict.CannotPlay.class, none.verdict());
    assertEquals(FaultCode.FILE_NOT_FOUND, cannot.because().code());
  }
}
