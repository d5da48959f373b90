package org.castdesk.engine.format;

/// The programme sound: 48 kHz stereo, 32 bit float, everywhere inside the engine.
public final class AudioFormat {
  public static final int SAMPLE_RATE_HZ = 48_000;
  public static final int CHANNELS = 2;

  private static final long NANOS_PER_SECOND = 1_000_000_000L;

  private AudioFormat() {}

  /// The sample nearest to `nanos`.
  public static long samplesAt(long nanos) {
    return Math.floorDiv(nanos, NANOS_PER_SECOND) * SAMPLE_RATE_HZ
        + (Math.floorMod(nanos, NANOS_PER_SECOND) * SAMPLE_RATE_HZ + NANOS_PER_SECOND / 2)
            / NANOS_PER_SECOND;
  }

  /// The moment sample `sample` begins. **Units**: nanoseconds, rounded down.
  public static long nanosAt(long sample) {
    return Math.floorDiv(sample, (long) SAMPLE_RATE_HZ) * NANOS_PER_SECOND
        + Math.floorMod(sample, (long) SAMPLE_RATE_HZ) * NANOS_PER_SECOND / SAMPLE_RATE_HZ;
  }
}
