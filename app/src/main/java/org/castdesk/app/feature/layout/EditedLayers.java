package org.castdesk.app.feature.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.castdesk.app.feature.layout.canvas.LayerFollow;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.VideoLayer;
import org.jspecify.annotations.Nullable;

/// The layers that are edited: those of the show, or those the hand has just moved; which of them
/// are selected, and which are locked. Locks are the editor's own and last as long as the desk.
///
/// **Thread**: FX.
final class EditedLayers {
  private final NavigableSet<Integer> selected = new TreeSet<>();
  private final Map<SceneId, List<Mark>> marks = new HashMap<>();
  private @Nullable SceneId scene;
  private List<VideoLayer> truth = List.of();
  private @Nullable List<VideoLayer> local;
  private boolean selectComing;

  /// What the editor remembers of a layer.
  ///
  /// @param opacity what it had before it was hidden
  record Mark(boolean locked, double opacity) {
    static final Mark NONE = new Mark(false, 1);
  }

  /// What the show says now. Selection and locks stay with their layers.
  void accept(@Nullable SceneId newScene, List<VideoLayer> layers) {
    boolean same = newScene != null && newScene.equals(scene);
    List<Integer> map = LayerFollow.map(same ? truth : List.of(), layers);
    if (!same) {
      selected.clear();
      local = null;
      selectComing = false;
    } else if (!layers.equals(truth)) {
      follow(map);
    }
    scene = newScene;
    truth = List.copyOf(layers);
    if (local != null && local.size() != truth.size()) {
      local = null;
    }
    if (newScene != null) {
      List<Mark> known = marks.computeIfAbsent(newScene, _ -> new ArrayList<>());
      while (known.size() < truth.size()) {
        known.add(Mark.NONE);
      }
    }
  }

  private void follow(List<Integer> map) {
    List<Mark> before = marks();
    List<Mark> after = new ArrayList<>();
    NavigableSet<Integer> now = new TreeSet<>();
    for (int i = 0; i < map.size(); i++) {
      int was = map.get(i);
      after.add(was < 0 || was >= before.size() ? Mark.NONE : before.get(was));
      if (was >= 0 && selected.contains(was)) {
        now.add(i);
      }
    }
    if (scene != null) {
      marks.put(scene, after);
    }
    selected.clear();
    selected.addAll(now);
    if (selectComing && map.contains(-1)) {
      selected.clear();
      for (int i = 0; i < map.size(); i++) {
        if (map.get(i) < 0) {
          selected.add(i);
        }
      }
    }
    selectComing = false;
  }

  /// What the next edit adds will be selected.
  void selectComing() {
    selectComing = true;
  }

  private List<Mark> marks() {
    return scene == null ? List.of() : marks.getOrDefault(scene, List.of());
  }

  @Nullable SceneId scene() {
    return scene;
  }

  /// As they are drawn: where the hand has them, else as the show has them.
  List<VideoLayer> shown() {
    return local == null ? truth : local;
  }

  /// The hand moves some: it is shown at once, before the engine has answered.
  void move(Map<Integer, VideoLayer> moved) {
    List<VideoLayer> layers = new ArrayList<>(shown());
    moved.forEach((index, layer) -> {
      if (index < layers.size()) {
        layers.set(index, layer);
      }
    });
    local = List.copyOf(layers);
  }

  /// The engine has answered: what the show says is what is drawn.
  void settle() {
    local = null;
  }

  boolean isMoved() {
    return local != null;
  }

  NavigableSet<Integer> selected() {
    return selected;
  }

  /// The selected ones that are not locked: what keys and the mouse move.
  List<Integer> free() {
    return selected.stream().filter(index -> !isLocked(index)).toList();
  }

  void select(List<Integer> wanted) {
    selected.clear();
    wanted.stream().filter(index -> index >= 0 && index < truth.size()).forEach(selected::add);
  }

  void toggle(int index) {
    if (!selected.remove(index)) {
      selected.add(index);
    }
  }

  boolean isLocked(int index) {
    return mark(index).locked();
  }

  void setLocked(int index, boolean locked) {
    set(index, new Mark(locked, mark(index).opacity()));
  }

  /// Remembers how opaque a layer is before it is hidden.
  void remember(int index, double opacity) {
    set(index, new Mark(isLocked(index), opacity));
  }

  /// How opaque it is when it comes back.
  double opacityBefore(int index) {
    return mark(index).opacity();
  }

  private Mark mark(int index) {
    List<Mark> known = marks();
    return index < known.size() ? known.get(index) : Mark.NONE;
  }

  private void set(int index, Mark mark) {
    List<Mark> known = marks();
    if (index < known.size()) {
      known.set(index, mark);
    }
  }
}
