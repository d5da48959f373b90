package org.castdesk.engine.runtime.monitor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.castdesk.engine.compose.Compositor;
import org.castdesk.engine.compose.FrameInputs;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.media.FramePool;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.media.WritableFrame;
import org.castdesk.engine.plan.DrawLayer;
import org.castdesk.engine.plan.FramePlan;
import org.castdesk.engine.plan.Picture;
import org.castdesk.engine.plan.PixelRect;
import org.castdesk.engine.plan.PlanInput;
import org.jspecify.annotations.Nullable;

/// Small copies of the sources' pictures. Ten thumbnails that show the same camera read its full picture
/// once, not ten times.
///
/// **Thread**: one. **Owns**: the copies.
final class SmallPictures implements AutoCloseable {
  private final Compositor compositor;
  private final Map<PlanInput, Copy> copies = new HashMap<>();
  private final List<FramePool> pools = new ArrayList<>();

  private int heightPx;

  /// @param of the very picture it was made from; only compared, never read
  private record Copy(VideoFrame of, FramePool pool, VideoFrame small) {}

  SmallPictures(Compositor compositor) {
    this.compositor = compositor;
  }

  /// The pictures of a snapshot, those of sources small. They are borrowed until the next call.
  ///
  /// @param newHeightPx not less than that of the largest thumbnail: what is seen is shrunk twice and
  ///     stays sharp
  FrameInputs of(Snapshot snapshot, int newHeightPx) {
    heightPx = newHeightPx & ~1;
    Map<PlanInput, VideoFrame> made = new HashMap<>();
    return input -> {
      if (!(input instanceof PlanInput.SourceInput)) {
        return snapshot.frame(input);
      }
      return made.computeIfAbsent(input, _ -> small(input, snapshot));
    };
  }

  private @Nullable VideoFrame small(PlanInput input, Snapshot snapshot) {
    VideoFrame whole = snapshot.frame(input);
    if (whole == null || whole.planes().heightPx() <= 2 * heightPx || whole.planes().hasAlpha()) {
      return whole;
    }
    Copy last = copies.get(input);
    if (last != null && last.of() == whole) {
      return last.small();
    }
    PictureSize size = sizeFor(whole.planes());
    FramePool pool = last != null && last.pool().size().equals(size) ? last.pool() : pool(size);
    VideoFrame small = shrink(input, whole, pool);
    if (small == null) {
      return whole;
    }
    copies.put(input, new Copy(whole, pool, small));
    if (last != null) {
      last.small().close();
      if (last.pool() != pool) {
        pools.remove(last.pool());
        last.pool().close();
      }
    }
    return small;
  }

  private @Nullable VideoFrame shrink(PlanInput input, VideoFrame whole, FramePool pool) {
    WritableFrame target = pool.tryAcquire();
    if (target == null) {
      return null;
    }
    PictureSize size = pool.size();
    PixelRect all = new PixelRect(0, 0, size.widthPx(), size.heightPx());
    DrawLayer layer = new DrawLayer(input, DrawLayer.Part.ALL, all, 255);
    try (target) {
      Picture picture = new Picture(Rgb.BLACK, List.of(layer));
      compositor.render(new FramePlan(size, picture, null, 0), _ -> whole, target);
      return target.seal();
    }
  }

  private FramePool pool(PictureSize size) {
    FramePool pool = new FramePool(size, 2);
    pools.add(pool);
    return pool;
  }

  private PictureSize sizeFor(VideoFrame.Planes whole) {
    int width = Math.round((float) whole.widthPx() * heightPx / whole.heightPx()) & ~1;
    return new PictureSize(Math.clamp(width, 2, 4 * heightPx), heightPx);
  }

  @Override
  public void close() {
    copies.values().forEach(copy -> copy.small().close());
    copies.clear();
    pools.forEach(FramePool::close);
    compositor.close();
  }
}
