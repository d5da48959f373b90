package org.castdesk.engine.testing;

import org.castdesk.engine.format.AudioFormat;
import org.castdesk.engine.format.MediaInfo;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.media.AudioBlock;
import org.castdesk.engine.media.FramePool;
import org.castdesk.engine.media.WritableFrame;
import org.castdesk.engine.source.Source;
import org.castdesk.engine.source.SourceSink;

/// A grey picture and 0.8 seconds of a steady tone, all there at once, without a thread.
public final class ToneSource implements Source {
  /// The tone's amplitude.
  public static final double LEVEL = 0.2;

  private static final int SAMPLES = AudioFormat.SAMPLE_RATE_HZ * 4 / 5;

  @Override
  public void start(SourceSink sink) {
    PictureSize size = new PictureSize(64, 36);
    AudioBlock tone = AudioBlock.silence(SAMPLES);
    for (int i = 0; i < SAMPLES; i++) {
      double value = LEVEL * Math.sin(2 * Math.PI * 440 * i / AudioFormat.SAMPLE_RATE_HZ);
      tone.left()[i] = (float) value;
      tone.right()[i] = (float) value;
    }
    int generation = sink.buffer().generation();
    FramePool pool = new FramePool(size, 1);
    try (WritableFrame frame = pool.tryAcquire()) {
      if (frame == null) {
        throw new AssertionError("a new pool is empty");
      }
      sink.opened(new MediaInfo("tone", "grey", size, null, "tone", 48_000, 2, null));
      sink.buffer().putVideo(generation, frame.seal(), 0);
      sink.buffer().putAudio(generation, tone, 0);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    } finally {
      pool.close();
    }
  }

  @Override
  public void seek(long positionNanos, int generation) {
    throw new AssertionError("this source only plays on");
  }

  @Override
  public void close() {}
}
