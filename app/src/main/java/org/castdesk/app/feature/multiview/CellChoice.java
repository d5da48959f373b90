package org.castdesk.app.feature.multiview;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;

/// What one cell of a multiview shows.
sealed interface CellChoice {
  String SCENE = "scene:";

  /// What the desk puts there by itself.
  record Usual() implements CellChoice {}

  record Nothing() implements CellChoice {}

  record OfSource(SourceSlot slot) implements CellChoice {}

  record OfScene(SceneId scene) implements CellChoice {}

  /// As the settings file writes it.
  default String code() {
    return switch (this) {
      case Usual _ -> "";
      case Nothing _ -> "-";
      case OfSource(SourceSlot slot) -> slot.value();
      case OfScene(SceneId scene) -> SCENE + scene.value();
    };
  }

  /// What [#code] wrote; the usual for anything else.
  static CellChoice parse(String code) {
    try {
      return switch (code) {
        case "" -> new Usual();
        case "-" -> new Nothing();
        default ->
            code.startsWith(SCENE)
                ? new OfScene(new SceneId(code.substring(SCENE.length())))
                : new OfSource(new SourceSlot(code));
      };
    } catch (IllegalArgumentException _) {
      return new Usual();
    }
  }

  /// What so many cells show: where nothing is chosen, all sources in their order, then all scenes.
  /// A choice takes its cell; the others do not move.
  static List<CellChoice> resolve(List<String> codes, Show show, int cells) {
    List<CellChoice> usual =
        Stream.<CellChoice>concat(
                show.sources().stream()
                    .map(SourceSpec::slot)
                    .sorted()
                    .<CellChoice>map(OfSource::new),
                show.scenes().stream().map(Scene::id).map(OfScene::new))
            .toList();
    List<CellChoice> shown = new ArrayList<>();
    for (int i = 0; i < cells; i++) {
      CellChoice chosen = parse(i < codes.size() ? codes.get(i) : "");
      if (chosen instanceof Usual) {
        shown.add(i < usual.size() ? usual.get(i) : new Nothing());
      } else {
        shown.add(isThere(chosen, show) ? chosen : new Nothing());
      }
    }
    return shown;
  }

  private static boolean isThere(CellChoice choice, Show show) {
    return switch (choice) {
      case OfSource(SourceSlot slot) -> show.source(slot).isPresent();
      case OfScene(SceneId scene) -> show.scene(scene).isPresent();
      case Usual _, Nothing _ -> true;
    };
  }
}
