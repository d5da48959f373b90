package org.castdesk.app.feature.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.castdesk.app.feature.EditStep;
import org.castdesk.app.feature.layout.canvas.Arrange;
import org.castdesk.app.feature.layout.canvas.Box;
import org.castdesk.app.feature.layout.canvas.Contents;
import org.castdesk.app.feature.layout.canvas.Mover;
import org.castdesk.app.feature.layout.canvas.PendingMove;
import org.castdesk.app.feature.layout.canvas.Placed;
import org.castdesk.app.feature.layout.canvas.PlacedGraphic;
import org.castdesk.app.feature.layout.canvas.PlacedLayer;
import org.castdesk.app.feature.layout.canvas.ZOrder;
import org.castdesk.app.text.LayoutKey;
import org.castdesk.app.text.Wording;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.VideoLayer;
import org.jspecify.annotations.Nullable;

/// What keys, lists and menus do with layers and graphics: move them by pixels, line them up, copy them, hide
/// them, change their order.
///
/// **Order**: whatever is done ends the movement before it.
final class SelectionController implements Mover {
  /// Key presses that follow one another so closely are one movement.
  private static final Duration REST = Duration.millis(800);

  private final EditedThings things;
  private final LayoutEditController edits;
  private final LayerClipboard clipboard;
  private final Around around;
  private final PendingMove pending = new PendingMove();
  private final PauseTransition resting = new PauseTransition(REST);
  private @Nullable Scene movedScene;
  private @Nullable Wording nudging;

  /// What it is given besides.
  interface Around {
    /// What is edited; null = nothing.
    @Nullable EditedScene scene();

    /// Sources that could be put into boxes, in the order of their slots.
    List<SourceSlot> sources();

    /// What a double of a graphic is called, `{0}` being the name of the first.
    String copyName();

    /// Draws everything anew.
    void show();
  }

  SelectionController(
      EditedThings things, LayoutEditController edits, LayerClipboard clipboard, Around around) {
    this.things = things;
    this.edits = edits;
    this.clipboard = clipboard;
    this.around = around;
    resting.setOnFinished(_ -> nudging = null);
  }

  @Override
  public void begin(Wording step) {
    end();
    EditedScene now = around.scene();
    movedScene = now == null ? null : now.scene();
    pending.begin(step);
  }

  @Override
  public void moved(Map<Integer, Placed> places) {
    things.move(places);
    pending.moved(places);
    beat();
  }

  /// Sends what moved, when the engine has answered what was sent before.
  void beat() {
    if (edits.isSettled()) {
      send();
    }
  }

  private void send() {
    Scene scene = movedScene;
    PendingMove.Wish wish = scene == null ? null : pending.take();
    if (scene != null && wish != null) {
      edits.move(scene, wish);
    }
  }

  @Override
  public void end() {
    send();
    nudging = null;
    resting.stop();
  }

  @Override
  public void forget() {
    movedScene = null;
    nudging = null;
  }

  /// Other layers, as a step of its own.
  void perform(Wording step, UnaryOperator<List<VideoLayer>> change) {
    change(step, (_, now) -> now.withLayers(change.apply(now.layers())));
  }

  /// What is edited; empty = nothing.
  String sceneName() {
    EditedScene now = around.scene();
    return now == null ? "" : now.scene().name();
  }

  /// Other contents, as a step of its own.
  void change(Wording step, LayoutEditController.Change change) {
    EditedScene now = around.scene();
    if (now != null) {
      change(EditStep.of(step, now.scene().name()), change);
    }
  }

  void change(EditStep step, LayoutEditController.Change change) {
    EditedScene now = around.scene();
    if (now != null) {
      end();
      edits.perform(step, now.scene(), change, null);
      around.show();
    }
  }

  /// The selected boxes elsewhere, by keys. **Units**: programme pixels.
  void onNudge(double dx, double dy) {
    step(
        LayoutKey.STEP_LAYER_MOVE,
        layer -> {
          Box box = layer.box();
          return layer.movedTo(box.x() + dx, box.y() + dy);
        });
  }

  /// Their right and lower edges elsewhere.
  void onGrow(double dx, double dy) {
    step(
        LayoutKey.STEP_LAYER_RESIZE,
        thing -> {
          Box box = thing.box();
          double width = Math.max(Box.SMALLEST, box.width() + dx);
          double height = Math.max(Box.SMALLEST, box.height() + dy);
          double ratio = thing.ownRatio();
          if (ratio > 0) {
            width = dx == 0 ? height * ratio : width;
            height = width / ratio;
          }
          return thing.resizes() ? thing.in(new Box(box.x(), box.y(), width, height)) : thing;
        });
  }

  private void step(Wording name, UnaryOperator<Placed> change) {
    if (around.scene() == null || things.free().isEmpty()) {
      return;
    }
    if (nudging != name) {
      begin(name);
      nudging = name;
    }
    resting.playFromStart();
    Map<Integer, Placed> places = new LinkedHashMap<>();
    things.freeThings().forEach((index, thing) -> places.put(index, change.apply(thing)));
    moved(places);
    around.show();
  }

  void onArrange(Arrange arrange) {
    EditedScene now = around.scene();
    if (now == null || !arrange.takes(things.free().size())) {
      return;
    }
    Map<Integer, Placed> free = things.freeThings();
    List<Placed> placed = List.copyOf(free.values());
    List<Box> boxes = arrange.of(placed.stream().map(Placed::box).toList(), now.frame());
    Map<Integer, Placed> places = new LinkedHashMap<>();
    int next = 0;
    for (int index : free.keySet()) {
      Box box = boxes.get(next);
      places.put(index, placed.get(next).movedTo(box.x(), box.y()));
      next++;
    }
    begin(LayoutKey.STEP_LAYER_ALIGN);
    moved(places);
    end();
    around.show();
  }

  void onSelectAll() {
    end();
    things.select(
        IntStream.range(0, things.shown().size())
            .filter(index -> !things.isLocked(index))
            .boxed()
            .toList());
    around.show();
  }

  /// The next box in front, or behind.
  void onSelectNext(int steps) {
    int count = things.shown().size();
    if (count > 0) {
      end();
      int from = things.selected().isEmpty() ? (steps > 0 ? -1 : 0) : things.selected().last();
      things.select(List.of(Math.floorMod(from + steps, count)));
      around.show();
    }
  }

  void onSelect(int index, boolean adds) {
    end();
    if (adds) {
      things.toggle(index);
    } else {
      things.select(List.of(index));
    }
    around.show();
  }

  void onSelectNothing() {
    end();
    things.select(List.of());
    around.show();
  }

  /// Takes what is selected out of the scene. A graphic stays in the show, for other scenes and its
  /// key.
  void onDelete() {
    Set<Integer> gone = new TreeSet<>(things.free());
    for (int index : gone) {
      ComponentId graphic = things.graphicAt(index);
      if (graphic != null) {
        things.forgetHidden(graphic);
      }
    }
    if (!gone.isEmpty()) {
      change(LayoutKey.STEP_LAYER_DELETE, (_, now) -> now.without(gone));
    }
  }

  void onDuplicate() {
    Contents chosen = chosen();
    String copyName = around.copyName();
    if (!things.selected().isEmpty()) {
      things.selectComing();
      change(
          LayoutKey.STEP_LAYER_DUPLICATE,
          (show, now) -> LayerClipboard.doubled(show, now, chosen, copyName));
    }
  }

  /// Copies what is selected.
  ///
  /// @return whether there was anything
  boolean onCopy() {
    boolean any = !things.selected().isEmpty();
    if (any) {
      clipboard.copy(chosen());
    }
    return any;
  }

  void onCut() {
    if (onCopy()) {
      onDelete();
    }
  }

  /// Puts what was copied in front.
  ///
  /// @return whether there is any
  boolean onPaste() {
    if (clipboard.isEmpty() || around.scene() == null) {
      return false;
    }
    things.selectComing();
    String copyName = around.copyName();
    change(LayoutKey.STEP_LAYER_PASTE, (show, now) -> clipboard.pastedOnto(show, now, copyName));
    return true;
  }

  /// More layers, in front; they will be selected.
  void add(Wording step, List<VideoLayer> added) {
    if (!added.isEmpty()) {
      things.selectComing();
      perform(step, now -> LayerClipboard.with(now, added));
    }
  }

  private Contents chosen() {
    List<VideoLayer> layers = new ArrayList<>();
    List<Component> graphics = new ArrayList<>();
    for (int index : things.selected()) {
      switch (things.shown().get(index)) {
        case PlacedLayer layer -> layers.add(layer.layer());
        case PlacedGraphic graphic -> graphics.add(graphic.component());
      }
    }
    return new Contents(layers, graphics);
  }

  void onFront() {
    order(count -> ZOrder.toFront(count, things.selected()));
  }

  void onBack() {
    order(count -> ZOrder.toBack(count, things.selected()));
  }

  /// One layer to another place, counted from the bottom without itself.
  void onMoveTo(int from, int to) {
    order(count -> ZOrder.moved(count, from, to));
  }

  /// The selected layer one place up or down.
  void onRaise(int steps) {
    if (things.selected().size() == 1) {
      int from = things.selected().first();
      onMoveTo(from, from + steps);
    }
  }

  private interface Order {
    List<Integer> of(int count);
  }

  private void order(Order order) {
    List<Integer> wanted = order.of(things.shown().size());
    change(LayoutKey.STEP_LAYER_ORDER, (_, now) -> now.inOrder(wanted));
  }

  /// Hides a layer, or shows it again.
  void onHide(int index) {
    List<Placed> shown = things.shown();
    if (index >= things.layerCount()) {
      return;
    }
    double now = shown.get(index).opacity();
    boolean hide = now > 0;
    double to = hide ? 0 : things.opacityBefore(index) > 0 ? things.opacityBefore(index) : 1;
    if (hide) {
      things.keepOpacity(index, now);
    }
    perform(
        hide ? LayoutKey.STEP_LAYER_HIDE : LayoutKey.STEP_LAYER_SHOW,
        all -> changed(all, index, layer -> layer.withOpacity(to)));
  }

  void onLock(int index) {
    end();
    things.setLocked(index, !things.isLocked(index));
    around.show();
  }

  static List<VideoLayer> changed(
      List<VideoLayer> now, int index, UnaryOperator<VideoLayer> change) {
    List<VideoLayer> all = new ArrayList<>(now);
    all.set(LayoutEditController.check(index, now), change.apply(now.get(index)));
    return all;
  }
}
