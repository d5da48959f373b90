package org.castdesk.engine.ffmpeg.encode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.media.FramePool;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.media.WritableFrame;
import org.castdesk.engine.time.FrameRate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Both H.264 encoders keep the same promises: x264, and OpenH264 where x264 may not be shipped.
class FfmpegEncoderTest {
  private static final PictureSize SIZE = new PictureSize(320, 180);

  @ParameterizedTest
  @ValueSource(strings = {FfmpegEncoder.X264, FfmpegEncoder.OPENH264})
  void eachPicture_comesOutAtOnce_andItsMemoryIsFree(String codec) throws Exception {
    VideoCoding coding =
        new VideoCoding(new VideoFormat(SIZE, FrameRate.of(30)), "ultrafast", 500_000, 1000, 1);
    List<EncodedPacket> packets = new ArrayList<>();
    FramePool pool = new FramePool(SIZE, 1);
    try (FfmpegEncoder encoder = new FfmpegEncoder(coding, codec)) {
      for (int position = 0; position < 30; position++) {
        FfmpegEncoder.Want want = position == 17 ? FfmpegEncoder.Want.KEY : FfmpegEncoder.Want.ANY;
        try (VideoFrame picture = picture(pool, position)) {
          encoder.encode(picture, position, want, packets::add);
        }
        assertEquals(position + 1, packets.size());
        assertEquals(0, encoder.heldPictures());
        assertEquals(0, pool.outstanding());
      }
      encoder.finish(packets::add);
      assertEquals(30, packets.size());
      assertTrue(encoder.track().header().length > 0);
    }
    for (EncodedPacket packet : packets) {
      boolean isKeyWanted = packet.presentation() == 0 || packet.presentation() == 17;
      assertEquals(isKeyWanted, packet.isKey(), "key at " + packet.presentation());
    }
    pool.close();
  }

  private static VideoFrame picture(FramePool pool, int number) {
    WritableFrame frame = pool.tryAcquire();
    frame.planes().y().fill((byte) (60 + number));
    frame.planes().u().fill((byte) 128);
    frame.planes().v().fill((byte) 128);
    return frame.seal();
  }
}
