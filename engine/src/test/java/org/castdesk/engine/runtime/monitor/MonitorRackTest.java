package org.castdesk.engine.runtime.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import org.castdesk.engine.api.MonitorSpec;
import org.castdesk.engine.api.MonitorSubject;
import org.castdesk.engine.compose.Compositor;
import org.castdesk.engine.compose.FrameInputs;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.media.FramePool;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.media.WritableFrame;
import org.castdesk.engine.plan.FramePlan;
import org.castdesk.engine.plan.PlanInput;
import org.castdesk.engine.plan.PlanResolver;
import org.castdesk.engine.runtime.EngineThreads;
import org.castdesk.engine.testing.SampleDesk;
import org.castdesk.engine.time.SystemClock;
import org.junit.jupiter.api.Test;

class MonitorRackTest {
  private static final PictureSize SIZE = new PictureSize(64, 36);

  /// The tick would take a failure for a frame that could not be made, and send the last one again.
  @Test
  void whatFailsInMonitors_staysInMonitors_andGivesEverythingBack() throws Exception {
    SampleDesk desk = new SampleDesk().openAll(0);
    FramePool pool = new FramePool(SIZE, 1);
    WritableFrame writable = pool.tryAcquire();
    assertNotNull(writable);
    try (EngineThreads threads = new EngineThreads();
        VideoFrame picture = writable.seal();
        MonitorRack rack =
            new MonitorRack(
                new MonitorRack.Pictures(
                    new PlanResolver(_ -> SIZE), input -> failing(input, picture), _ -> SIZE),
                NothingDrawn::new,
                new SystemClock(),
                threads,
                _ -> {})) {
      var _ = rack.open(new MonitorSpec(new MonitorSubject.OfSource(SampleDesk.RV01), SIZE));
      rack.offer(0, desk.state(), picture);
      rack.offer(6, desk.state(), picture);
    }
    assertEquals(0, pool.outstanding(), "a picture that was kept before the failure is back");
    pool.close();
  }

  private static VideoFrame failing(PlanInput input, VideoFrame picture) {
    if (input.equals(new PlanInput.SourceInput(SampleDesk.RV03))) {
      throw new IllegalStateException("as a bug would");
    }
    return picture;
  }

  private static final class NothingDrawn implements Compositor {
    @Override
    public void render(FramePlan plan, FrameInputs inputs, WritableFrame target) {}

    @Override
    public void close() {}
  }
}
