package org.castdesk.engine.show;

import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.time.FrameRate;

/// How PVW comes on air with AUTO or the T-bar. **Units**: the rate is in frames.
///
/// @param softness width of a wipe's edge as a fraction of the picture, 0 = hard; others ignore it
/// @param colour of a dip; others ignore it
public record Transition(Kind kind, int rateFrames, double softness, Rgb colour) {
  public static final Transition MIX_ONE_SECOND = new Transition(Kind.MIX, 25, 0.02, Rgb.BLACK);

  public Transition {
    if (rateFrames < 1 || rateFrames > 1000) {
      throw new IllegalArgumentException("A rate is 1 to 1000 frames, not " + rateFrames);
    }
    if (!(softness >= 0 && softness <= 0.5)) {
      throw new IllegalArgumentException("A wipe's softness is 0 to 0.5, not " + softness);
    }
  }

  public Transition with(Kind newKind, int newRateFrames) {
    return new Transition(newKind, newRateFrames, softness, colour);
  }

  /// The same, as long as before, in another rate.
  public Transition inRate(FrameRate from, FrameRate to) {
    long frames = Math.round(rateFrames * to.framesPerSecond() / from.framesPerSecond());
    return with(kind, Math.clamp(frames, 1, 1000));
  }

  /// The kinds; a direction names where the new picture comes from or moves to.
  public enum Kind {
    MIX,
    DIP,
    WIPE_LEFT,
    WIPE_RIGHT,
    WIPE_UP,
    WIPE_DOWN,
    WIPE_DIAGONAL_TOP_LEFT,
    WIPE_DIAGONAL_TOP_RIGHT,
    WIPE_BOX,
    WIPE_CIRCLE,
    PUSH_LEFT,
    PUSH_RIGHT,
    PUSH_UP,
    PUSH_DOWN,
    SLIDE_LEFT,
    SLIDE_RIGHT,
    SLIDE_UP,
    SLIDE_DOWN,
    /// Boxes of the same source move and change their size; the rest fades.
    MOVE
  }
}
