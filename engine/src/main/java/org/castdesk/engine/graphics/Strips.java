package org.castdesk.engine.graphics;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.show.Graphic;
import org.castdesk.engine.show.graphic.Artwork;
import org.castdesk.engine.show.graphic.Artwork.Extent;
import org.castdesk.engine.show.graphic.Artwork.Strip;
import org.castdesk.engine.show.graphic.Artwork.Tile;
import org.jspecify.annotations.Nullable;

/// What travels: how long it is, and which pieces of it are painted.
///
/// While the newest words of a ticker are not ready, the ones before go on.
///
/// **Thread**: any.
final class Strips {
  /// Enough for every version somebody types within minutes.
  private static final int MOST_KNOWN = 500;

  private final Function<Strip, CompletableFuture<@Nullable Extent>> measure;
  private final Function<Artwork, Raster> ask;
  private final Map<Strip, Known> known = new ConcurrentHashMap<>();
  private final Map<Graphic.Owner, Strip> lastReady = new ConcurrentHashMap<>();

  /// @param measure begins to measure; answers null for what cannot be measured
  /// @param ask has a piece painted, once
  Strips(
      Function<Strip, CompletableFuture<@Nullable Extent>> measure, Function<Artwork, Raster> ask) {
    this.measure = measure;
    this.ask = ask;
  }

  /// How large what this component shows is; null = there is nothing yet. The first ask has it
  /// measured and its beginning painted.
  @Nullable Extent extentOf(Graphic.Owner id, Strip wanted) {
    if (known.size() > MOST_KNOWN) {
      // What is on air now goes on until the next words are ready.
      known.keySet().retainAll(Set.copyOf(lastReady.values()));
    }
    Known strip = known.computeIfAbsent(wanted, fresh -> new Known(fresh, measure.apply(fresh)));
    Extent extent = strip.extent();
    if (extent != null && isPainted(strip, 0)) {
      if (!wanted.equals(lastReady.get(id))) {
        lastReady.put(id, wanted);
      }
      return extent;
    }
    Known before = before(id, wanted);
    return before == null ? null : before.extent();
  }

  /// One strip, what it measures, and which of its tiles were seen painted in all phases.
  private record Known(
      Strip strip, CompletableFuture<@Nullable Extent> measured, Set<Integer> seen) {
    Known(Strip strip, CompletableFuture<@Nullable Extent> measured) {
      this(strip, measured, ConcurrentHashMap.newKeySet());
    }

    @Nullable Extent extent() {
      return measured.getNow(null);
    }
  }

  /// A piece of what [#extentOf] answered for, or null.
  @Nullable VideoFrame tile(Graphic.Owner id, Tile wanted) {
    Known strip = known.get(wanted.strip());
    if (strip == null || strip.extent() == null || !isPainted(strip, 0)) {
      Known before = before(id, wanted.strip());
      return before == null
          ? null
          : ask.apply(new Tile(before.strip(), wanted.index(), wanted.phase())).frame();
    }
    // The next one comes into sight soon, and is then needed in all its phases.
    int next = wanted.index() + 1;
    if (isPainted(strip, next)
        && ask.apply(new Tile(strip.strip(), next, wanted.phase())).frame() == null) {
      strip.seen().remove(next);
    }
    var _ = isPainted(strip, wanted.index());
    VideoFrame frame = ask.apply(wanted).frame();
    if (frame == null) {
      strip.seen().remove(wanted.index());
    }
    return frame;
  }

  private @Nullable Known before(Graphic.Owner id, Strip wanted) {
    Strip last = lastReady.get(id);
    return last != null && last.axis() == wanted.axis() ? known.get(last) : null;
  }

  /// Whether a tile is there in all its phases; what is not is begun.
  private boolean isPainted(Known strip, int index) {
    if (strip.seen().contains(index)) {
      return true;
    }
    Extent extent = strip.extent();
    if (extent == null || (double) index * Tile.LENGTH_PX >= extent.alongPx() + 2) {
      return false;
    }
    boolean isPainted = true;
    for (int phase = 0; phase < Tile.PHASES; phase++) {
      isPainted &= ask.apply(new Tile(strip.strip(), index, phase)).frame() != null;
    }
    if (isPainted) {
      strip.seen().add(index);
    }
    return isPainted;
  }
}
