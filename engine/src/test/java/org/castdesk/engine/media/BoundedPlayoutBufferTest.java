package org.castdesk.engine.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.media.PlayoutBuffer.Found;
import org.castdesk.engine.time.FrameRate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BoundedPlayoutBufferTest {
  private static final FrameRate RATE = FrameRate.of(30);

  private final FramePool pool = new FramePool(new PictureSize(16, 16), 64);
  private final BoundedPlayoutBuffer buffer = new BoundedPlayoutBuffer(4, 48_000);

  @AfterEach
  void everyPictureIsBack() {
    buffer.close();
    assertEquals(0, pool.outstanding());
    pool.close();
  }

  private VideoFrame picture() {
    WritableFrame frame = pool.tryAcquire();
    assertNotNull(frame);
    return frame.seal();
  }

  private VideoFrame put(long frame) throws InterruptedException {
    VideoFrame picture = picture();
    assertTrue(buffer.putVideo(buffer.generation(), picture, RATE.startNanos(frame)));
    return picture;
  }

  @Test
  void videoAt_beforeAnyPicture_isNothing() {
    assertNull(buffer.videoAt(0));
    assertEquals(Found.NOTHING, buffer.lastFound());
  }

  @Test
  void videoAt_findsTheNewestAtOrBefore_andKeepsTheObject() throws Exception {
    VideoFrame first = put(0);
    VideoFrame second = put(2);
    assertSame(first, buffer.videoAt(0));
    assertEquals(Found.NEW, buffer.lastFound());
    assertSame(first, buffer.videoAt(RATE.startNanos(1)));
    assertEquals(Found.SAME, buffer.lastFound());
    assertSame(second, buffer.videoAt(RATE.startNanos(2)));
    assertEquals(Found.NEW, buffer.lastFound());
    assertEquals(0, buffer.droppedPictures());
  }

  @Test
  void videoAt_halfAMicrosecondEarly_isTheNewPicture() throws Exception {
    put(0);
    VideoFrame second = put(1);
    assertSame(second, buffer.videoAt(RATE.startNanos(1) - 400));
    assertEquals(Found.NEW, buffer.lastFound());
  }

  @Test
  void videoAt_pastAllThatCame_isLate_untilTheEndIsKnown() throws Exception {
    VideoFrame only = put(0);
    assertSame(only, buffer.videoAt(0));
    assertSame(only, buffer.videoAt(RATE.startNanos(1)));
    assertEquals(Found.LATE, buffer.lastFound());
    buffer.putEnd(0, RATE.startNanos(1));
    assertSame(only, buffer.videoAt(RATE.startNanos(2)));
    assertEquals(Found.SAME, buffer.lastFound());
    assertEquals(RATE.startNanos(1), buffer.endNanos());
  }

  @Test
  void videoAt_jumpForward_dropsAndCountsWhatNobodySaw() throws Exception {
    put(0);
    put(1);
    put(2);
    VideoFrame last = put(3);
    buffer.videoAt(0);
    assertSame(last, buffer.videoAt(RATE.startNanos(3)));
    assertEquals(2, buffer.droppedPictures());
  }

  @Test
  void putVideo_full_waitsUntilHalfIsRead() throws Exception {
    for (int frame = 0; frame < 4; frame++) {
      put(frame);
    }
    CompletableFuture<Boolean> fifth = onThread(() -> put(4) != null);
    assertFalse(fifth.isDone());
    buffer.videoAt(0);
    buffer.videoAt(RATE.startNanos(1));
    buffer.wakeProducer();
    assertTrue(fifth.get(10, TimeUnit.SECONDS));
  }

  @Test
  void putVideo_pastWhatIsWanted_waitsUntilAFlush() throws Exception {
    buffer.wantUntil(RATE.startNanos(1), 3_200);
    assertTrue(buffer.putAudio(0, AudioBlock.silence(3_200), 0));
    put(0);
    put(1);
    CompletableFuture<Boolean> waiting =
        onThread(() -> buffer.putVideo(0, picture(), RATE.startNanos(2)));
    buffer.videoAt(RATE.startNanos(0));
    buffer.videoAt(RATE.startNanos(1));
    buffer.wakeProducer();
    assertFalse(waiting.isDone());

    buffer.flush(1);
    assertFalse(waiting.get(10, TimeUnit.SECONDS), "the old generation is refused");
    assertTrue(buffer.putVideo(1, picture(), RATE.startNanos(7)));
  }

  @Test
  void putVideo_pastWhatIsWanted_doesNotHoldUpTheSoundBehindIt() throws Exception {
    buffer.wantUntil(RATE.startNanos(1), 3_200);
    assertTrue(buffer.putAudio(0, AudioBlock.silence(3_000), 0));
    put(0);
    put(1);
    put(2);
    put(3);
    assertEquals(RATE.startNanos(1), newest(), "what comes too late is dropped");
    assertTrue(buffer.putAudio(0, AudioBlock.silence(200), 3_000));
    assertTrue(buffer.isReady(RATE.startNanos(1), 3_200));
  }

  private long newest() {
    for (long frame = 5; frame >= 0; frame--) {
      if (buffer.isReady(RATE.startNanos(frame), 0)) {
        return RATE.startNanos(frame);
      }
    }
    return -1;
  }

  @Test
  void putVideo_farBehindTheHead_doesNotWaitForTheTick() throws Exception {
    buffer.videoAt(RATE.startNanos(100));
    for (int frame = 0; frame < 50; frame++) {
      put(frame);
    }
    assertEquals(49, buffer.droppedPictures() + 0L);
  }

  @Test
  void flush_freesTheWaiting_refusesOldGenerations_keepsThePictureOnShow() throws Exception {
    VideoFrame shown = put(0);
    buffer.videoAt(0);
    for (int frame = 1; frame < 5; frame++) {
      put(frame);
    }
    CompletableFuture<Boolean> waiting =
        onThread(() -> buffer.putVideo(0, picture(), RATE.startNanos(5)));
    buffer.flush(1);
    assertFalse(waiting.get(10, TimeUnit.SECONDS));
    assertEquals(1, pool.outstanding());
    assertSame(shown, buffer.videoAt(RATE.startNanos(3)));
    assertEquals(Found.LATE, buffer.lastFound());
    assertFalse(buffer.putVideo(0, picture(), 0));
    assertFalse(buffer.putAudio(0, AudioBlock.silence(10), 0));
    VideoFrame fresh = put(3);
    assertSame(fresh, buffer.videoAt(RATE.startNanos(3)));
    assertEquals(Found.NEW, buffer.lastFound());
  }

  @Test
  void flush_toTheSameGeneration_changesNothing() throws Exception {
    VideoFrame first = put(0);
    buffer.flush(0);
    assertSame(first, buffer.videoAt(0));
  }

  @Test
  void close_freesAWaitingProducer_andGivesEverythingBack() throws Exception {
    for (int frame = 0; frame < 4; frame++) {
      put(frame);
    }
    CompletableFuture<Boolean> waiting =
        onThread(() -> buffer.putVideo(0, picture(), RATE.startNanos(5)));
    buffer.close();
    assertFalse(waiting.get(10, TimeUnit.SECONDS));
    assertEquals(0, pool.outstanding());
    assertFalse(buffer.putVideo(0, picture(), 0));
  }

  @Test
  void sound_comesBackExactly_gapsAreSilence_overlapIsCut() throws Exception {
    buffer.putAudio(0, ramp(0, 100), 0);
    buffer.putAudio(0, ramp(200, 100), 200);
    buffer.putAudio(0, ramp(250, 100), 250);
    AudioBlock read = AudioBlock.silence(400);
    assertEquals(350, buffer.readAudio(0, read));
    for (int i = 0; i < 400; i++) {
      float expected = i < 100 || (i >= 200 && i < 350) ? i : 0;
      assertEquals(expected, read.left()[i], "sample " + i);
      assertEquals(0 - expected, read.right()[i], "sample " + i);
    }
  }

  @Test
  void sound_readBeforeAndBehind_isSilence() throws Exception {
    buffer.putAudio(0, ramp(1_000, 100), 1_000);
    AudioBlock read = AudioBlock.silence(200);
    assertEquals(50, buffer.readAudio(850, read));
    assertEquals(0, read.left()[149]);
    assertEquals(1_000, read.left()[150]);
    assertEquals(0, buffer.readAudio(5_000, read));
  }

  @Test
  void sound_nobodyReads_doesNotStopThePictures() throws Exception {
    CompletableFuture<Boolean> producer =
        onThread(() -> {
          for (int frame = 0; frame < 300; frame++) {
            put(frame);
            buffer.putAudio(0, AudioBlock.silence(1_600), frame * 1_600L);
          }
          return true;
        });
    for (int frame = 0; frame < 300; frame++) {
      assertTrue(buffer.awaitReady(RATE.startNanos(frame), 0, TimeUnit.SECONDS.toNanos(10)));
      buffer.videoAt(RATE.startNanos(frame));
    }
    assertTrue(producer.get(10, TimeUnit.SECONDS));
  }

  @Test
  void pictures_nobodyAsksFor_doNotStopTheSound() throws Exception {
    CompletableFuture<Boolean> producer =
        onThread(() -> {
          for (int frame = 0; frame < 300; frame++) {
            put(frame);
            buffer.putAudio(0, AudioBlock.silence(1_600), frame * 1_600L);
          }
          return true;
        });
    AudioBlock block = AudioBlock.silence(1_600);
    buffer.videoAt(0);
    for (int frame = 0; frame < 300; frame++) {
      assertTrue(buffer.awaitReady(0, (frame + 1) * 1_600L, TimeUnit.SECONDS.toNanos(10)));
      buffer.readAudio(frame * 1_600L, block);
    }
    assertTrue(producer.get(10, TimeUnit.SECONDS));
  }

  @Test
  void isReady_needsWhatCanStillCome() throws Exception {
    assertFalse(buffer.isReady(0, 10));
    buffer.declare(true, false);
    put(0);
    assertTrue(buffer.isReady(0, 10));
    assertFalse(buffer.isReady(RATE.startNanos(1), 10));
    put(5);
    assertTrue(buffer.isReady(RATE.startNanos(4), 10));
    buffer.putEnd(0, RATE.startNanos(6));
    assertTrue(buffer.isReady(RATE.startNanos(600), 10));
  }

  @Test
  void awaitReady_farAhead_makesRoomForWhatIsMissing() throws Exception {
    CompletableFuture<Boolean> producer =
        onThread(() -> {
          for (int frame = 0; frame < 200; frame++) {
            put(frame);
            buffer.putAudio(0, AudioBlock.silence(1_600), frame * 1_600L);
          }
          return true;
        });
    long position = RATE.startNanos(190);
    assertTrue(buffer.awaitReady(position, 191 * 1_600, TimeUnit.SECONDS.toNanos(10)));
    buffer.videoAt(position);
    buffer.videoAt(RATE.startNanos(199));
    buffer.wakeProducer();
    assertTrue(producer.get(10, TimeUnit.SECONDS));
  }

  @Test
  void awaitReady_nothingComes_givesUp() throws Exception {
    assertFalse(buffer.awaitReady(0, 1, 1_000_000));
  }

  @Test
  void oneProducerOneConsumer_seeEveryPictureInOrder() throws Exception {
    int frames = 5_000;
    CompletableFuture<Boolean> producer =
        onThread(() -> {
          for (int frame = 0; frame < frames; frame++) {
            put(frame);
          }
          buffer.putEnd(0, RATE.startNanos(frames));
          return true;
        });
    buffer.declare(true, false);
    VideoFrame before = null;
    for (int frame = 0; frame < frames; frame++) {
      long position = RATE.startNanos(frame);
      assertTrue(buffer.awaitReady(position, 0, TimeUnit.SECONDS.toNanos(10)));
      VideoFrame now = buffer.videoAt(position);
      assertTrue(now != before, "frame " + frame);
      assertEquals(Found.NEW, buffer.lastFound());
      before = now;
    }
    assertEquals(0, buffer.droppedPictures());
    assertTrue(producer.get(10, TimeUnit.SECONDS));
  }

  private static AudioBlock ramp(int from, int samples) {
    AudioBlock block = AudioBlock.silence(samples);
    for (int i = 0; i < samples; i++) {
      block.left()[i] = from + i;
      block.right()[i] = -(from + i);
    }
    return block;
  }

  /// Runs it on another thread; answers once that has finished or waits for room.
  private static CompletableFuture<Boolean> onThread(Task task) {
    CompletableFuture<Boolean> result = new CompletableFuture<>();
    Thread thread =
        Thread.ofPlatform()
            .start(() -> {
              try {
                result.complete(task.run());
              } catch (InterruptedException | RuntimeException | AssertionError e) {
                result.completeExceptionally(e);
              }
            });
    while (!result.isDone() && thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    return result;
  }

  @FunctionalInterface
  private interface Task {
    boolean run() throws InterruptedException;
  }
}
