package org.castdesk.app.feature.graphics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.Parent;
import org.castdesk.app.feature.DeskController;
import org.castdesk.app.feature.EditHistory;
import org.castdesk.app.feature.EditStep;
import org.castdesk.app.feature.graphics.GraphicKeyModel.Standing;
import org.castdesk.app.keys.DeskActions;
import org.castdesk.app.keys.DeskKey;
import org.castdesk.app.keys.DeskKey.Action;
import org.castdesk.app.mirror.EngineMirror;
import org.castdesk.app.text.GraphicKey;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.command.ComponentCommand;
import org.castdesk.engine.command.ShowCommand;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.template.GraphicTemplate;
import org.castdesk.engine.state.EngineState;

/// The keys of the first eight graphics.
///
/// With the next take a graphic comes or goes as the scene on PVW says: the key edits that scene.
/// At once it comes or goes on PGM alone.
public final class GraphicKeysController extends DeskController {
  private final EditHistory history;
  private final GraphicEditController edits;
  private final List<GraphicKeyModel> models;
  private final GraphicKeysView view;
  private Consumer<ComponentId> properties = _ -> {};

  public GraphicKeysController(
      EngineMirror mirror, Texts texts, EditHistory history, DeskActions actions) {
    super(mirror, texts);
    this.history = history;
    edits = new GraphicEditController(history, texts);
    models =
        IntStream.range(0, DeskKey.GRAPHICS).mapToObj(_ -> new GraphicKeyModel(texts)).toList();
    view = new GraphicKeysView(this, models, texts);
    actions.registerPlaces(Action.GRAPHIC_NEXT, this::onNext);
    actions.registerPlaces(Action.GRAPHIC_NOW, this::onNow);
    watch(mirror.stateProperty(), _ -> show());
  }

  @Override
  public Parent view() {
    return view;
  }

  /// Who shows all that can be set on a graphic.
  public void setOnProperties(Consumer<ComponentId> action) {
    properties = action;
  }

  void onProperties(int place) {
    component(place).ifPresent(component -> properties.accept(component.id()));
  }

  void onNext(int place) {
    EngineState state = mirror().stateProperty().get();
    Component component = component(place).orElse(null);
    if (state == null || component == null) {
      return;
    }
    Scene scene = state.show().scene(state.onAir().preview()).orElseThrow();
    List<ComponentId> above = new ArrayList<>(scene.components());
    boolean isIn = above.remove(component.id());
    if (!isIn) {
      above.add(component.id());
    }
    history.perform(
        EditStep.of(
            isIn ? GraphicKey.STEP_GRAPHIC_OUT : GraphicKey.STEP_GRAPHIC_IN,
            component.name(),
            scene.name()),
        List.of(
            new ShowCommand.PutScene(
                new Scene(scene.id(), scene.name(), scene.layout(), List.copyOf(above)))),
        models.get(place).answer);
  }

  void onNow(int place) {
    component(place)
        .ifPresent(component -> {
          Standing standing = models.get(place).standing.get();
          boolean isOn = standing == Standing.ON || standing == Standing.OUT;
          send(
              isOn
                  ? new ComponentCommand.TakeOut(component.id())
                  : new ComponentCommand.BringIn(component.id()),
              models.get(place).answer);
        });
  }

  /// @param file of a logo; nothing else has one
  void onCreate(int place, GraphicTemplate template, String file) {
    EngineState state = mirror().stateProperty().get();
    if (state != null && component(place).isEmpty()) {
      edits.create(state.show(), place, template, file, models.get(place).answer);
    }
  }

  void onRemove(int place) {
    EngineState state = mirror().stateProperty().get();
    component(place)
        .ifPresent(component -> {
          if (state != null) {
            edits.remove(state.show(), component, models.get(place).answer);
          }
        });
  }

  /// Puts a graphic on a downstream key, or takes it off.
  ///
  /// @param key 0 = DSK 1
  void onKey(int place, int key) {
    EngineState state = mirror().stateProperty().get();
    Component component = component(place).orElse(null);
    if (state == null || component == null) {
      return;
    }
    Show.DownstreamKey held = state.show().keys().get(key);
    List<ComponentId> components = new ArrayList<>(held.components());
    if (!components.remove(component.id())) {
      components.add(component.id());
    }
    history.perform(
        EditStep.of(GraphicKey.STEP_KEY_CONTENT, Integer.toString(key + 1)),
        List.of(
            new ShowCommand.PutKey(key + 1, new Show.DownstreamKey(components, held.rateFrames()))),
        models.get(place).answer);
  }

  private Optional<Component> component(int place) {
    EngineState state = mirror().stateProperty().get();
    return state == null ? Optional.empty() : component(state.show(), place);
  }

  private static Optional<Component> component(Show show, int place) {
    return show.components().stream()
        .filter(it -> it.slot() != null && it.slot().number() == place + 1)
        .findFirst();
  }

  private void show() {
    EngineState state = mirror().stateProperty().get();
    for (int place = 0; place < models.size(); place++) {
      GraphicKeyModel model = models.get(place);
      Component component = state == null ? null : component(state.show(), place).orElse(null);
      if (state == null || component == null) {
        model.name.set("");
        model.standing.set(Standing.EMPTY);
        continue;
      }
      model.name.set(component.name());
      model.standing.set(standing(state, component.id()));
      for (int key = 0; key < Show.KEYS; key++) {
        model
            .keyed
            .get(key)
            .set(state.show().keys().get(key).components().contains(component.id()));
      }
    }
  }

  private static Standing standing(EngineState state, ComponentId id) {
    boolean isNext =
        state
            .show()
            .scene(state.onAir().preview())
            .map(scene -> scene.components().contains(id))
            .orElse(false);
    boolean isOn =
        state
            .onAir()
            .program()
            .graphic(id)
            .map(graphic -> !graphic.isLeaving(state.frame().value()))
            .orElse(false);
    return isOn ? (isNext ? Standing.ON : Standing.OUT) : isNext ? Standing.NEXT : Standing.OFF;
  }
}
