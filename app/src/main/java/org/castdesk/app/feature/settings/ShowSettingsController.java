package org.castdesk.app.feature.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Parent;
import org.castdesk.app.feature.DeskController;
import org.castdesk.app.feature.EditHistory;
import org.castdesk.app.feature.EditStep;
import org.castdesk.app.mirror.EngineMirror;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.command.ShowCommand;
import org.castdesk.engine.show.Guarded;
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
    String name = texts().get(TextKey.valueOf("GUARDED_" + action.name()));
    edits.perform(
        EditStep.of(off ? TextKey.STEP_GUARDED_OFF : TextKey.STEP_GUARDED_ON, name),
        List.of(new ShowCommand.PutGuarded(actions)),
        Objects.requireNonNull(model.guardedAnswers.get(action)));
  }
}
