package org.castdesk.app.address;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.castdesk.app.text.StreamKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Addresses as people type them: what is shown of them, and what is wrong with them.
class AddressTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "rtmp://host/live/s3cret, rtmp://host/live/•••",
    "rtmp://host:1935/live/a/s3cret?x=s3cret, rtmp://host:1935/live/•••?•••",
    "rtmp://host/live, rtmp://host/live",
    "rtmps://u:s3cret@host/live/, rtmps://•••@host/live/",
    "rtsp://u:s3cret@cam:554/Streaming/101, rtsp://•••@cam:554/Streaming/101",
    "rtsp://u:s3/cr@et@cam/1, rtsp://•••@cam/1",
    "rtsp://u:1/s3cret@cam/1, rtsp://•••@cam/1",
    "rtsp://u:s3?cr#et@cam/1, rtsp://•••@cam/1",
    "rtsp://cam/user=admin_password=s3cret_channel=1.sdp, rtsp://cam/•••",
    "srt://host:9000?passphrase=s3cret&streamid=s3cret, srt://host:9000?•••",
    "HTTP://host/live.m3u8#s3cret, http://host/live.m3u8#•••",
    "udp://@239.1.1.1:5000, udp://@239.1.1.1:5000",
    "rtp://[ff02::1]:5004, rtp://[ff02::1]:5004",
    "rmtp://host/live/s3cret, rmtp://host/•••",
    "rtmp:/host/live/s3cret, rtmp:•••",
    "v4l2:/dev/video0, v4l2:/dev/video0",
    "x11::0.0?size=640x480, x11::0.0?size=640x480",
    "/media/a?b@c.mp4, /media/a?b@c.mp4"
  })
  void shown_withoutWhatIsSecret(String address, String shown) {
    assertEquals(shown, ShownAddress.of(address));
    assertEquals(shown.contains("•"), ShownAddress.hasSecret(address));
  }

  @ParameterizedTest
  @CsvSource({
    "rtmp://host/live/key",
    "rtmp://u:p@host:1935/live",
    "srt://host:9000?passphrase=x",
    "srt://:9000?mode=listener",
    "udp://:5000",
    "udp://@239.1.1.1:5000?pkt_size=1316",
    "rtp://[ff02::1]:5004",
    "http://host/my clip.mp4",
    "https://host/live.m3u8",
    "ftp://host/clip.mp4",
    "v4l2:/dev/video0",
    "'alsa:hw:1,0'",
    "pulse:default",
    "'x11::0.0+100,50?size=1280x720'",
    "/media/a:b.mp4",
    "C:\\clip.mp4",
    "news: the clip.mp4"
  })
  void good_isLeftAlone(String address) {
    assertNull(AddressCheck.wrong(address));
  }

  @ParameterizedTest
  @CsvSource({
    "rtmp:/host/live, ADDRESS_SLASHES",
    "srt:host:9000, ADDRESS_SLASHES",
    "rtmp:///live/key, ADDRESS_HOST",
    "srt://:9000, ADDRESS_HOST",
    "srt://host, ADDRESS_NO_PORT",
    "udp://127.0.0.1, ADDRESS_NO_PORT",
    "rtmp://host:99999/live, ADDRESS_PORT",
    "rtsp://host:0/live, ADDRESS_PORT",
    "udp://host:50o0, ADDRESS_PORT",
    "rtmp://host/live/my key, ADDRESS_BLANK",
    "rmtp://host/live, ADDRESS_KIND",
    "v4l2:video0, ADDRESS_CAMERA",
    "'alsa:', ADDRESS_SOUND",
    "x11:0.0, ADDRESS_SCREEN",
    "rtmp://host/live/•••, ADDRESS_DOTS"
  })
  void wrong_saysWhat(String address, StreamKey why) {
    assertEquals(why, AddressCheck.wrong(address));
  }

  @Test
  void file_isNoLiveSource() {
    assertEquals(StreamKey.ADDRESS_NOT_LIVE, AddressCheck.wrongLive("/media/clip.mp4"));
    assertEquals(StreamKey.ADDRESS_NOT_LIVE, AddressCheck.wrongLive("http://host/clip.mp4"));
    assertNull(AddressCheck.wrongLive(" rtmp://host/live "));
  }

  @Test
  void cameras_areThoseThatGivePictures_inTheirOrder() throws IOException {
    Path devices = Files.createDirectories(folder.resolve("dev"));
    Path known = Files.createDirectories(folder.resolve("sys"));
    for (String device : List.of("video10", "video2", "video3", "video-none")) {
      Files.createFile(devices.resolve(device));
      Files.createDirectories(known.resolve(device));
    }
    Files.writeString(known.resolve("video2/name"), "Studio Cam\n");
    Files.writeString(known.resolve("video2/index"), "0\n");
    Files.writeString(known.resolve("video3/index"), "1\n");
    assertEquals(
        List.of(
            new Device("v4l2:" + devices.resolve("video2"), "Studio Cam"),
            new Device("v4l2:" + devices.resolve("video10"), "video10")),
        Device.cameras(devices, known));
    assertEquals(List.of(), Device.cameras(folder.resolve("none"), known));
  }

  @Test
  void screen_isOfferedWhereItIsThisComputers() {
    assertEquals("x11::0.1", Device.screen(":0.1"));
    assertNull(Device.screen("far:10.0"));
    assertNull(Device.screen(null));
  }
}
