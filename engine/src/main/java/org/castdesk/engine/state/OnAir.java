package org.castdesk.engine.state;

import java.util.ArrayList;
import java.util.List;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.Transition;
import org.castdesk.engine.time.FrameNumber;
import org.jspecify.annotations.Nullable;

/// What the buses show, and what the next take will do.
///
/// @param mixing the transition under way, null = none
/// @param history what was on air before, newest first, at most ten
/// @param urgent the stand-by that covers the programme, null = it is not covered
public record OnAir(
    AirPicture program,
    SceneId preview,
    Transition transition,
    boolean flipFlop,
    @Nullable Mixing mixing,
    Fade fade,
    List<AirPicture> history,
    @Nullable Urgent urgent) {
  public static final int HISTORY_STEPS = 10;

  public OnAir {
    history = List.copyOf(history);
  }

  /// After a take of `to`, at once. What was on air goes into the history, unless it is the same.
  public OnAir withProgram(AirPicture to) {
    if (to.looksLike(program)) {
      return this;
    }
    List<AirPicture> longer = new ArrayList<>(history);
    longer.addFirst(program);
    return new OnAir(
        to,
        preview,
        transition,
        flipFlop,
        mixing,
        fade,
        longer.size() > HISTORY_STEPS ? longer.subList(0, HISTORY_STEPS) : longer,
        urgent);
  }

  /// What belongs on PVW after a take.
  public SceneId previewAfterTake() {
    return flipFlop ? program.scene().id() : preview;
  }

  /// After the end of the transition under way. A scene put on PVW meanwhile stays there: the
  /// operator has already chosen what comes next.
  public OnAir completed() {
    if (mixing == null) {
      return this;
    }
    boolean chosenMeanwhile = !preview.equals(mixing.to().scene().id());
    SceneId next = chosenMeanwhile ? preview : previewAfterTake();
    return withProgram(mixing.to()).withMixing(null).withPreview(next);
  }

  /// After a return to what was on air before. There must be a history.
  public OnAir takenBack(FrameNumber frame) {
    return new OnAir(
        history.getFirst().takenAt(frame),
        preview,
        transition,
        flipFlop,
        mixing,
        fade,
        history.subList(1, history.size()),
        urgent);
  }

  public OnAir withPreview(SceneId scene) {
    return new OnAir(program, scene, transition, flipFlop, mixing, fade, history, urgent);
  }

  public OnAir withTransition(Transition chosen) {
    return new OnAir(program, preview, chosen, flipFlop, mixing, fade, history, urgent);
  }

  public OnAir withFlipFlop(boolean on) {
    return new OnAir(program, preview, transition, on, mixing, fade, history, urgent);
  }

  public OnAir withMixing(@Nullable Mixing underWay) {
    return new OnAir(program, preview, transition, flipFlop, underWay, fade, history, urgent);
  }

  public OnAir withFade(Fade newFade) {
    return new OnAir(program, preview, transition, flipFlop, mixing, newFade, history, urgent);
  }

  /// Covers the programme with the stand-by, or shows it again.
  public OnAir withUrgent(@Nullable Urgent cover) {
    return new OnAir(program, preview, transition, flipFlop, mixing, fade, history, cover);
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

  /// The stand-by covers the programme; what happens beneath goes on unseen and unheard.
  ///
  /// @param slot the source that was chosen when it was called, null = the stand-by card
  public record Urgent(@Nullable SourceSlot slot, FrameNumber since) {}

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
