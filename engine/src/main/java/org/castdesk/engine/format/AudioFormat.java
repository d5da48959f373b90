package org.castdesk.engine.format;

/// The programme sound: 48 kHz stereo, 32 bit float, everywhere inside the engine.
public final class AudioFormat {
  public static final int SAMPLE_RATE_HZ = 48_000;
  public static final int CHANNELS = 2;

  private AudioFormat() {}
}
