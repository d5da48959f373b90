package org.castdesk.app.feature.palette;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.castdesk.app.feature.DeskController;
import org.castdesk.app.keys.DeskActions;
import org.castdesk.app.keys.DeskKey;
import org.castdesk.app.keys.DeskKey.Action;
import org.castdesk.app.keys.Typing;
import org.castdesk.app.mirror.EngineMirror;
import org.castdesk.app.text.Language;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.state.EngineState;
import org.jspecify.annotations.Nullable;

/// The command palette: type, choose, Enter. What it runs is what the keys run.
public final class PaletteController extends DeskController {
  private final PaletteModel model = new PaletteModel();
  private final DeskActions actions;
  private final List<Texts> languages = Arrays.stream(Language.values()).map(Texts::new).toList();
  private final PaletteView view;
  private @Nullable Node before;
  private List<PaletteItem> all = List.of();
  private List<PaletteCommand> offers = List.of();

  public PaletteController(EngineMirror mirror, Texts texts, DeskActions actions) {
    super(mirror, texts);
    this.actions = actions;
    view = new PaletteView(this, model, texts);
    watch(model.typed, _ -> filter());
  }

  @Override
  public Parent view() {
    return view;
  }

  public ReadOnlyBooleanProperty openProperty() {
    return model.open;
  }

  /// What can be found here besides what has a key.
  public void offer(List<PaletteCommand> commands) {
    offers = List.copyOf(commands);
  }

  /// Opens it, from whichever window of the desk.
  public void open() {
    Typing.bringForward(view);
    before = view.getScene().getFocusOwner();
    all = items();
    model.armed.set(null);
    model.typed.set("");
    filter();
    model.open.set(true);
    view.focusField();
  }

  /// Closes it; nothing is run, and the focus is where it was.
  void onClose() {
    if (model.open.get()) {
      model.open.set(false);
      Objects.requireNonNullElse(before, view.getScene().getRoot()).requestFocus();
    }
  }

  /// The focus went elsewhere by itself.
  void onLeft() {
    model.open.set(false);
  }

  boolean isAvailable(PaletteItem item) {
    return switch (item.deed()) {
      case PaletteItem.Keyed(DeskKey key) -> actions.canRun(key.action());
      case PaletteItem.Offered _ -> true;
    };
  }

  /// Enter, or a click. What has a guard asks for a second time instead of being held.
  void onRun(@Nullable PaletteItem item) {
    if (item == null || !isAvailable(item)) {
      return;
    }
    if (isGuarded(item) && !item.equals(model.armed.get())) {
      model.armed.set(item);
      return;
    }
    onClose();
    switch (item.deed()) {
      case PaletteItem.Keyed(DeskKey key) -> actions.run(key);
      case PaletteItem.Offered(PaletteCommand command) -> command.run().run();
    }
  }

  private boolean isGuarded(PaletteItem item) {
    return item.deed() instanceof PaletteItem.Keyed(DeskKey key)
        && key.action().isHeld()
        && actions.guardedProperty(key.action()).get();
  }

  void onMove() {
    model.armed.set(null);
  }

  private void filter() {
    model.armed.set(null);
    model.items.setAll(PaletteFilter.filter(all, model.typed.get()));
    view.selectFirst();
  }

  private List<PaletteItem> items() {
    EngineState state = mirror().stateProperty().get();
    List<Scene> scenes = state == null ? List.of() : state.show().scenes();
    List<PaletteItem> items = new ArrayList<>();
    for (DeskKey key : DeskKey.all()) {
      if (key.action() == Action.COMMAND_PALETTE) {
        continue;
      }
      if (key.action().places() != DeskKey.PLACES) {
        items.add(item(key, texts().name(key), ""));
      } else {
        int index =
            key.place() + (key.action() == Action.SECOND_BANK_TO_PREVIEW ? DeskKey.PLACES : 0);
        if (index < scenes.size()) {
          String scene = (index + 1) + " " + scenes.get(index).name();
          items.add(item(key, scene, "→ " + texts().get(bus(key))));
        }
      }
    }
    offers.forEach(offer -> items.add(item(offer)));
    return items;
  }

  private PaletteItem item(PaletteCommand offer) {
    String names = languages.stream().map(offer::name).collect(Collectors.joining("\n"));
    return new PaletteItem(new PaletteItem.Offered(offer), offer.name(texts()), "", "", names);
  }

  private static TextKey bus(DeskKey key) {
    return key.action() == Action.SCENE_TO_PROGRAM ? TextKey.PGM : TextKey.PVW;
  }

  private PaletteItem item(DeskKey key, String name, String bus) {
    String names =
        languages.stream().map(texts -> texts.name(key)).collect(Collectors.joining("\n"));
    String keys = texts().keys(key);
    String searched = name + " " + bus + "\n" + names + "\n" + keys;
    return new PaletteItem(new PaletteItem.Keyed(key), name, bus, keys, searched);
  }
}
