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
/// @param keys DSK 1 and DSK 2, above both buses
/// @param urgent the stand-by that covers the programme, null = it is not covered
public record OnAir(
    AirPicture program,
    SceneId preview,
    Transition transition,
    boolean flipFlop,
    @Nullable Mixing mixing,
    Fade fade,
    List<AirPicture> history,
    @Nullable Urgent urgent,
    List<KeyState> keys) {
  public static final int HISTORY_STEPS = 10;

  /// Both downstream keys off.
  public static final List<KeyState> KEYS_OFF = List.of(KeyState.OFF, KeyState.OFF);

  public OnAir {
    history = List.copyOf(history);
    keys = List.copyOf(keys);
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
        urgent,
        keys);
  }

  /// The same scene on air, edited. That is no take: the history stays as it is.
  public OnAir withProgramEdited(AirPicture edited) {
    return new OnAir(edited, preview, transition, flipFlop, mixing, fade, history, urgent, keys);
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
    return withProgram(mixing.to()).withMixing(null).withPreview(next).withKeys(turned(mixing));
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
        urgent,
        keys);
  }

  public OnAir withPreview(SceneId scene) {
    return new OnAir(program, scene, transition, flipFlop, mixing, fade, history, urgent, keys);
  }

  public OnAir withTransition(Transition chosen) {
    return new OnAir(program, preview, chosen, flipFlop, mixing, fade, history, urgent, keys);
  }

  public OnAir withFlipFlop(boolean on) {
    return new OnAir(program, preview, transition, on, mixing, fade, history, urgent, keys);
  }

  public OnAir withMixing(@Nullable Mixing underWay) {
    return new OnAir(program, preview, transition, flipFlop, underWay, fade, history, urgent, keys);
  }

  public OnAir withFade(Fade newFade) {
    return new OnAir(
        program, preview, transition, flipFlop, mixing, newFade, history, urgent, keys);
  }

  /// Another picture on PGM that is no take: nothing goes into the history.
  public OnAir withPicture(AirPicture changed) {
    return new OnAir(changed, preview, transition, flipFlop, mixing, fade, history, urgent, keys);
  }

  /// @param index 0 = DSK 1
  public OnAir withKey(int index, KeyState changed) {
    List<KeyState> all = new ArrayList<>(keys);
    all.set(index, changed);
    return withKeys(all);
  }

  public OnAir withKeys(List<KeyState> changed) {
    return new OnAir(
        program, preview, transition, flipFlop, mixing, fade, history, urgent, changed);
  }

  /// The downstream keys after this transition: those tied to it have turned.
  private List<KeyState> turned(Mixing done) {
    List<KeyState> after = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      KeyState key = keys.get(i);
      after.add(key.tied() ? key.cut(!key.on(), done.keys().get(i), done.to().takenAt()) : key);
    }
    return after;
  }

  /// Covers the programme with the stand-by, or shows it again.
  public OnAir withUrgent(@Nullable Urgent cover) {
    return new OnAir(program, preview, transition, flipFlop, mixing, fade, history, cover, keys);
  }

  /// A transition under way; both scenes are on air.
  public sealed interface Mixing {
    AirPicture to();

    Transition transition();

    /// What the tied downstream keys show once they are on; one list for each key.
    List<List<AirComponent>> keys();

    /// Runs by itself; frame `startedAt` shows its first step, `startedAt + rate - 1` its end.
    record Running(
        AirPicture to, Transition transition, List<List<AirComponent>> keys, FrameNumber startedAt)
        implements Mixing {}

    /// Follows the T-bar.
    record ByHand(
        AirPicture to,
        Transition transition,
        List<List<AirComponent>> keys,
        double positionFraction)
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
