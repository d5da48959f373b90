package org.castdesk.app.feature.layout;

import java.util.List;
import javafx.scene.Parent;
import org.castdesk.app.control.Answer;
import org.castdesk.app.feature.DeskController;
import org.castdesk.app.feature.EditHistory;
import org.castdesk.app.keys.DeskActions;
import org.castdesk.app.keys.DeskKey;
import org.castdesk.app.keys.DeskKey.Action;
import org.castdesk.app.mirror.EngineMirror;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.command.ShowCommand;
import org.castdesk.engine.command.SwitcherCommand;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.OnAir;
import org.jspecify.annotations.Nullable;

/// Edits that go on air at once. Only while the scene on PVW is the one on PGM, and never longer:
/// whatever else comes on a bus ends it, and so does leaving the screen.
final class LiveEditController extends DeskController {
  private final LayoutModel model;
  private final LiveKey view;
  private final DeskActions actions;
  private @Nullable SceneId scene;
  private boolean wanted;
  private boolean open;

  LiveEditController(
      EngineMirror mirror,
      Texts texts,
      LayoutModel model,
      EditHistory history,
      DeskActions actions) {
    super(mirror, texts);
    this.model = model;
    this.actions = actions;
    view = new LiveKey(this, model, texts, actions);
    history.setCompanions(this::companions);
    actions.register(Action.EDIT_LIVE, this::onToggle).bind(model.canLive.or(model.live));
    actions.guardedProperty(Action.EDIT_LIVE).bind(model.live.not());
    watch(mirror.stateProperty(), this::look);
    watch(
        mirror.linkProperty().map(link -> link.isLinked()),
        _ -> look(mirror.stateProperty().get()));
    watch(model.liveAnswer.answerProperty(), this::answered);
  }

  @Override
  public Parent view() {
    return view;
  }

  void onDown() {
    actions.press(DeskKey.of(Action.EDIT_LIVE));
  }

  void onUp() {
    actions.release(DeskKey.of(Action.EDIT_LIVE));
  }

  /// The screen of the editor was opened or left.
  void setOpen(boolean now) {
    open = now;
    look(mirror().stateProperty().get());
  }

  /// Asks for it, or ends it. It begins by putting on air what PVW shows, so that both are the same
  /// from then on.
  private void onToggle() {
    if (model.live.get()) {
      end();
      return;
    }
    EngineState state = mirror().stateProperty().get();
    if (state != null && model.canLive.get()) {
      scene = state.onAir().preview();
      wanted = true;
      send(new SwitcherCommand.RefreshProgram(), model.liveAnswer);
    }
  }

  private void answered(Answer answer) {
    if (wanted && answer == Answer.NONE && !model.liveAnswer.isWaiting()) {
      wanted = false;
      model.live.set(model.canLive.get());
    } else if (answer == Answer.REFUSED) {
      wanted = false;
    }
  }

  private void end() {
    wanted = false;
    scene = null;
    model.live.set(false);
  }

  private void look(@Nullable EngineState state) {
    boolean can = open && state != null && isSame(state.onAir());
    model.canLive.set(can);
    boolean other = state == null || (scene != null && !state.onAir().preview().equals(scene));
    if (!can || other) {
      end();
    }
  }

  private boolean isSame(OnAir air) {
    return mirror().linkProperty().get().isLinked()
        && air.mixing() == null
        && air.program().scene().id().equals(air.preview());
  }

  private List<SwitcherCommand> companions(List<ShowCommand> commands) {
    EngineState state = mirror().stateProperty().get();
    boolean goesOnAir =
        model.live.get()
            && state != null
            && commands.stream().anyMatch(command -> touches(state, command));
    return goesOnAir ? List.of(new SwitcherCommand.RefreshProgram()) : List.of();
  }

  /// Whether it changes the scene that is edited.
  private boolean touches(EngineState state, ShowCommand command) {
    Scene edited = scene == null ? null : state.show().scene(scene).orElse(null);
    if (edited == null) {
      return false;
    }
    return switch (command) {
      case ShowCommand.PutLayout(var layout) -> layout.id().equals(edited.layout());
      case ShowCommand.PutScene(var put) -> put.id().equals(edited.id());
      case ShowCommand.PutComponent(var component) -> edited.components().contains(component.id());
      default -> false;
    };
  }
}
