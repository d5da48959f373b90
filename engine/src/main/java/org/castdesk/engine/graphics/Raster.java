package org.castdesk.engine.graphics;

import java.util.concurrent.CompletableFuture;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.graphic.Artwork;
import org.jspecify.annotations.Nullable;

/// One drawing: on its way, finished, or failed.
///
/// **Thread**: one draws, any reads. **Owns**: the frame, until it is retired.
final class Raster {
  /// What decides how a drawing looks; place, opacity, name and id do not.
  sealed interface Key {
    /// A drawing of a component.
    record Art(Artwork art) implements Key {}

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
  private volatile @Nullable MediaFault trouble;

  Raster(Key key) {
    this.key = key;
  }

  @Nullable VideoFrame frame() {
    return frame;
  }

  /// Why it failed, or what of it is not as asked for; null = all is well.
  @Nullable MediaFault trouble() {
    return trouble;
  }

  void trouble(MediaFault fault) {
    trouble = fault;
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
