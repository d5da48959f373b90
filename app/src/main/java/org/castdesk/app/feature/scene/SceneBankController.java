package org.castdesk.app.feature.scene;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import org.castdesk.app.control.PictureSource;
import org.castdesk.app.control.Tally;
import org.castdesk.app.feature.AirTally;
import org.castdesk.app.feature.DeskController;
import org.castdesk.app.feature.EditHistory;
import org.castdesk.app.feature.PendingAnswer;
import org.castdesk.app.feature.UndoKeys;
import org.castdesk.app.fx.Pulse;
import org.castdesk.app.fx.Sight;
import org.castdesk.app.mirror.EngineMirror;
import org.castdesk.app.mirror.MonitorFeeds;
import org.castdesk.app.mirror.Thumbnails;
import org.castdesk.app.settings.OwnPreset;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.api.MonitorSubject;
import org.castdesk.engine.command.SwitcherCommand;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.show.Bus;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.SourceStatus;
import org.jspecify.annotations.Nullable;

/// The scene bank: ten places, each a scene to preview or to put on air, with its live picture.
public final class SceneBankController extends DeskController {
  private static final int THUMBNAIL_MILLIS = 200;

  private final SceneBankModel model;
  private final SceneBankView view;
  private final SceneEditController edits;
  private final Thumbnails thumbnails;
  private List<MonitorSubject.OfScene> pictured = List.of();
  private @Nullable Followed followed;
  private double glassWidthPx;
  private double glassHeightPx;
  private Runnable properties = () -> {};
  private Runnable editLayout = () -> {};
  private Supplier<@Nullable SourceSlot> chosenSource = () -> null;
  private Supplier<List<OwnPreset>> ownPresets = List::of;

  public SceneBankController(
      EngineMirror mirror, Texts texts, EditHistory history, Pulse pulse, MonitorFeeds feeds) {
    super(mirror, texts);
    model = new SceneBankModel(texts);
    edits = new SceneEditController(history, texts);
    thumbnails = new Thumbnails(feeds);
    view = new SceneBankView(this, model, texts, new UndoKeys(history, texts));
    watch(mirror.stateProperty(), _ -> show());
    watch(mirror.linkProperty().map(link -> link.isLinked()), _ -> show());
    watch(texts.languageProperty(), _ -> show());
    watch(Sight.of(view), seen -> thumbnails.setResting(!seen));
    subscriptions().add(pulse.every(THUMBNAIL_MILLIS, _ -> view.poll()));
    subscriptions().add(thumbnails::close);
  }

  @Override
  public Parent view() {
    return view;
  }

  /// The chosen scene; null = none.
  public ReadOnlyObjectProperty<@Nullable SceneId> selectedProperty() {
    return model.selected.getReadOnlyProperty();
  }

  /// Chooses a scene from elsewhere.
  public void select(@Nullable SceneId scene) {
    model.selected.set(scene);
  }

  /// Opens the properties of what is chosen.
  public void setOnProperties(Runnable action) {
    properties = action;
  }

  /// Opens the layout of what is on PVW.
  public void setOnEditLayout(Runnable action) {
    editLayout = action;
  }

  /// The scene comes to PVW, and its layout on the canvas.
  void onEditLayout(int place) {
    onScene(model.bank.get(), place, Bus.PVW);
    editLayout.run();
  }

  void onProperties(int place) {
    onAttend(place);
    properties.run();
  }

  /// A tile was pressed, or the focus came to it. An empty place cannot be chosen.
  void onAttend(int place) {
    followed = null;
    SceneId scene = model.places.get(place).scene.get();
    if (scene != null) {
      select(scene);
    }
  }

  void onBank(int bank) {
    model.bank.set(bank);
    show();
  }

  /// A place on screen was pressed.
  void onPlace(int place, Bus bus) {
    if (model.places.get(place).scene.get() == null) {
      onNew(place);
    } else {
      onScene(model.bank.get(), place, bus);
    }
  }

  /// The room for a small picture, in physical pixels.
  void onGlass(double widthPx, double heightPx) {
    glassWidthPx = widthPx;
    glassHeightPx = heightPx;
    askPictures();
  }

  private void askPictures() {
    EngineState state = mirror().stateProperty().get();
    double widthPx = glassWidthPx;
    double heightPx = glassHeightPx;
    if (state != null && widthPx >= 16 && heightPx >= 9) {
      PictureSize program = state.show().format().size();
      double fitting = Math.min(widthPx, heightPx * program.widthPx() / program.heightPx());
      thumbnails.ask(program.scaledToWidth((int) fitting));
    }
  }

  /// Asks for a new scene, at the next free place of the bank that is shown.
  public void onNew() {
    int next = scenes().size() - model.bank.get() * SceneBankModel.PLACES;
    onNew(Math.clamp(next, 0, SceneBankModel.PLACES - 1));
  }

  /// Which source is chosen on the desk: a new scene begins with it.
  public void setChosenSource(Supplier<@Nullable SourceSlot> chosen) {
    chosenSource = chosen;
  }

  /// The presets that the user keeps.
  public void setOwnPresets(Supplier<List<OwnPreset>> presets) {
    ownPresets = presets;
  }

  void onNew(int place) {
    EngineState state = mirror().stateProperty().get();
    if (state != null) {
      view.askNewScene(
          place,
          new NewSceneForm.Offer(state.show().sources(), ownPresets.get()),
          chosenSource.get(),
          wish -> edits.defaultName(state.show(), wish),
          wish -> edits.create(state.show(), wish, model.places.get(place).answer));
    }
  }

  void onDuplicate(int place) {
    edit(place, edits::duplicate);
  }

  void onRename(int place, String name) {
    edit(place, (show, scene, answer) -> edits.rename(show, scene, name, answer));
  }

  void onDelete(int place) {
    EngineState state = mirror().stateProperty().get();
    if (state != null) {
      SceneId next = state.onAir().preview();
      edit(place, (show, scene, answer) -> edits.delete(show, scene, next, answer));
    }
  }

  /// Across the end of a bank it goes on in the next one, which is shown then.
  void onMoveBy(int place, int steps) {
    int from = bankStart() + place;
    int to = Math.clamp(from + steps, 0, Math.max(0, scenes().size() - 1));
    onMove(place, place + to - from);
    SceneId moved = model.places.get(place).scene.get();
    int bank = to / SceneBankModel.PLACES;
    if (bank != model.bank.get() && bank < model.bankTallies.size()) {
      onBank(bank);
    }
    followed = moved == null ? null : new Followed(moved, to);
  }

  /// @param to where it stands afterwards, counted without itself
  void onMove(int place, int to) {
    int first = bankStart();
    edit(place, (show, scene, answer) -> edits.move(show, scene, first + to, answer));
  }

  /// A scene on its way across a bank's end, and where in the show it will stand.
  private record Followed(SceneId scene, int index) {}

  /// An edit of the scene in a place.
  private interface Edit {
    void make(Show show, SceneId scene, PendingAnswer answer);
  }

  private void edit(int place, Edit edit) {
    EngineState state = mirror().stateProperty().get();
    SceneSlotModel slot = model.places.get(place);
    SceneId scene = slot.scene.get();
    if (state != null && scene != null && state.show().scene(scene).isPresent()) {
      edit.make(state.show(), scene, slot.answer);
    }
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
    int focused = view.focusedPlace();
    SceneId attended = focused < 0 ? null : model.places.get(focused).scene.get();
    EngineState state = mirror().stateProperty().get();
    List<Scene> scenes = scenes();
    model.banks.set(Math.max(1, Math.ceilDiv(scenes.size(), SceneBankModel.PLACES)));
    boolean linked = mirror().linkProperty().get().isLinked();
    model.linked.set(linked);
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
    SceneId selected = model.selected.get();
    if (state != null && selected != null && state.show().scene(selected).isEmpty()) {
      select(null);
    }
    keepFocus(focused, attended);
    showPictures();
    askPictures();
  }

  /// The focus and the choice stay with their scene wherever it goes: keys such as Delete mean the
  /// scene one sees marked, never the one that has taken its place.
  private void keepFocus(int focused, @Nullable SceneId attended) {
    Followed on = followed;
    if (on != null && placeOf(on.scene()) == on.index() - bankStart()) {
      view.focusPlace(on.index() - bankStart());
    } else if (attended != null) {
      int place = placeOf(attended);
      if (place >= 0 && place != focused) {
        view.focusPlace(place);
      } else if (place < 0 && isInShow(attended)) {
        select(model.places.get(focused).scene.get());
      } else if (place < 0) {
        // Gone: a second Delete must not take the scene that has moved up.
        view.getScene().getRoot().requestFocus();
      }
    }
  }

  private boolean isInShow(SceneId scene) {
    return scenes().stream().anyMatch(known -> known.id().equals(scene));
  }

  /// Where on screen a scene stands; -1 = nowhere.
  private int placeOf(SceneId scene) {
    for (int place = 0; place < SceneBankModel.PLACES; place++) {
      if (scene.equals(model.places.get(place).scene.get())) {
        return place;
      }
    }
    return -1;
  }

  private int bankStart() {
    return model.bank.get() * SceneBankModel.PLACES;
  }

  private void showPictures() {
    List<MonitorSubject.OfScene> wanted =
        model.places.stream()
            .map(slot -> slot.scene.get())
            .filter(Objects::nonNull)
            .map(MonitorSubject.OfScene::new)
            .toList();
    if (wanted.equals(pictured)) {
      return;
    }
    pictured = wanted;
    thumbnails.show(wanted);
    for (SceneSlotModel slot : model.places) {
      SceneId scene = slot.scene.get();
      ObservableValue<@Nullable PictureSource> pictures =
          scene == null ? null : thumbnails.pictures(new MonitorSubject.OfScene(scene));
      slot.pictures.unbind();
      slot.pictures.set(null);
      if (pictures != null) {
        slot.pictures.bind(pictures);
      }
    }
  }

  private void fill(SceneSlotModel slot, Scene scene, EngineState state, boolean linked) {
    Tally tally = linked ? AirTally.of(scene.id(), state.onAir()) : Tally.OFF;
    slot.scene.set(scene.id());
    slot.name.set(scene.name());
    slot.layout.set(state.show().layout(scene.layout()).orElse(null));
    slot.tally.set(tally);
    slot.broken.set(linked && hasPhase(scene, state, SourceStatus.Phase.Failed.class));
    slot.holding.set(linked && hasPhase(scene, state, SourceStatus.Phase.Holding.class));
    slot.tag.set(
        switch (tally) {
          case NEXT -> texts().get(TextKey.PVW);
          case ON_AIR -> texts().get(TextKey.PGM);
          case MIXING -> texts().get(TextKey.MIX_TAG);
          case OFF, UNKNOWN -> "";
        });
  }

  private void clear(SceneSlotModel slot, @Nullable EngineState state) {
    slot.scene.set(null);
    slot.name.set(state == null ? "" : texts().get(TextKey.SCENE_EMPTY));
    slot.layout.set(null);
    slot.broken.set(false);
    slot.holding.set(false);
    slot.tally.set(Tally.OFF);
    slot.tag.set("");
  }

  /// Whether a source seen in the scene is in this phase.
  private static boolean hasPhase(
      Scene scene, EngineState state, Class<? extends SourceStatus.Phase> phase) {
    return state.show().layout(scene.layout()).stream()
        .flatMap(layout -> layout.videoLayers().stream())
        .map(layer -> state.sources().get(layer.slot()))
        .anyMatch(source -> source != null && phase.isInstance(source.phase()));
  }

  private void showBanks(EngineState state, List<Scene> scenes, boolean linked) {
    for (int bank = 0; bank < model.bankTallies.size(); bank++) {
      List<Tally> tallies =
          scenes.stream()
              .skip((long) bank * SceneBankModel.PLACES)
              .limit(SceneBankModel.PLACES)
              .map(scene -> linked ? AirTally.of(scene.id(), state.onAir()) : Tally.OFF)
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
}
