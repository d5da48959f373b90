package org.castdesk.app.air;

/// The luma that a part of the picture may have: exact where everything is known, everything where
/// nothing is. **Units**: 8 bit, 16 = black, 235 = white.
record Levels(double low, double high) {
  static final Levels ANY = new Levels(16, 235);
  static final Levels BLACK = exactly(16);

  static Levels exactly(double level) {
    return new Levels(level, level);
  }

  /// One of the two, or something between.
  Levels or(Levels other) {
    return new Levels(Math.min(low, other.low), Math.max(high, other.high));
  }

  /// @param weight 0 = this, 1 = the other
  Levels mixed(Levels other, double weight) {
    return new Levels(
        low * (1 - weight) + other.low * weight, high * (1 - weight) + other.high * weight);
  }

  boolean holds(double level, double tolerance) {
    return level >= low - tolerance && level <= high + tolerance;
  }

  @Override
  public String toString() {
    return low == high ? Long.toString(Math.round(low)) : Math.round(low) + ".." + Math.round(high);
  }
}
