package org.castdesk.engine.graphics;

import java.util.concurrent.CompletableFuture;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.show.SourceSlot;
import org.jspecify.annotations.Nullable;

/// One drawing: on its way, finished, or failed.
///
/// **Thread**: one draws, any reads. **Owns**: the frame, until it is retired.
final class Raster {
  /// What decides how a drawing looks; place, opacity, name and id do not.
  sealed interface Key {
    /// Words: every field of the component that changes a pixel.
    record Words(
        String text,
        String family,
        double size,
        Rgb colour,
        Rgb background,
        double backgroundOpacity)
        implements Key {}

    record File(String location, double height) implements Key {}

    record Slate(SourceSlot slot) implements Key {}

    record Standby() implements Key {}

    default RasterMemory.Kind kind() {
      return this instanceof Slate || this instanceof Standby
          ? RasterMemory.Kind.OPAQUE
          : RasterMemory.Kind.TRANSPARENT;
    }
  }

  final Key key;
  final CompletableFuture<Boolean> drawn = new CompletableFuture<>();
  volatile long lastAsked;
  volatile boolean shown;
  private volatile @Nullable VideoFrame frame;

  Raster(Key key) {
    this.key = key;
  }

  @Nullable VideoFrame frame() {
    return frame;
  }

  void finish(@Nullable VideoFrame finished) {
    frame = finished;
    drawn.complete(finished != null);
  }

  boolean hasFailed() {
    return drawn.isDone() && frame == null;
  }

  long bytes() {
    VideoFrame held = frame;
    return held == null ? 0 : held.widthPx() * 5L / 2 * held.heightPx();
  }

  void close() {
    VideoFrame held = frame;
    if (held != null) {
      frame = null;
      held.close();
    }
  }
}
