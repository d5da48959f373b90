package org.castdesk.engine.show.graphic;

/// Whether a graphic rests or travels through its window.
///
/// What travels comes in at one edge of the window and leaves at the other; its plate rests.
///
/// **Source**: Effect of the caster API (none, animateH, animateV). The document gives neither speed
/// nor direction nor what comes after the end; see decision 91.
///
/// @param speed leftwards or upwards, below 0 the other way. **Units**: widths (H) or heights (V) of
///     the programme picture per second
/// @param window how long the window is, 0 = as long as the picture. **Units**: fraction of the
///     picture's width (H) or height (V)
/// @param gap free room before it comes again. **Units**: as the window
/// @param loops whether it comes again
public record Motion(Kind kind, double speed, double window, double gap, boolean loops) {
  public static final Motion STILL = new Motion(Kind.NONE, 0.1, 0, 0.1, true);
  public static final Motion CRAWL = new Motion(Kind.ANIMATE_H, 0.09375, 0, 0.1, true);
  public static final Motion ROLL = new Motion(Kind.ANIMATE_V, 0.1, 0, 0.1, false);

  public Motion {
    check("speed", speed, -4, 4);
    check("window", window, 0, 4);
    check("gap", gap, 0, 4);
    if (kind != Kind.NONE && Math.abs(speed) < 0.001) {
      throw new IllegalArgumentException("A crawl's speed is not 0");
    }
  }

  public boolean isStill() {
    return kind == Kind.NONE;
  }

  public Motion withKind(Kind changed) {
    return new Motion(changed, speed, window, gap, loops);
  }

  public Motion withSpeed(double changed) {
    return new Motion(kind, changed, window, gap, loops);
  }

  public Motion withWindow(double changed) {
    return new Motion(kind, speed, changed, gap, loops);
  }

  /// The effects of the caster API.
  public enum Kind {
    NONE,
    /// Across: a ticker.
    ANIMATE_H,
    /// Upwards: credits.
    ANIMATE_V
  }

  private static void check(String what, double value, double min, double max) {
    if (!(value >= min && value <= max)) {
      throw new IllegalArgumentException(
          "A crawl's " + what + " is " + min + " to " + max + ", not " + value);
    }
  }
}
