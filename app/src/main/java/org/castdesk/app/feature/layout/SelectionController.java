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
import org.castdesk.app.feature.layout.canvas.Arrange;
import org.castdesk.app.feature.layout.canvas.Box;
import org.castdesk.app.feature.layout.canvas.PlacedLayer;
import org.castdesk.app.feature.layout.canvas.ZOrder;
import org.castdesk.app.text.LayoutKey;
import org.castdesk.app.text.Wording;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.VideoLayer;
import org.jspecify.annotations.Nullable;

/// What keys, lists and menus do with the layers: move them by pixels, line them up, copy them, hide
/// them, change their order.
///
/// **Order**: whatever is done ends the movement before it.
final class SelectionController implements Mover {
  /// Key presses that follow one another so closely are one movement.
  private static final Duration REST = Duration.millis(800);

  private final EditedLayers layers;
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

    /// Draws everything anew.
    void show();
  }

  SelectionController(
      EditedLayers layers, LayoutEditController edits, LayerClipboard clipboard, Around around) {
    this.layers = layers;
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
  public void moved(Map<Integer, VideoLayer> places) {
    layers.move(places);
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
        layer -> {
          Box box = layer.box();
          double width = Math.max(Box.SMALLEST, box.width() + dx);
          double height = Math.max(Box.SMALLEST, box.height() + dy);
          double ratio = layer.ownRatio();
          if (ratio > 0) {
            width = dx == 0 ? height * ratio : width;
            height = width / ratio;
          }
          return layer.in(new Box(box.x(), box.y(), width, height));
        });
  }

  private void step(Wording name, UnaryOperator<PlacedLayer> change) {
    EditedScene now = around.scene();
    if (now == null || layers.free().isEmpty()) {
      return;
    }
    if (nudging != name) {
      begin(name);
      nudging = name;
    }
    resting.playFromStart();
    Map<Integer, VideoLayer> places = new LinkedHashMap<>();
    now.placed(layers.shown(), layers.free())
        .forEach((index, layer) -> places.put(index, change.apply(layer).layer()));
    moved(places);
    around.show();
  }

  void onArrange(Arrange arrange) {
    EditedScene now = around.scene();
    if (now == null || !arrange.takes(layers.free().size())) {
      return;
    }
    Map<Integer, PlacedLayer> placed = now.placed(layers.shown(), layers.free());
    List<PlacedLayer> things = List.copyOf(placed.values());
    List<Box> boxes = arrange.of(things.stream().map(PlacedLayer::box).toList(), now.frame());
    Map<Integer, VideoLayer> places = new LinkedHashMap<>();
    int next = 0;
    for (int index : placed.keySet()) {
      Box box = boxes.get(next);
      places.put(index, things.get(next).movedTo(box.x(), box.y()).layer());
      next++;
    }
    begin(LayoutKey.STEP_LAYER_ALIGN);
    moved(places);
    end();
    around.show();
  }

  void onSelectAll() {
    end();
    layers.select(
        IntStream.range(0, layers.shown().size())
            .filter(index -> !layers.isLocked(index))
            .boxed()
            .toList());
    around.show();
  }

  /// The next box in front, or behind.
  void onSelectNext(int steps) {
    int count = layers.shown().size();
    if (count > 0) {
      end();
      int from = layers.selected().isEmpty() ? (steps > 0 ? -1 : 0) : layers.selected().last();
      layers.select(List.of(Math.floorMod(from + steps, count)));
      around.show();
    }
  }

  void onSelect(int index, boolean adds) {
    end();
    if (adds) {
      layers.toggle(index);
    } else {
      layers.select(List.of(index));
    }
    around.show();
  }

  void onSelectNothing() {
    end();
    layers.select(List.of());
    around.show();
  }

  void onDelete() {
    Set<Integer> gone = new TreeSet<>(layers.free());
    if (!gone.isEmpty()) {
      perform(LayoutKey.STEP_LAYER_DELETE, now -> without(now, gone));
    }
  }

  private static List<VideoLayer> without(List<VideoLayer> now, Set<Integer> gone) {
    List<VideoLayer> left = new ArrayList<>();
    for (int i = 0; i < now.size(); i++) {
      if (!gone.contains(i)) {
        left.add(now.get(i));
      }
    }
    return left;
  }

  void onDuplicate() {
    add(LayoutKey.STEP_LAYER_DUPLICATE, chosen());
  }

  /// Copies what is selected.
  ///
  /// @return whether there was anything
  boolean onCopy() {
    List<VideoLayer> chosen = chosen();
    if (!chosen.isEmpty()) {
      clipboard.copy(chosen);
    }
    return !chosen.isEmpty();
  }

  void onCut() {
    if (onCopy()) {
      onDelete();
    }
  }

  /// Puts the copied layers in front.
  ///
  /// @return whether there are any
  boolean onPaste() {
    if (clipboard.isEmpty() || around.scene() == null) {
      return false;
    }
    layers.selectComing();
    perform(LayoutKey.STEP_LAYER_PASTE, clipboard::pastedOnto);
    return true;
  }

  /// More layers, in front; they will be selected.
  void add(Wording step, List<VideoLayer> added) {
    if (!added.isEmpty()) {
      layers.selectComing();
      perform(step, now -> LayerClipboard.with(now, added));
    }
  }

  private List<VideoLayer> chosen() {
    List<VideoLayer> shown = layers.shown();
    return layers.selected().stream()
        .filter(index -> index < shown.size())
        .map(shown::get)
        .toList();
  }

  void onFront() {
    order(count -> ZOrder.toFront(count, layers.selected()));
  }

  void onBack() {
    order(count -> ZOrder.toBack(count, layers.selected()));
  }

  /// One layer to another place, counted from the bottom without itself.
  void onMoveTo(int from, int to) {
    order(count -> ZOrder.moved(count, from, to));
  }

  /// The selected layer one place up or down.
  void onRaise(int steps) {
    if (layers.selected().size() == 1) {
      int from = layers.selected().first();
      onMoveTo(from, from + steps);
    }
  }

  private interface Order {
    List<Integer> of(int count);
  }

  private void order(Order order) {
    List<Integer> wanted = order.of(layers.shown().size());
    perform(
        LayoutKey.STEP_LAYER_ORDER,
        now -> {
          if (now.size() != wanted.size()) {
            throw new IllegalArgumentException("The layers are others by now");
          }
          return ZOrder.apply(now, wanted);
        });
  }

  void onHide(int index) {
    List<VideoLayer> shown = layers.shown();
    if (index >= shown.size()) {
      return;
    }
    double now = shown.get(index).opacity();
    boolean hide = now > 0;
    double to = hide ? 0 : layers.opacityBefore(index) > 0 ? layers.opacityBefore(index) : 1;
    if (hide) {
      layers.remember(index, now);
    }
    perform(
        hide ? LayoutKey.STEP_LAYER_HIDE : LayoutKey.STEP_LAYER_SHOW,
        all -> changed(all, index, layer -> layer.withOpacity(to)));
  }

  void onLock(int index) {
    end();
    layers.setLocked(index, !layers.isLocked(index));
    around.show();
  }

  static List<VideoLayer> changed(
      List<VideoLayer> now, int index, UnaryOperator<VideoLayer> change) {
    List<VideoLayer> all = new ArrayList<>(now);
    all.set(LayoutEditController.check(index, now), change.apply(now.get(index)));
    return all;
  }
}
