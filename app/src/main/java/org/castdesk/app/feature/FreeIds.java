package org.castdesk.app.feature;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.show.LayoutId;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.Show;

/// Ids that nothing in a show has yet.
public final class FreeIds {
  private FreeIds() {}

  public static SceneId scene(Show show) {
    return new SceneId(free("scene-", id -> show.scene(new SceneId(id)).isEmpty()));
  }

  public static LayoutId layout(Show show) {
    return new LayoutId(free("layout-", id -> show.layout(new LayoutId(id)).isEmpty()));
  }

  /// @param coming graphics that will be in the show by then
  public static ComponentId component(Show show, List<Component> coming) {
    return new ComponentId(
        free(
            "graphic-",
            id ->
                show.component(new ComponentId(id)).isEmpty()
                    && coming.stream().noneMatch(graphic -> graphic.id().value().equals(id))));
  }

  private static String free(String prefix, Predicate<String> isFree) {
    return IntStream.iterate(1, n -> n + 1)
        .mapToObj(n -> prefix + n)
        .filter(isFree)
        .findFirst()
        .orElseThrow();
  }
}
