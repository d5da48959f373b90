package org.castdesk.app.feature.scene;

import java.util.List;
import javafx.scene.Parent;
import org.castdesk.app.control.Tally;
import org.castdesk.app.feature.DeskController;
import org.castdesk.app.mirror.EngineMirror;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.command.SwitcherCommand;
import org.castdesk.engine.show.Bus;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.OnAir;
import org.castdesk.engine.state.SourceStatus;
import org.jspecify.annotations.Nullable;

/// The scene bank: ten places, each a scene to preview or to put on air.
public final class SceneBankController extends DeskController {
  private final SceneBankModel model;
  private final SceneBankView view;

  public SceneBankController(EngineMirror mirror, Texts texts) {
    super(mirror, texts);
    model = new SceneBankModel(texts);
    view = new SceneBankView(this, model, texts);
    watch(mirror.stateProperty(), _ -> show());
    watch(mirror.linkProperty().map(link -> link.isLinked()), _ -> show());
    watch(texts.languageProperty(), _ -> show());
  }

  @Override
  public Parent view() {
    return view;
  }

  void onBank(int bank) {
    model.bank.set(bank);
    show();
  }

  /// A place on screen was pressed.
  void onPlace(int place, Bus bus) {
    onScene(model.bank.get(), place, bus);
  }

  /// A digit key was pressed: place 0 is key 1, bank 1 is reached with Ctrl.
  public void onScene(int bank, int place, Bus bus) {
    List<Scene> scenes = scenes();
    int index = bank * SceneBankModel.PLACES + place;
    if (index >= scenes.size()) {
      return;
    }
    SceneId id = scenes.get(index).id();
    send(
        switch (bus) {
          case PVW -> new SwitcherCommand.SetPreview(id);
          case PGM -> new SwitcherCommand.Take(id);
        },
        model.places.get(place).answer);
  }

  private List<Scene> scenes() {
    EngineState state = mirror().stateProperty().get();
    return state == null ? List.of() : state.show().scenes();
  }

  private void show() {
    EngineState state = mirror().stateProperty().get();
    List<Scene> scenes = scenes();
    model.banks.set(Math.max(1, Math.ceilDiv(scenes.size(), SceneBankModel.PLACES)));
    boolean linked = mirror().linkProperty().get().isLinked();
    if (state != null) {
      showBanks(state, scenes, linked);
    }
    for (int place = 0; place < SceneBankModel.PLACES; place++) {
      int index = model.bank.get() * SceneBankModel.PLACES + place;
      SceneSlotModel slot = model.places.get(place);
      slot.keyCap.set(Integer.toString((place + 1) % 10));
      if (state != null && index < scenes.size()) {
        fill(slot, scenes.get(index), state, linked);
      } else {
        clear(slot, state);
      }
    }
  }

  private void fill(SceneSlotModel slot, Scene scene, EngineState state, boolean linked) {
    Tally tally = linked ? tally(scene.id(), state.onAir()) : Tally.OFF;
    slot.name.set(scene.name());
    slot.layout.set(state.show().layout(scene.layout()).orElse(null));
    slot.tally.set(tally);
    slot.broken.set(linked && isBroken(scene, state));
    slot.tag.set(
        switch (tally) {
          case NEXT -> texts().get(TextKey.PVW);
          case ON_AIR -> texts().get(TextKey.PGM);
          case MIXING -> texts().get(TextKey.MIX_TAG);
          case OFF, UNKNOWN -> "";
        });
  }

  private void clear(SceneSlotModel slot, @Nullable EngineState state) {
    slot.name.set(state == null ? "" : texts().get(TextKey.SCENE_EMPTY));
    slot.layout.set(null);
    slot.broken.set(false);
    slot.tally.set(Tally.OFF);
    slot.tag.set("");
  }

  /// Whether a picture of the scene cannot be shown: its source failed.
  private static boolean isBroken(Scene scene, EngineState state) {
    return state.show().layout(scene.layout()).stream()
        .flatMap(layout -> layout.videoLayers().stream())
        .map(layer -> state.sources().get(layer.slot()))
        .anyMatch(source -> source != null && source.phase() instanceof SourceStatus.Phase.Failed);
  }

  private void showBanks(EngineState state, List<Scene> scenes, boolean linked) {
    for (int bank = 0; bank < model.bankTallies.size(); bank++) {
      List<Tally> tallies =
          scenes.stream()
              .skip((long) bank * SceneBankModel.PLACES)
              .limit(SceneBankModel.PLACES)
              .map(scene -> linked ? tally(scene.id(), state.onAir()) : Tally.OFF)
              .toList();
      model
          .bankTallies
          .get(bank)
          .set(
              tallies.contains(Tally.ON_AIR) || tallies.contains(Tally.MIXING)
                  ? Tally.ON_AIR
                  : tallies.contains(Tally.NEXT) ? Tally.NEXT : Tally.OFF);
    }
  }

  /// PGM wins where a scene is on both buses.
  private static Tally tally(SceneId scene, OnAir air) {
    OnAir.Mixing mixing = air.mixing();
    if (mixing != null && mixing.to().scene().id().equals(scene)) {
      return Tally.MIXING;
    }
    if (air.program().scene().id().equals(scene)) {
      return Tally.ON_AIR;
    }
    return air.preview().equals(scene) ? Tally.NEXT : Tally.OFF;
  }
}
