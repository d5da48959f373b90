package org.castdesk.engine.state;

import java.util.List;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.Transition;
import org.castdesk.engine.time.FrameNumber;
import org.jspecify.annotations.Nullable;

/// What the buses show, and what the next take will do.
///
/// @param mixing the transition under way, null = none
/// @param history what was on air before, newest first, at most ten
public record OnAir(
    AirPicture program,
    SceneId preview,
    Transition transition,
    boolean flipFlop,
    @Nullable Mixing mixing,
    Fade fade,
    List<AirPicture> history) {
  public static final int HISTORY_STEPS = 10;

  public OnAir {
    history = List.copyOf(history);
  }

  /// A transition under way; both scenes are on air.
  public sealed interface Mixing {
    AirPicture to();

    Transition transition();

    /// Runs by itself; frame `startedAt` shows its first step, `startedAt + rate - 1` its end.
    record Running(AirPicture to, Transition transition, FrameNumber startedAt) implements Mixing {}

    /// Follows the T-bar.
    record ByHand(AirPicture to, Transition transition, double positionFraction)
        implements Mixing {}
  }

  /// Fade to black: on the way to `black` or back since `startedAt`.
  ///
  /// @param fromLevel darkness when this fade began, so that it can turn round half way
  public record Fade(boolean black, FrameNumber startedAt, int rateFrames, double fromLevel) {
    public static final Fade NONE = new Fade(false, FrameNumber.ZERO, 1, 0);

    /// 0 = picture, 1 = black, at frame `frame`.
    public double levelAt(long frame) {
      double target = black ? 1 : 0;
      double steps = Math.min(frame - startedAt.value() + 1.0, rateFrames);
      double moved = steps / rateFrames;
      return black ? Math.min(target, fromLevel + moved) : Math.max(target, fromLevel - moved);
    }
  }
}
