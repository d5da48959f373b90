package org.castdesk.engine.compose;

import java.util.stream.IntStream;
import org.castdesk.engine.ffmpeg.FfmpegScaler;
import org.junit.jupiter.api.Test;

/// With the scaler on air: scaling into the middle of a picture, beside busy neighbours, gives the
/// same bytes as scaling apart, and touches nothing around its box.
class FfmpegScalerEqualityTest {
  private static final int SEEDS = 300;

  @Test
  void anyPlan_onTwoThreads_givesTheBytesOfTheReference() {
    try (CpuCompositor fast = new CpuCompositor(FfmpegScaler::new, 1, Thread::new);
        ReferenceCompositor plain = new ReferenceCompositor(new FfmpegScaler())) {
      IntStream.range(0, SEEDS).forEach(seed -> CompositorEqualityTest.compare(fast, plain, seed));
    }
  }
}
