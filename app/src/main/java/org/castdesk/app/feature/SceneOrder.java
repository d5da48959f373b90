package org.castdesk.app.feature;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.castdesk.engine.command.ShowCommand;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.Show;

/// The order of the scenes before and after an edit. Scenes of other people may have come and gone
/// since; they keep their neighbours.
record SceneOrder(List<SceneId> before, List<SceneId> after) {
  SceneOrder {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  static List<SceneId> of(Show show) {
    return show.scenes().stream().map(Scene::id).toList();
  }

  SceneOrder reversed() {
    return new SceneOrder(after, before);
  }

  /// Whether scenes changed places, other than by coming or going.
  private boolean isRearranged() {
    return !only(before, after).equals(only(after, before));
  }

  boolean startsFrom(List<SceneId> now) {
    return !isRearranged() || only(before, now).equals(only(now, before));
  }

  /// The command that puts the scenes of `now` in order, once those that come and go have done so.
  Optional<ShowCommand> commandOn(List<SceneId> now) {
    List<SceneId> come = without(after, before);
    List<SceneId> result = new ArrayList<>(without(now, without(before, after)));
    come.stream().filter(scene -> !result.contains(scene)).forEach(result::add);
    List<SceneId> wanted = isRearranged() ? rearranged(result) : placed(result, come);
    return wanted.equals(result)
        ? Optional.empty()
        : Optional.of(new ShowCommand.OrderScenes(wanted));
  }

  private List<SceneId> rearranged(List<SceneId> result) {
    List<SceneId> wanted = new ArrayList<>(only(after, result));
    for (int i = 0; i < result.size(); i++) {
      SceneId scene = result.get(i);
      if (!after.contains(scene)) {
        wanted.add(i == 0 ? 0 : wanted.indexOf(result.get(i - 1)) + 1, scene);
      }
    }
    return wanted;
  }

  /// Each new scene goes behind the one it had before it.
  private List<SceneId> placed(List<SceneId> result, List<SceneId> come) {
    List<SceneId> wanted = new ArrayList<>(result);
    for (SceneId scene : come) {
      wanted.remove(scene);
      int place = 0;
      for (SceneId earlier : after.subList(0, after.indexOf(scene))) {
        place = Math.max(place, wanted.indexOf(earlier) + 1);
      }
      wanted.add(place, scene);
    }
    return wanted;
  }

  private static List<SceneId> only(List<SceneId> scenes, List<SceneId> those) {
    Set<SceneId> wanted = new HashSet<>(those);
    return scenes.stream().filter(wanted::contains).toList();
  }

  private static List<SceneId> without(List<SceneId> scenes, List<SceneId> those) {
    Set<SceneId> unwanted = new HashSet<>(those);
    return scenes.stream().filter(scene -> !unwanted.contains(scene)).toList();
  }
}
