package org.castdesk.engine.compose;

import java.util.function.Supplier;
import org.castdesk.engine.compose.cut.RowCutter;
import org.castdesk.engine.compose.cut.Turner;
import org.castdesk.engine.compose.kernel.Kernels;
import org.castdesk.engine.compose.kernel.Patch;
import org.castdesk.engine.compose.wipe.WeightRow;
import org.castdesk.engine.media.PictureScaler;
import org.jspecify.annotations.Nullable;

/// What one composing thread has for itself: a scaler, kernels, a row of wipe weights.
///
/// **Thread**: one at a time; between renders its memory passes on with the crew's barrier.
final class Worker implements AutoCloseable {
  private final Supplier<PictureScaler> scalers;
  private final Kernels kernels = new Kernels();
  private final RowCutter cutter = new RowCutter();
  private @Nullable PictureScaler scaler;
  private @Nullable Turner turner;
  private @Nullable Patch patch;
  private @Nullable WeightRow weights;

  Worker(Supplier<PictureScaler> scalers) {
    this.scalers = scalers;
  }

  Kernels kernels() {
    return kernels;
  }

  PictureScaler scaler() {
    if (scaler == null) {
      scaler = scalers.get();
    }
    return scaler;
  }

  RowCutter cutter() {
    return cutter;
  }

  Turner turner() {
    if (turner == null) {
      turner = new Turner();
    }
    return turner;
  }

  Patch patch() {
    if (patch == null) {
      patch = new Patch();
    }
    return patch;
  }

  WeightRow weights(int width) {
    if (weights == null || weights.width() < width) {
      if (weights != null) {
        weights.close();
      }
      weights = new WeightRow(width);
    }
    return weights;
  }

  @Override
  public void close() {
    if (scaler != null) {
      scaler.close();
      scaler = null;
    }
    if (weights != null) {
      weights.close();
      weights = null;
    }
    if (patch != null) {
      patch.close();
      patch = null;
    }
  }
}
