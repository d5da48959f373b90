package org.castdesk.engine.compose;

import java.util.concurrent.ThreadFactory;
import java.util.function.Supplier;
import org.castdesk.engine.compose.wipe.WipeFields;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.media.PictureScaler;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.media.WritableFrame;
import org.castdesk.engine.plan.FramePlan;

/// The compositor on air: the same bytes as [ReferenceCompositor], for the least work.
///
/// - Nothing is drawn where something opaque lies above it.
/// - A box that is seen whole is scaled straight into the target.
/// - A picture that comes again is scaled once and kept (stills, held frames, slow sources).
/// - A crossing reads a full-screen input where it is; only what must be composed is.
/// - The work is shared with helper threads where that is worth waking them.
///
/// **Thread**: one caller at a time. **Owns**: helper threads, scalers, rasters.
///
/// **Fails**: what a scaler throws goes through to the caller; the next render starts afresh.
public final class CpuCompositor implements Compositor {
  private final RasterCache cache = new RasterCache();
  private final WipeFields wipeFields = new WipeFields();
  private final Crew crew;

  /// @param scalers makes one scaler for each thread
  /// @param helperThreads how many threads work beside the caller, 0 = none
  public CpuCompositor(Supplier<PictureScaler> scalers, int helperThreads, ThreadFactory threads) {
    crew = new Crew(helperThreads, threads, () -> new Worker(scalers));
  }

  @Override
  public void render(FramePlan plan, FrameInputs inputs, WritableFrame target) {
    VideoFrame.Planes planes = target.planes();
    PictureSize size = plan.size();
    if (planes.widthPx() != size.widthPx() || planes.heightPx() != size.heightPx()) {
      throw new IllegalArgumentException(
          "The plan is for " + size + ", the target " + planes.widthPx() + "x" + planes.heightPx());
    }
    if (((size.widthPx() | size.heightPx()) & 1) != 0) {
      throw new IllegalArgumentException("A canvas has even sizes, not " + size);
    }
    cache.beginRender();
    WorkSheet sheet = new WorkSheet(size);
    try {
      new FrameStager(inputs, planes, cache, wipeFields, sheet).stage(plan);
      sheet.run(crew);
      cache.endRender();
    } catch (RuntimeException | Error e) {
      // What was claimed may never have been made.
      cache.close();
      throw e;
    }
  }

  @Override
  public void close() {
    crew.close();
    cache.close();
  }
}
