package org.castdesk.engine.graphics;

import java.util.ArrayList;
import java.util.List;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.media.FramePool;
import org.castdesk.engine.media.WritableFrame;

/// Memory for finished rasters, each of its own size.
///
/// **Thread**: any. **Owns**: nothing but the count; each frame frees its memory when it is closed.
final class RasterMemory {
  private final List<FramePool> pools = new ArrayList<>();

  enum Kind {
    OPAQUE,
    TRANSPARENT
  }

  synchronized WritableFrame frame(PictureSize size, Kind kind) {
    pools.removeIf(pool -> pool.outstanding() == 0);
    FramePool pool = new FramePool(size, 1, kind == Kind.TRANSPARENT);
    WritableFrame frame = pool.tryAcquire();
    // Closed at once: the pool then frees the frame when it comes back.
    pool.close();
    if (frame == null) {
      throw new IllegalStateException("A fresh pool has a frame");
    }
    pools.add(pool);
    return frame;
  }

  /// Rasters that are not closed yet.
  synchronized int outstanding() {
    return pools.stream().mapToInt(FramePool::outstanding).sum();
  }
}
