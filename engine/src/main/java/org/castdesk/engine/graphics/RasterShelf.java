package org.castdesk.engine.graphics;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.castdesk.engine.media.VideoFrame;
import org.jspecify.annotations.Nullable;

/// Keeps drawings by what they look like, within a memory limit: when it is passed, those nobody
/// asked for any more go first.
///
/// **Thread**: any.
final class RasterShelf {
  private static final long LIMIT_BYTES = 192L << 20;

  /// A drawing is out of use when it was not asked for in so many turns of the tick: two seconds. So
  /// words that change all the time do not fill the memory.
  private static final long STALE_TURNS = 60;

  private final Map<Raster.Key, Raster> rasters = new ConcurrentHashMap<>();
  private final ArrayDeque<Raster> retired = new ArrayDeque<>();
  private boolean closed;

  @Nullable Raster find(Raster.Key key) {
    return rasters.get(key);
  }

  /// Adds a drawing to be made, unless somebody was faster.
  Raster add(Raster.Key key, Consumer<Raster> start) {
    Raster fresh = new Raster(key);
    Raster old = rasters.putIfAbsent(key, fresh);
    if (old != null) {
      return old;
    }
    start.accept(fresh);
    return fresh;
  }

  /// What is being drawn now.
  void addPending(List<CompletableFuture<?>> pending) {
    for (Raster raster : rasters.values()) {
      if (!raster.drawn.isDone()) {
        pending.add(raster.drawn);
      }
    }
  }

  void forgetFailure(Raster.Key key) {
    rasters.computeIfPresent(key, (same, raster) -> raster.hasFailed() ? null : raster);
  }

  /// Puts a drawing where the tick finds it, or nothing when it failed.
  synchronized void finish(Raster raster, @Nullable VideoFrame frame, long turn) {
    if (closed && frame != null) {
      frame.close();
      raster.finish(null);
      return;
    }
    raster.finish(frame);
    retireStale(turn);
  }

  private void retireStale(long turn) {
    // Those retired before were last asked for even longer ago: no tick still holds them.
    while (!retired.isEmpty() && turn - retired.peek().lastAsked > 2 * STALE_TURNS) {
      retired.poll().close();
    }
    long bytes = rasters.values().stream().mapToLong(Raster::bytes).sum();
    if (bytes <= LIMIT_BYTES) {
      return;
    }
    List<Raster> stale =
        rasters.values().stream()
            .filter(raster -> raster.drawn.isDone() && turn - raster.lastAsked > STALE_TURNS)
            // An emergency does not wait for its card.
            .filter(raster -> !(raster.key instanceof Raster.Key.Standby))
            .sorted(Comparator.comparingLong(raster -> raster.lastAsked))
            .toList();
    for (Raster raster : stale) {
      if (bytes > LIMIT_BYTES) {
        bytes -= raster.bytes();
        rasters.remove(raster.key, raster);
        retired.add(raster);
      }
    }
  }

  /// @return false when it was closed before
  synchronized boolean close() {
    if (closed) {
      return false;
    }
    closed = true;
    rasters.values().forEach(Raster::close);
    retired.forEach(Raster::close);
    rasters.clear();
    retired.clear();
    return true;
  }
}
