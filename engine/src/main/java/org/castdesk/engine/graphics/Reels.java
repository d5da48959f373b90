package org.castdesk.engine.graphics;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.castdesk.engine.show.graphic.Artwork.Picture;

/// When the pictures of animated files are shown.
///
/// **Thread**: any.
final class Reels {
  private static final long[] NOT_YET = {};

  private final Function<Picture, CompletableFuture<long[]>> read;
  private final Function<Picture, Raster> ask;
  private final Map<Picture, CompletableFuture<long[]>> ends = new ConcurrentHashMap<>();

  /// @param read begins to read when each picture ends, in milliseconds; empty = there is one only
  /// @param ask has a picture painted, once
  Reels(Function<Picture, CompletableFuture<long[]>> read, Function<Picture, Raster> ask) {
    this.read = read;
    this.ask = ask;
  }

  /// Which picture is shown so long after the first one; 0 until that is known.
  int pictureAt(Picture first, long millis) {
    long[] known = ends.computeIfAbsent(first, read).getNow(NOT_YET);
    if (known.length == 0) {
      return 0;
    }
    long within = Math.floorMod(millis, known[known.length - 1]);
    int number = 0;
    while (known[number] <= within) {
      number++;
    }
    // The next one should be there when its time comes.
    var _ = ask.apply(new Picture(first.location(), first.size(), (number + 1) % known.length));
    return number;
  }
}
