package org.castdesk.engine.media;

import java.util.Arrays;

/// The last stretch of sound, addressed by sample number: what was never written reads as silence.
///
/// **Thread**: the owner's lock. **Units**: samples at 48 kHz.
final class SoundRing {
  private final float[] left;
  private final float[] right;
  private final int mask;
  private long start;
  private long end;
  private boolean placed;

  /// @param capacity a power of two
  SoundRing(int capacity) {
    left = new float[capacity];
    right = new float[capacity];
    mask = capacity - 1;
  }

  /// Whether it knows where it is: something was written or forgotten since the last clear.
  boolean isPlaced() {
    return placed;
  }

  /// The first sample that is still kept.
  long start() {
    return start;
  }

  /// The sample after the last one.
  long end() {
    return end;
  }

  void clear() {
    placed = false;
    start = 0;
    end = 0;
  }

  /// Forgets what lies before `sample`; writing goes on there at the earliest.
  void forgetBefore(long sample) {
    if (!placed) {
      start = sample;
      end = sample;
      placed = true;
    } else if (sample > start) {
      start = sample;
      end = Math.max(end, sample);
    }
  }

  /// How many samples may follow now without pushing out kept ones, at most `aheadSamples` of them
  /// ahead of the start.
  int room(int aheadSamples) {
    return (int) Math.max(0, Math.min(aheadSamples, left.length) - (end - start));
  }

  void appendSilence(int samples) {
    fill(end, samples);
    end += samples;
  }

  void append(AudioBlock block, int from, int samples) {
    int at = (int) (end & mask);
    int first = Math.min(samples, left.length - at);
    System.arraycopy(block.left(), from, left, at, first);
    System.arraycopy(block.right(), from, right, at, first);
    System.arraycopy(block.left(), from + first, left, 0, samples - first);
    System.arraycopy(block.right(), from + first, right, 0, samples - first);
    end += samples;
  }

  /// Copies what is there, silence elsewhere; answers how many were there.
  int read(long firstSample, AudioBlock into) {
    int wanted = into.samples();
    long from = Math.max(firstSample, start);
    long to = Math.min(firstSample + wanted, end);
    if (!placed || to <= from) {
      Arrays.fill(into.left(), 0, wanted, 0);
      Arrays.fill(into.right(), 0, wanted, 0);
      return 0;
    }
    int lead = (int) (from - firstSample);
    int count = (int) (to - from);
    copyOut(from, into, lead, count);
    for (float[] channel : new float[][] {into.left(), into.right()}) {
      Arrays.fill(channel, 0, lead, 0);
      Arrays.fill(channel, lead + count, wanted, 0);
    }
    return count;
  }

  private void copyOut(long from, AudioBlock into, int lead, int count) {
    int at = (int) (from & mask);
    int first = Math.min(count, left.length - at);
    System.arraycopy(left, at, into.left(), lead, first);
    System.arraycopy(right, at, into.right(), lead, first);
    System.arraycopy(left, 0, into.left(), lead + first, count - first);
    System.arraycopy(right, 0, into.right(), lead + first, count - first);
  }

  private void fill(long from, int samples) {
    for (int done = 0; done < samples; ) {
      int at = (int) ((from + done) & mask);
      int count = Math.min(samples - done, left.length - at);
      Arrays.fill(left, at, at + count, 0);
      Arrays.fill(right, at, at + count, 0);
      done += count;
    }
  }
}
