package org.castdesk.engine.plan;

import org.castdesk.engine.plan.Geometry.Box;
import org.castdesk.engine.show.graphic.Timing;
import org.castdesk.engine.show.graphic.Timing.Entrance;
import org.castdesk.engine.state.AirComponent;
import org.jspecify.annotations.Nullable;

/// How much of a graphic is there at one frame, on its way in or out.
///
/// @param kind how it comes or goes
/// @param amount 0 = nothing of it, 1 = all of it, eased
record Presence(Timing.Kind kind, double amount) {
  private static final Presence ALL = new Presence(Timing.Kind.NONE, 1);
  private static final Presence NOTHING = new Presence(Timing.Kind.NONE, 0);

  static Presence of(AirComponent graphic, long frame) {
    Timing timing = graphic.component().timing();
    if (graphic.until() != null && frame >= graphic.until().value()) {
      Entrance out = timing.out();
      double left = 1 - steps(frame - graphic.until().value(), out);
      return out.isNone() || left <= 0 ? NOTHING : of(out.kind(), left);
    }
    if (graphic.since() == null || timing.in().isNone()) {
      return ALL;
    }
    double there = steps(frame - graphic.since().value(), timing.in());
    return there >= 1 ? ALL : of(timing.in().kind(), there);
  }

  /// The first frame shows the first step.
  private static double steps(long frames, Entrance way) {
    return Math.clamp((frames + 1.0) / way.frames(), 0, 1);
  }

  private static Presence of(Timing.Kind kind, double progress) {
    return new Presence(kind, kind == Timing.Kind.FADE ? progress : Progress.eased(progress));
  }

  boolean isNothing() {
    return amount <= 0;
  }

  double opacity() {
    return kind == Timing.Kind.FADE ? amount : 1;
  }

  /// How far a box is from its place, on its way to or from the outside of the picture.
  ///
  /// **Units**: pixels of the programme picture, rightwards.
  double shiftX(Box box, double pictureWidth) {
    return switch (kind) {
      case SLIDE_LEFT -> -(1 - amount) * (box.x() + box.width());
      case SLIDE_RIGHT -> (1 - amount) * (pictureWidth - box.x());
      default -> 0;
    };
  }

  /// The same, downwards.
  double shiftY(Box box, double pictureHeight) {
    return switch (kind) {
      case SLIDE_UP -> -(1 - amount) * (box.y() + box.height());
      case SLIDE_DOWN -> (1 - amount) * (pictureHeight - box.y());
      default -> 0;
    };
  }

  /// The part of a box that is wiped in, null = all of it.
  @Nullable Box wiped(Box box) {
    double width = box.width() * amount;
    double height = box.height() * amount;
    return switch (kind) {
      case WIPE_LEFT -> new Box(box.x(), box.y(), width, box.height());
      case WIPE_RIGHT -> new Box(box.x() + box.width() - width, box.y(), width, box.height());
      case WIPE_UP -> new Box(box.x(), box.y(), box.width(), height);
      case WIPE_DOWN -> new Box(box.x(), box.y() + box.height() - height, box.width(), height);
      default -> null;
    };
  }
}
