package org.castdesk.app.feature;

import java.util.function.Predicate;
import java.util.stream.IntStream;
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

  private static String free(String prefix, Predicate<String> isFree) {
    return IntStream.iterate(1, n -> n + 1)
        .mapToObj(n -> prefix + n)
        .filter(isFree)
        .findFirst()
        .orElseThrow();
  }
}
