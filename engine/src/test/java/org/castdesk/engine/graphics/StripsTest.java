package org.castdesk.engine.graphics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.show.graphic.Artwork;
import org.castdesk.engine.show.graphic.Artwork.Extent;
import org.castdesk.engine.show.graphic.Artwork.Strip;
import org.castdesk.engine.show.graphic.TextStyle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A ticker whose words change all the time is never without words.
class StripsTest {
  private static final ComponentId ID = new ComponentId("ticker");

  private final RasterMemory memory = new RasterMemory();
  private final Map<Artwork, Raster> painted = new ConcurrentHashMap<>();
  private final List<CompletableFuture<@Nullable Extent>> measuring = new ArrayList<>();
  private final Strips strips = new Strips(this::measure, this::paint);

  private CompletableFuture<@Nullable Extent> measure(Strip strip) {
    CompletableFuture<@Nullable Extent> measured = new CompletableFuture<>();
    measuring.add(measured);
    return measured;
  }

  private Raster paint(Artwork art) {
    return painted.computeIfAbsent(
        art,
        fresh -> {
          Raster raster = new Raster(new Raster.Key.Art(fresh));
          raster.finish(memory.frame(new PictureSize(8, 8), RasterMemory.Kind.TRANSPARENT).seal());
          return raster;
        });
  }

  @AfterEach
  void freeAll() {
    painted.values().forEach(Raster::close);
    assertEquals(0, memory.outstanding());
  }

  private static Strip news(int number) {
    return new Strip(
        new Artwork.Words(
            "news " + number,
            TextStyle.of("Inter", 0.05, Rgb.BLACK),
            null,
            0,
            null,
            Artwork.Size.OWN),
        Artwork.Axis.ACROSS);
  }

  @Test
  void thousandVersions_thatAreNeverReady_leaveTheFirstOneOnAir() {
    strips.extentOf(ID, news(0));
    measuring.getFirst().complete(new Extent(600, 40));
    Extent first = strips.extentOf(ID, news(0));
    assertNotNull(first);
    for (int number = 1; number <= 1000; number++) {
      assertEquals(first, strips.extentOf(ID, news(number)), "version " + number);
      VideoFrame shown = strips.tile(ID, new Artwork.Tile(news(number), 0, 0));
      assertNotNull(shown, "version " + number);
    }
  }
}
