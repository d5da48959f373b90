package org.castdesk.engine.media;

import org.castdesk.engine.format.AudioFormat;
import org.jspecify.annotations.Nullable;

/// The last seconds of a source's sound, so that it can be heard later than it came.
///
/// **Thread**: the tick. **Units**: samples at 48 kHz, counted on the programme's timeline.
public final class SoundHistory {
  private static final int MOST_SAMPLES = Integer.highestOneBit(6 * AudioFormat.SAMPLE_RATE_HZ);

  private int reach;
  private @Nullable SoundRing ring;

  /// @param samples how far back anybody listens, 0 = nothing is kept; at most five seconds
  public void reachBack(int samples) {
    reach = samples;
    if (samples == 0) {
      ring = null;
    } else if (ring == null) {
      ring = new SoundRing(MOST_SAMPLES);
    }
  }

  /// @param firstSample of the block; what lies between it and the one before is silence
  public void add(long firstSample, AudioBlock block) {
    if (ring == null) {
      return;
    }
    long from = Math.max(0, firstSample - reach);
    ring.forgetBefore(ring.isPlaced() ? from : firstSample);
    if (firstSample > ring.end()) {
      ring.appendSilence((int) (firstSample - ring.end()));
    }
    if (firstSample == ring.end()) {
      ring.append(block, 0, block.samples());
    }
  }

  /// What was heard from this sample on; silence where nothing is kept.
  public void read(long firstSample, AudioBlock into) {
    if (ring == null) {
      java.util.Arrays.fill(into.left(), 0, into.samples(), 0);
      java.util.Arrays.fill(into.right(), 0, into.samples(), 0);
    } else {
      ring.read(firstSample, into);
    }
  }
}
