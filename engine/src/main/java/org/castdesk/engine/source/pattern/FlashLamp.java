package org.castdesk.engine.source.pattern;

/// The square that turns white once a second, in the frame in which the beep begins. Between the
/// flashes a dim hand turns in it, one turn a second.
///
/// **Units**: fractions of the picture, the same for painter and meter.
public final class FlashLamp {
  public static final double LEFT_FRACTION = 0.0335;
  public static final double TOP_FRACTION = 0.075;

  /// Side of the square as a fraction of the picture's height.
  public static final double SIDE_FRACTION = 0.13;

  static final int DARK = 34;
  static final int HAND = 92;
  static final int FLASH = 235;

  /// Flash and beep last this long. **Units**: nanoseconds.
  public static final long FLASH_NANOS = 50_000_000;

  private FlashLamp() {}
}
