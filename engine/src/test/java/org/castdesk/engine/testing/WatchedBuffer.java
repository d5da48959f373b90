package org.castdesk.engine.testing;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.castdesk.engine.media.AudioBlock;
import org.castdesk.engine.media.PlayoutBuffer;
import org.castdesk.engine.media.VideoFrame;
import org.jspecify.annotations.Nullable;

/// A playout buffer that remembers every picture it was given, to tell which did not come back.
public final class WatchedBuffer implements PlayoutBuffer {
  private final PlayoutBuffer real;
  private final Queue<VideoFrame> given = new ConcurrentLinkedQueue<>();

  public WatchedBuffer(PlayoutBuffer real) {
    this.real = real;
  }

  /// Pictures that somebody still holds.
  public long outstanding() {
    return given.stream().filter(WatchedBuffer::isHeld).count();
  }

  private static boolean isHeld(VideoFrame frame) {
    try {
      frame.retain().close();
      return true;
    } catch (IllegalStateException e) {
      return false;
    }
  }

  @Override
  public boolean putVideo(int generation, VideoFrame frame, long positionNanos)
      throws InterruptedException {
    given.add(frame);
    return real.putVideo(generation, frame, positionNanos);
  }

  @Override
  public boolean putAudio(int generation, AudioBlock block, long firstSample)
      throws InterruptedException {
    return real.putAudio(generation, block, firstSample);
  }

  @Override
  public void putEnd(int generation, long positionNanos) {
    real.putEnd(generation, positionNanos);
  }

  @Override
  public void declare(boolean hasVideo, boolean hasAudio) {
    real.declare(hasVideo, hasAudio);
  }

  @Override
  public void wantUntil(long positionNanos, long endSample) {
    real.wantUntil(positionNanos, endSample);
  }

  @Override
  public void wakeProducer() {
    real.wakeProducer();
  }

  @Override
  public boolean expectsVideo() {
    return real.expectsVideo();
  }

  @Override
  public void flush(int generation) {
    real.flush(generation);
  }

  @Override
  public int generation() {
    return real.generation();
  }

  @Override
  public @Nullable VideoFrame videoAt(long positionNanos) {
    return real.videoAt(positionNanos);
  }

  @Override
  public Found lastFound() {
    return real.lastFound();
  }

  @Override
  public int readAudio(long firstSample, AudioBlock into) {
    return real.readAudio(firstSample, into);
  }

  @Override
  public boolean isReady(long positionNanos, long endSample) {
    return real.isReady(positionNanos, endSample);
  }

  @Override
  public boolean awaitReady(long positionNanos, long endSample, long timeoutNanos)
      throws InterruptedException {
    return real.awaitReady(positionNanos, endSample, timeoutNanos);
  }

  @Override
  public long playedNanos() {
    return real.playedNanos();
  }

  @Override
  public long endNanos() {
    return real.endNanos();
  }

  @Override
  public long droppedPictures() {
    return real.droppedPictures();
  }

  @Override
  public void close() {
    real.close();
  }
}
