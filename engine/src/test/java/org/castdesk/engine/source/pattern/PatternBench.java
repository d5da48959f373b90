package org.castdesk.engine.source.pattern;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.media.AudioBlock;
import org.castdesk.engine.media.Lettering;
import org.castdesk.engine.media.PlayoutBuffer;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.plates.PlateShelf;
import org.castdesk.engine.show.SourceContent.Motion;
import org.castdesk.engine.show.SourceContent.TestPattern;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;
import org.castdesk.engine.time.VirtualClock;

/// What the tests of the pattern share: plain letters, and a buffer that records and says stop.
final class PatternBench {
  private PatternBench() {}

  /// Solid blocks instead of letters: the same layout everywhere, without fonts.
  static final Lettering BLOCKS =
      (text, face, sizePx) -> {
        int width = Math.max(1, text.length() * sizePx / 2);
        byte[] coverage = new byte[width * sizePx];
        java.util.Arrays.fill(coverage, (byte) 255);
        return new Lettering.Mask(width, sizePx, sizePx * 4 / 5, coverage);
      };

  static SourceSpec spec(int slot, Motion motion) {
    return new SourceSpec(SourceSlot.of(slot), "Pattern " + slot, new TestPattern(motion, 440));
  }

  /// Finds nothing, and what it is given stays unwritten: nobody settles it.
  static PlateShelf emptyShelf() {
    return new PlateShelf(
        Path.of("no such folder"), "test", new VirtualClock(Instant.EPOCH), Runnable::run);
  }

  static PatternPicture picture(int slot, Motion motion, VideoFormat format) {
    SourceSpec spec = spec(slot, motion);
    return new PatternPicture(spec, format, PatternArt.of(spec, format, BLOCKS, emptyShelf()));
  }

  /// Takes a number of pictures per generation, then refuses, as a full and flushed buffer does.
  static final class RecordingBuffer implements PlayoutBuffer {
    private final int capacity;
    final List<Long> positions = new ArrayList<>();
    final List<Long> firstSamples = new ArrayList<>();
    final List<VideoFrame> frames = new ArrayList<>();
    private int generation;
    private boolean closed;

    RecordingBuffer(int capacity) {
      this.capacity = capacity;
    }

    @Override
    public synchronized boolean putVideo(int from, VideoFrame frame, long positionNanos)
        throws InterruptedException {
      boolean isKept = false;
      try {
        while (!closed && from == generation && frames.size() >= capacity) {
          wait();
        }
        isKept = !closed && from == generation;
      } finally {
        if (!isKept) {
          frame.close(); // refused, or interrupted while waiting: the buffer owns it either way
        }
      }
      if (isKept) {
        frames.add(frame);
        positions.add(positionNanos);
        notifyAll();
      }
      return isKept;
    }

    @Override
    public synchronized boolean putAudio(int from, AudioBlock block, long firstSample) {
      if (closed || from != generation) {
        return false;
      }
      firstSamples.add(firstSample);
      return true;
    }

    /// Waits, at most ten seconds, until as many pictures are here.
    synchronized boolean holds(int count) throws InterruptedException {
      for (int i = 0; i < 100 && frames.size() < count; i++) {
        wait(100);
      }
      return frames.size() >= count;
    }

    @Override
    public synchronized int generation() {
      return generation;
    }

    @Override
    public synchronized void flush(int wanted) {
      if (wanted == generation) {
        return;
      }
      generation = wanted;
      frames.forEach(VideoFrame::close);
      frames.clear();
      positions.clear();
      firstSamples.clear();
      notifyAll();
    }

    @Override
    public synchronized void close() {
      closed = true;
      flush(-1);
    }

    @Override
    public void putEnd(int from, long positionNanos) {}

    @Override
    public void declare(boolean hasVideo, boolean hasAudio) {}

    @Override
    public void wantUntil(long positionNanos, long endSample) {}

    @Override
    public void wakeProducer() {}

    @Override
    public boolean expectsVideo() {
      return true;
    }

    @Override
    public VideoFrame videoAt(long positionNanos) {
      throw new UnsupportedOperationException("only filled, never played");
    }

    @Override
    public Found lastFound() {
      return Found.NOTHING;
    }

    @Override
    public int readAudio(long firstSample, AudioBlock into) {
      return 0;
    }

    @Override
    public boolean isReady(long positionNanos, long endSample) {
      return false;
    }

    @Override
    public boolean awaitReady(long positionNanos, long endSample, long timeoutNanos) {
      return false;
    }

    @Override
    public long playedNanos() {
      return Long.MIN_VALUE;
    }

    @Override
    public long endNanos() {
      return Long.MAX_VALUE;
    }

    @Override
    public long droppedPictures() {
      return 0;
    }
  }
}
