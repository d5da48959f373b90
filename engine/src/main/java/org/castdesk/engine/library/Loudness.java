package org.castdesk.engine.library;

/// How loud a piece of material is, from its first to its last sound, as the desk plays it: stereo.
///
/// **Units**: LUFS, LU and dBTP; −∞ = silence. **Source**: EBU R 128, EBU Tech 3341 and 3342.
public record Loudness(double integratedLufs, double rangeLu, double truePeakDb) {
  /// What programmes are to have.
  public static final double TARGET_LUFS = -23;

  /// What they must not exceed.
  public static final double MOST_PEAK_DB = -1;

  /// Below this there is nothing to hear: the meter's own floor.
  private static final double FLOOR_LUFS = -69.9;

  public boolean isSilent() {
    return integratedLufs <= FLOOR_LUFS;
  }
}
