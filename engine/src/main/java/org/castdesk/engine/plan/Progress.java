package org.castdesk.engine.plan;

import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.plan.Blend.Shape;
import org.castdesk.engine.show.Transition;
import org.castdesk.engine.state.OnAir.Mixing;
import org.jspecify.annotations.Nullable;

/// How far a transition is at a frame, and what that looks like.
final class Progress {
  private Progress() {}

  /// 0 = all old, 1 = all new. A running transition shows its first step in its first frame.
  static double of(@Nullable Mixing mixing, long frame) {
    return switch (mixing) {
      case null -> 0;
      case Mixing.Running(_, Transition transition, _, var startedAt) -> {
        double steps = frame - startedAt.value() + 1.0;
        yield Math.clamp(steps / transition.rateFrames(), 0, 1);
      }
      case Mixing.ByHand(_, _, _, double position) -> position;
    };
  }

  static Blend blend(Transition transition, double progress, PictureSize target) {
    return switch (transition.kind()) {
      case MIX -> new Blend.Mix(weight(progress));
      case DIP -> new Blend.Dip(weight(progress), transition.colour());
      case WIPE_LEFT -> wipe(Shape.LEFT, transition, progress);
      case WIPE_RIGHT -> wipe(Shape.RIGHT, transition, progress);
      case WIPE_UP -> wipe(Shape.UP, transition, progress);
      case WIPE_DOWN -> wipe(Shape.DOWN, transition, progress);
      case WIPE_DIAGONAL_TOP_LEFT -> wipe(Shape.DIAGONAL_TOP_LEFT, transition, progress);
      case WIPE_DIAGONAL_TOP_RIGHT -> wipe(Shape.DIAGONAL_TOP_RIGHT, transition, progress);
      case WIPE_BOX -> wipe(Shape.BOX, transition, progress);
      case WIPE_CIRCLE -> wipe(Shape.CIRCLE, transition, progress);
      case PUSH_LEFT -> push(-target.widthPx(), 0, progress);
      case PUSH_RIGHT -> push(target.widthPx(), 0, progress);
      case PUSH_UP -> push(0, -target.heightPx(), progress);
      case PUSH_DOWN -> push(0, target.heightPx(), progress);
      case SLIDE_LEFT -> slide(-target.widthPx(), 0, progress);
      case SLIDE_RIGHT -> slide(target.widthPx(), 0, progress);
      case SLIDE_UP -> slide(0, -target.heightPx(), progress);
      case SLIDE_DOWN -> slide(0, target.heightPx(), progress);
      case MOVE -> throw new IllegalArgumentException("A move is one picture, not a blend of two");
    };
  }

  private static int weight(double progress) {
    return (int) Math.round(256 * progress);
  }

  private static Blend wipe(Shape shape, Transition transition, double progress) {
    return new Blend.Wipe(shape, progress, transition.softness());
  }

  /// Both pictures travel by `x, y`; the new one starts as far on the other side.
  private static Blend push(int x, int y, double progress) {
    double eased = eased(progress);
    int oldX = even(x * eased);
    int oldY = even(y * eased);
    return new Blend.Shift(oldX, oldY, oldX - (x & ~1), oldY - (y & ~1));
  }

  /// Only the new picture travels.
  private static Blend slide(int x, int y, double progress) {
    double eased = eased(progress);
    return new Blend.Shift(0, 0, even(x * eased - x), even(y * eased - y));
  }

  /// Sets off and arrives gently. By hand too, so that AUTO can take over from the T-bar unseen.
  static double eased(double progress) {
    return progress * progress * (3 - 2 * progress);
  }

  private static int even(double pixels) {
    return (int) Math.round(pixels / 2) * 2;
  }
}
