package org.castdesk.app.feature.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.castdesk.app.feature.layout.canvas.LayerFollow;
import org.castdesk.app.feature.layout.canvas.Placed;
import org.castdesk.app.feature.layout.canvas.PlacedGraphic;
import org.castdesk.app.feature.layout.canvas.PlacedLayer;
import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.show.SceneId;
import org.jspecify.annotations.Nullable;

/// What is edited, bottom to top, the graphics after the layers: as the show has it, or where the
/// hand has just moved it; which of it is selected, and which is locked. Locks are the editor's own
/// and last as long as the desk.
///
/// **Thread**: FX.
final class EditedThings {
  private final NavigableSet<Integer> selected = new TreeSet<>();
  private final Map<SceneId, Known> known = new HashMap<>();
  private @Nullable SceneId scene;
  private List<Placed> truth = List.of();
  private @Nullable List<Placed> local;
  private boolean selectComing;

  /// What the editor remembers of a layer or a graphic.
  ///
  /// @param opacity what it had before it was hidden
  record Mark(boolean locked, double opacity) {
    static final Mark NONE = new Mark(false, 1);
  }

  /// What the editor remembers of a scene.
  ///
  /// @param hidden graphics that were hidden here, and where they were, counted from the bottom one
  private record Known(List<Placed> things, List<Mark> marks, Map<ComponentId, Integer> hidden) {
    static Known nothing() {
      return new Known(List.of(), new ArrayList<>(), new LinkedHashMap<>());
    }
  }

  /// What the show says now. Selection and locks stay with what they belong to.
  void accept(@Nullable SceneId newScene, List<Placed> things) {
    boolean same = newScene != null && newScene.equals(scene);
    Known before = newScene == null ? Known.nothing() : known(newScene);
    List<Integer> map = LayerFollow.mapAll(before.things(), things);
    if (!same) {
      selected.clear();
      local = null;
      selectComing = false;
    } else if (!contents(things).equals(contents(truth))) {
      follow(map);
    }
    scene = newScene;
    truth = List.copyOf(things);
    if (local != null && local.size() != truth.size()) {
      local = null;
    }
    if (newScene != null) {
      remember(newScene, before, map);
    }
  }

  private Known known(SceneId id) {
    return known.getOrDefault(id, Known.nothing());
  }

  private void remember(SceneId id, Known before, List<Integer> map) {
    List<Mark> marks = new ArrayList<>();
    for (int was : map) {
      marks.add(was < 0 ? Mark.NONE : before.marks().get(was));
    }
    known.put(id, new Known(truth, marks, before.hidden()));
  }

  /// Without what only the engine knows of it.
  private static List<Object> contents(List<Placed> things) {
    List<Object> contents = new ArrayList<>();
    for (Placed thing : things) {
      contents.add(
          switch (thing) {
            case PlacedLayer layer -> layer.layer();
            case PlacedGraphic graphic -> graphic.component();
          });
    }
    return contents;
  }

  private void follow(List<Integer> map) {
    NavigableSet<Integer> now = new TreeSet<>();
    for (int i = 0; i < map.size(); i++) {
      boolean isNew = map.get(i) < 0;
      boolean wasSelected = !isNew && selected.contains(map.get(i));
      boolean waited = selectComing && map.contains(-1);
      if (waited ? isNew : wasSelected) {
        now.add(i);
      }
    }
    selected.clear();
    selected.addAll(now);
    selectComing = false;
  }

  /// What the next edit adds will be selected.
  void selectComing() {
    selectComing = true;
  }

  @Nullable SceneId scene() {
    return scene;
  }

  /// As they are drawn: where the hand has them, else as the show has them.
  List<Placed> shown() {
    return local == null ? truth : local;
  }

  /// How many of them are layers; the others are graphics.
  int layerCount() {
    return (int) shown().stream().filter(PlacedLayer.class::isInstance).count();
  }

  /// Where a graphic is; -1 = it is not in this scene.
  int indexOf(ComponentId id) {
    for (int i = 0; i < shown().size(); i++) {
      if (shown().get(i) instanceof PlacedGraphic graphic && graphic.component().id().equals(id)) {
        return i;
      }
    }
    return -1;
  }

  /// The graphic at this place; null = it is a layer, or nothing.
  @Nullable ComponentId graphicAt(int index) {
    return index >= 0
            && index < shown().size()
            && shown().get(index) instanceof PlacedGraphic graphic
        ? graphic.component().id()
        : null;
  }

  /// The hand moves some: it is shown at once, before the engine has answered.
  void move(Map<Integer, Placed> moved) {
    List<Placed> things = new ArrayList<>(shown());
    moved.forEach((index, thing) -> {
      if (index < things.size()) {
        things.set(index, thing);
      }
    });
    local = List.copyOf(things);
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

  /// The free ones, as they are shown.
  Map<Integer, Placed> freeThings() {
    Map<Integer, Placed> things = new LinkedHashMap<>();
    free().forEach(index -> things.put(index, shown().get(index)));
    return things;
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
  void keepOpacity(int index, double opacity) {
    set(index, new Mark(isLocked(index), opacity));
  }

  /// How opaque it is when it comes back.
  double opacityBefore(int index) {
    return mark(index).opacity();
  }

  private List<Mark> marks() {
    return scene == null ? List.of() : known(scene).marks();
  }

  private Mark mark(int index) {
    List<Mark> marks = marks();
    return index < marks.size() ? marks.get(index) : Mark.NONE;
  }

  private void set(int index, Mark mark) {
    List<Mark> marks = marks();
    if (index < marks.size()) {
      marks.set(index, mark);
    }
  }

  /// A graphic is hidden here; it comes back to its place among the others.
  void hide(ComponentId id) {
    int index = indexOf(id);
    if (scene != null && index >= 0) {
      known(scene).hidden().put(id, index - layerCount());
    }
  }

  /// It was taken away, and is not hidden any more.
  void forgetHidden(ComponentId id) {
    if (scene != null) {
      known(scene).hidden().remove(id);
    }
  }

  /// The graphics that are hidden here, with the places they had.
  Map<ComponentId, Integer> hidden() {
    Map<ComponentId, Integer> hidden = new LinkedHashMap<>();
    if (scene != null) {
      known(scene)
          .hidden()
          .forEach((id, place) -> {
            if (indexOf(id) < 0) {
              hidden.put(id, place);
            }
          });
    }
    return hidden;
  }
}
