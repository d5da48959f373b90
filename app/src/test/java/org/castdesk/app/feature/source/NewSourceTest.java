package org.castdesk.app.feature.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.File;
import java.util.List;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.show.SourceContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What people drop, copy and type, and what it becomes.
class NewSourceTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '^',
      textBlock =
          """
          /media/clip.mp4                        , clip           , /media/clip.mp4
          "/media/my clip.mp4"                   , my clip        , /media/my clip.mp4
          '/media/my clip.mp4'                   , my clip        , /media/my clip.mp4
          /media/it's "it".mp4                   , it's "it"      , /media/it's "it".mp4
          /media/晚间 新闻.mp4                    , 晚间 新闻       , /media/晚间 新闻.mp4
          file:///media/my%20clip.mp4            , my clip        , /media/my clip.mp4
          file:///media/%E6%96%B0%E9%97%BB.mp4   , 新闻            , /media/新闻.mp4
          file:///media/not encoded.mp4          , not encoded    , /media/not encoded.mp4
          http://host/a/clip.mp4?token=1         , clip           , http://host/a/clip.mp4?token=1
          https://me:secret@host/                , host           , https://me:secret@host/
          """)
  void text_ofAPlace_isAMediaSource(String text, String name, String location) {
    NewSource source = NewSource.ofText(text).getFirst();
    assertEquals(name, source.name());
    assertEquals(SourceContent.Media.endless(location), source.content());
  }

  @ParameterizedTest
  @CsvSource({
    "rtmp://host.example.org/live/key?secret=1, host.example.org",
    "srt://10.0.0.1:9000?passphrase=secret, 10.0.0.1",
    "rtsp://me:sec/r@t@cam.local/1, cam.local",
    "http://host/live.m3u8?key=1, host",
    "udp://@239.1.1.1:5000, 239.1.1.1",
    "udp://:5000, UDP :5000",
    "rtp://[ff02::1]:5004, [ff02::1]",
    "v4l2:/dev/video0, video0",
    "alsa:default, ALSA default",
    "x11::0.0, X11 :0.0"
  })
  void text_ofAStreamOrDevice_isALiveSource_calledByItsMachine(String text, String name) {
    assertEquals(
        new NewSource(name, new SourceContent.Live(text)), NewSource.ofText(text).getFirst());
  }

  @Test
  void severalLines_areSeveralSources() {
    assertEquals(
        List.of("a", "b"),
        NewSource.ofText("/x/a.mp4\n\n  /x/b.mov \n").stream().map(NewSource::name).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "/x/a.mp4, true",
    "'\"/x/a b.mp4\"', true",
    "~/a.mp4, true",
    "file:///x/a.mp4, true",
    "rtmp://host/live, true",
    "v4l2:/dev/video0, true",
    "#102030, true",
    "#hashtag, false",
    "Good evening, false",
    "'', false"
  })
  void copiedText_isAPlaceOnlyWhenItLooksLikeOne(String text, boolean isPlace) {
    assertEquals(isPlace, NewSource.isPlaces(text));
  }

  @Test
  void picture_isAStill() {
    assertEquals(
        new SourceContent.Still("/x/Logo.PNG"),
        NewSource.ofFile(new File("/x/Logo.PNG")).content());
  }

  @Test
  void colour_isAColour() {
    assertEquals(
        new SourceContent.Colour(new Rgb(26, 43, 60)),
        NewSource.ofText("#1a2b3c").getFirst().content());
  }

  @Test
  void longName_isCut() {
    assertEquals(128, NewSource.ofFile(new File("/x/" + "n".repeat(200))).name().length());
  }

  @Test
  void controlCharacter_inAPath_isRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> NewSource.ofFile(new File("/x/a\u0007.mp4")));
  }
}
