package org.castdesk.engine.audio;

import org.castdesk.engine.format.AudioFormat;
import org.castdesk.engine.media.AudioBlock;

/// Keeps the programme's peaks at or below -1 dBFS. What stays below leaves bit for bit as it came,
/// only later by [#LATENCY_SAMPLES].
///
/// The gain is turned down before the peak arrives, along the average of a look-ahead window, and
/// comes back within a fraction of a second: it is heard neither as a click nor as a crackle. Samples
/// that are no numbers, as damaged files yield them, become silence.
///
/// **Thread**: one caller. **Units**: samples at 48 kHz; the delay is 1.3 ms.
public final class Limiter {
  private static final int WINDOW = 64;
  private static final int MASK = WINDOW - 1;

  /// How much later the sound leaves: constant, whether it limits or not.
  public static final int LATENCY_SAMPLES = WINDOW - 1;

  private static final float CEILING = (float) Math.pow(10, -1 / 20.0);
  private static final double RELEASE_SECONDS = 0.15;
  private static final double RELEASE =
      Math.exp(-1 / (RELEASE_SECONDS * AudioFormat.SAMPLE_RATE_HZ));

  /// Less reduction than this (-120 dB) is none.
  private static final double NOTHING = 1e-6;

  /// Whole numbers, so that the running sum returns to exactly zero.
  private static final double ONE = 1 << 30;

  private final float[] left = new float[WINDOW];
  private final float[] right = new float[WINDOW];
  private final double[] needed = new double[WINDOW];
  private final long[] reductions = new long[WINDOW];
  private long reductionSum;
  private double reduction;
  private int at;
  private int quietSamples = WINDOW;

  /// Replaces the samples by the limited ones, in place.
  public void process(AudioBlock block) {
    float[] blockLeft = block.left();
    float[] blockRight = block.right();
    for (int i = 0; i < block.samples(); i++) {
      left[at] = finite(blockLeft[i]);
      right[at] = finite(blockRight[i]);
      follow(Math.max(Math.abs(left[at]), Math.abs(right[at])));
      at = (at + 1) & MASK;
      blockLeft[i] = left[at];
      blockRight[i] = right[at];
      if (reductionSum != 0) {
        double gain = 1 - reductionSum / (ONE * WINDOW);
        blockLeft[i] = Math.clamp((float) (left[at] * gain), -CEILING, CEILING);
        blockRight[i] = Math.clamp((float) (right[at] * gain), -CEILING, CEILING);
      }
    }
  }

  /// Takes in the newest peak: the largest reduction in the window, slowly released, averaged over
  /// the window, has fully arrived when that peak leaves the delay.
  private void follow(float peak) {
    needed[at] = peak > CEILING ? 1 - CEILING / (double) peak : 0;
    quietSamples = peak > CEILING ? 0 : Math.min(quietSamples + 1, WINDOW);
    double largest = quietSamples == WINDOW ? 0 : largestNeeded();
    reduction = Math.max(largest, reduction * RELEASE);
    if (reduction < NOTHING) {
      reduction = 0;
    }
    long whole = (long) Math.ceil(reduction * ONE);
    reductionSum += whole - reductions[at];
    reductions[at] = whole;
  }

  private double largestNeeded() {
    double largest = 0;
    for (double one : needed) {
      largest = Math.max(largest, one);
    }
    return largest;
  }

  private static float finite(float sample) {
    return Float.isFinite(sample) ? sample : 0;
  }
}
