package org.castdesk.engine.ffmpeg.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.show.SourceContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiveAddressTest {
  @ParameterizedTest
  @CsvSource({
    "rtmp://user:pass@host/live/x?key=1, rtmp://host/live/•••, host",
    "srt://10.0.0.1:9000?passphrase=geheim&mode=caller, srt://10.0.0.1:9000, 10.0.0.1",
    "rtsp://cam/stream, rtsp://cam/stream, cam",
    "https://u:p@host:8443/a.m3u8?token=t#x, https://host:8443/a.m3u8, host",
    "udp://239.1.2.3:5000?fifo_size=1, udp://239.1.2.3:5000, 239.1.2.3",
  })
  void secrets_areNotShown_andTheHostIsKnown(String address, String shown, String host)
      throws Exception {
    LiveAddress live = LiveAddress.of(address);
    assertEquals(address, live.url());
    assertEquals(shown, live.subject());
    assertEquals(host, live.host());
  }

  @Test
  void streams_mayNotReadFilesOfThisMachine() throws Exception {
    String allowed =
        LiveAddress.of("http://host/a.m3u8").settings().getOrDefault("protocol_whitelist", "");
    assertTrue(allowed.contains("https"));
    assertFalse(allowed.contains("file"));
  }

  @Test
  void devices_areNamed() throws Exception {
    assertEquals("video4linux2,v4l2", LiveAddress.of("v4l2:/dev/video0").format());
    assertEquals("/dev/video0", LiveAddress.of("v4l2:/dev/video0").url());
    LiveAddress screen = LiveAddress.of("x11::0.0+100,50?size=640x360");
    assertEquals(":0.0+100,50", screen.url());
    assertEquals("640x360", screen.settings().get("video_size"));
    assertNull(screen.host());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "clip.mp4", "ftp://host/x", "file:///etc/passwd", "x11:screen"})
  void whatIsNoLiveSource_isRefused(String address) {
    MediaException refused = assertThrows(MediaException.class, () -> LiveAddress.of(address));
    assertEquals(FaultCode.ADDRESS_UNKNOWN, refused.fault().code());
  }

  @ParameterizedTest
  @CsvSource({
    "rtmp://host/live/x, true", "https://host/a.m3u8?t=1, true", "http://host/live/x.flv, true",
    "https://host/film.mp4, false", "clip.mp4, false", "v4l2:/dev/video0, true",
    "udp://0.0.0.0:5000, true", "/media/rtmp.mp4, false", "x11::0.0, true"
  })
  void whatUsersType_isTakenAsTheyMeanIt(String typed, boolean isLive) {
    assertEquals(isLive, SourceContent.Live.isMeant(typed));
  }
}
