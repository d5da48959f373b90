package org.castdesk.app.feature.graphics;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.Parent;
import org.castdesk.app.feature.DeskController;
import org.castdesk.app.feature.EditHistory;
import org.castdesk.app.feature.EditStep;
import org.castdesk.app.keys.DeskActions;
import org.castdesk.app.keys.DeskKey.Action;
import org.castdesk.app.mirror.EngineMirror;
import org.castdesk.app.text.GraphicKey;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.command.KeyCommand;
import org.castdesk.engine.command.ShowCommand;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.KeyState;

/// The two downstream keys: tie, cut, auto, and how long auto takes.
public final class DownstreamController extends DeskController {
  private final EditHistory history;
  private final List<DownstreamModel> models;
  private final DownstreamView view;

  public DownstreamController(
      EngineMirror mirror, Texts texts, EditHistory history, DeskActions actions) {
    super(mirror, texts);
    this.history = history;
    models = IntStream.range(0, Show.KEYS).mapToObj(_ -> new DownstreamModel(texts)).toList();
    view = new DownstreamView(this, models, texts);
    actions.registerPlaces(Action.KEY_TIE, this::onTie);
    actions.registerPlaces(Action.KEY_CUT, this::onCut);
    actions.registerPlaces(Action.KEY_AUTO, this::onAuto);
    watch(mirror.stateProperty(), _ -> show());
  }

  @Override
  public Parent view() {
    return view;
  }

  void onTie(int index) {
    DownstreamModel model = models.get(index);
    send(new KeyCommand.TieKey(index + 1, !model.tied.get()), model.tie);
  }

  void onCut(int index) {
    send(new KeyCommand.CutKey(index + 1), models.get(index).cut);
  }

  void onAuto(int index) {
    send(new KeyCommand.AutoKey(index + 1), models.get(index).auto);
  }

  void onRate(int index, int by) {
    EngineState state = mirror().stateProperty().get();
    if (state == null) {
      return;
    }
    Show.DownstreamKey held = state.show().keys().get(index);
    int rate = Math.clamp(held.rateFrames() + by, 1, 1000);
    history.perform(
        EditStep.of(GraphicKey.STEP_KEY_RATE, Integer.toString(index + 1)),
        List.of(new ShowCommand.PutKey(index + 1, new Show.DownstreamKey(held.components(), rate))),
        models.get(index).rate);
  }

  private void show() {
    EngineState state = mirror().stateProperty().get();
    for (int i = 0; state != null && i < models.size(); i++) {
      DownstreamModel model = models.get(i);
      Show show = state.show();
      Show.DownstreamKey held = show.keys().get(i);
      KeyState key = state.onAir().keys().get(i);
      model.content.set(
          held.components().stream()
              .map(id -> show.component(id).map(Component::name).orElse(""))
              .collect(Collectors.joining(" · ")));
      model.on.set(key.on());
      model.tied.set(key.tied());
      model.rateFrames.set(held.rateFrames());
    }
  }
}
