package org.castdesk.engine.compose;

import java.util.function.Supplier;
import org.castdesk.engine.compose.cut.Cutter;
import org.castdesk.engine.compose.cut.Turner;
import org.castdesk.engine.compose.kernel.Kernels;
import org.castdesk.engine.media.PictureScaler;
import org.jspecify.annotations.Nullable;

/// What one composing thread has for itself: a scaler, kernels, a row of wipe weights.
///
/// **Thread**: one at a time; between renders its memory passes on with the crew's barrier.
final class Worker implements AutoCloseable {
  private final Supplier<PictureScaler> scalers;
  private final Kernels kernels = new Kernels();
  private final Cutter cutter = new Cutter();
  private final Turner turner = new Turner();
  private @Nullable PictureScaler scaler;
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

  Cutter cutter() {
    return cutter;
  }

  Turner turner() {
    return turner;
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
  }
}
