package org.castdesk.app.feature.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Parent;
import org.castdesk.app.feature.DeskController;
import org.castdesk.app.feature.EditHistory;
import org.castdesk.app.feature.EditStep;
import org.castdesk.app.feature.StandbyTrouble;
import org.castdesk.app.feature.settings.ShowSettingsModel.Standby;
import org.castdesk.app.mirror.EngineMirror;
import org.castdesk.app.text.SafetyKey;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.command.ShowCommand;
import org.castdesk.engine.show.Guarded;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;
import org.castdesk.engine.state.EngineState;
import org.jspecify.annotations.Nullable;

/// The settings that belong to the show and not to this desk. Each is an edit that can be taken
/// back.
final class ShowSettingsController extends DeskController {
  private final ShowSettingsModel model;
  private final SafetySection safety;
  private final EditHistory edits;

  ShowSettingsController(EngineMirror mirror, Texts texts, EditHistory edits) {
    super(mirror, texts);
    this.edits = edits;
    model = new ShowSettingsModel(texts);
    safety = new SafetySection(this, model, texts);
    watch(mirror.stateProperty(), this::show);
    watch(texts.languageProperty(), _ -> show(mirror.stateProperty().get()));
  }

  /// What must not happen by a slip of the hand, and what helps when it has.
  @Override
  public Parent view() {
    return safety;
  }

  private void show(@Nullable EngineState state) {
    if (state != null) {
      model.guarded.forEach(
          (action, chosen) -> chosen.set(state.show().guarded().contains(action)));
      model.standbys.forEach(choice -> show(choice, state));
      SourceSlot slot = state.show().urgent();
      Optional<SafetyKey> trouble = StandbyTrouble.of(state, slot);
      model.standbyWrong.set(trouble.isPresent());
      model.standbyMeaning.set(
          texts().get(trouble.orElse(SafetyKey.STANDBY_MEANING), slot == null ? "" : slot.value()));
    }
  }

  private void show(Standby choice, EngineState state) {
    SourceSlot slot = choice.slot;
    Optional<SourceSpec> source = Optional.ofNullable(slot).flatMap(state.show()::source);
    choice.there.set(slot == null || source.isPresent());
    choice.chosen.set(Objects.equals(slot, state.show().urgent()));
    choice.words.set(
        slot == null
            ? texts().get(SafetyKey.STANDBY_CARD)
            : source.map(ShowSettingsController::name).orElse(slot.value()));
    choice.trouble.set(
        source
            .flatMap(spec -> StandbyTrouble.of(state, spec.slot()))
            .map(trouble -> texts().get(trouble, String.valueOf(slot)))
            .orElse(""));
  }

  private static String name(SourceSpec source) {
    String slot = source.slot().value();
    return source.name().equals(slot) ? slot : slot + " " + source.name();
  }

  /// A stand-by was chosen.
  void onStandby(Standby choice) {
    EngineState state = mirror().stateProperty().get();
    if (state != null && !choice.chosen.get()) {
      edits.perform(
          EditStep.of(SafetyKey.STEP_STANDBY, choice.words.get()),
          List.of(new ShowCommand.PutUrgent(choice.slot)),
          choice.answer);
    }
  }

  /// The box of an action was pressed.
  void onGuarded(Guarded action) {
    EngineState state = mirror().stateProperty().get();
    if (state == null) {
      return;
    }
    List<Guarded> actions = new ArrayList<>(state.show().guarded());
    boolean off = actions.remove(action);
    if (!off) {
      actions.add(action);
    }
    String name = texts().get(SafetyKey.valueOf("GUARDED_" + action.name()));
    edits.perform(
        EditStep.of(off ? SafetyKey.STEP_GUARDED_OFF : SafetyKey.STEP_GUARDED_ON, name),
        List.of(new ShowCommand.PutGuarded(actions)),
        Objects.requireNonNull(model.guardedAnswers.get(action)));
  }
}
