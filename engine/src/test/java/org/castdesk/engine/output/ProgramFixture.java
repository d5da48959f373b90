package org.castdesk.engine.output;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.castdesk.engine.format.AudioFormat;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.media.AudioBlock;
import org.castdesk.engine.media.FramePool;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.media.WritableFrame;
import org.castdesk.engine.time.AudioCadence;

/// Makes programme frames: grey that tells the frame number, and a white flash with a beep in every
/// frame whose number divides by ten; on the right a quiet tone that never stops.
final class ProgramFixture implements AutoCloseable {
  static final int FLASH_EVERY = 10;
  final FramePool pool;
  private final VideoFormat format;
  private final AudioCadence cadence;

  ProgramFixture(VideoFormat format) {
    this.format = format;
    pool = new FramePool(format.size(), ProgramOutputs.mostPicturesKept(format) + 1);
    cadence = new AudioCadence(format.rate(), AudioFormat.SAMPLE_RATE_HZ);
  }

  boolean offer(ProgramSink sink, long frame) {
    WritableFrame writable = pool.tryAcquire();
    if (writable == null) {
      throw new AssertionError("The pool is empty: a picture has leaked");
    }
    boolean isFlash = frame % FLASH_EVERY == 0;
    VideoFrame.Planes planes = writable.planes();
    planes.y().fill((byte) (isFlash ? 235 : 40 + frame % 60));
    planes.u().fill((byte) 128);
    planes.v().fill((byte) 128);
    scribble(planes.y(), planes.strideY(), frame);
    try (VideoFrame picture = writable.seal()) {
      return sink.offer(frame, picture, sound(frame, isFlash));
    }
  }

  /// What a late tick does with a frame it skips.
  void offerSkipped(ProgramOutputs outputs, long frame) {
    outputs.offerSkipped(frame, sound(frame, frame % FLASH_EVERY == 0));
  }

  void offerRange(ProgramSink sink, long from, long to) {
    for (long frame = from; frame < to; frame++) {
      offer(sink, frame);
    }
  }

  @Override
  public void close() {
    pool.close();
  }

  private void scribble(MemorySegment y, int stride, long frame) {
    for (int row = 0; row < format.size().heightPx() / 8; row++) {
      long at = (long) row * stride + Math.floorMod(frame * 7 + row * 3L, format.size().widthPx());
      y.set(ValueLayout.JAVA_BYTE, at, (byte) 16);
    }
  }

  AudioBlock sound(long frame, boolean isFlash) {
    int samples = cadence.samples(frame);
    AudioBlock block = AudioBlock.silence(samples);
    long first = cadence.firstSample(frame);
    for (int i = 0; i < samples; i++) {
      block.left()[i] = isFlash ? (float) (0.5 * Math.sin(2 * Math.PI * 1000 * i / 48000)) : 0;
      block.right()[i] = (float) (0.05 * Math.sin(2 * Math.PI * 400 * (first + i) / 48000));
    }
    return block;
  }
}
