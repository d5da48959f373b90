package org.castdesk.engine.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.castdesk.engine.ffmpeg.encode.EncodedPacket;
import org.junit.jupiter.api.Test;

/// What is dropped when an output cannot keep up never breaks what comes after.
class PacketQueueTest {
  private final PacketQueue queue = new PacketQueue(PacketQueue.DropRule.SKIP_TO_KEY_FRAME, 300);

  @Test
  void fullQueue_skipsPicturesUpToTheNextKeyFrame() throws Exception {
    assertTrue(queue.put(video(0, true)));
    assertTrue(queue.put(video(1, false)));
    assertTrue(queue.put(video(2, false)));
    assertFalse(queue.put(video(3, false)));
    assertNotNull(queue.take());
    assertFalse(queue.put(video(4, false)), "its reference is missing");
    assertTrue(queue.put(sound(5)), "sound needs no picture");
    assertNotNull(queue.take());
    assertTrue(queue.put(video(6, true)));
    assertEquals(2, queue.waitingPictures());
  }

  @Test
  void endedQueue_givesTheRestAndThenNothing() throws Exception {
    assertTrue(queue.put(video(0, true)));
    queue.end();
    assertNotNull(queue.take());
    assertNull(queue.take());
  }

  @Test
  void packetLargerThanTheQueue_stillPassesWhenItIsEmpty() throws Exception {
    assertTrue(
        queue.put(new EncodedPacket(EncodedPacket.Track.VIDEO, new byte[1000], 0, 0, 1, true, 0)));
  }

  private static EncodedPacket video(long at, boolean isKey) {
    return new EncodedPacket(EncodedPacket.Track.VIDEO, new byte[100], at, at, 1, isKey, 0);
  }

  private static EncodedPacket sound(long at) {
    return new EncodedPacket(EncodedPacket.Track.AUDIO, new byte[50], at, at, 1024, true, 0);
  }
}
