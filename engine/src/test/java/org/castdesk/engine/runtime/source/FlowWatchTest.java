package org.castdesk.engine.runtime.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.castdesk.engine.api.Telemetry;
import org.castdesk.engine.media.PlayoutBuffer.Found;
import org.castdesk.engine.time.FrameRate;
import org.junit.jupiter.api.Test;

class FlowWatchTest {
  private final FlowWatch watch = new FlowWatch(FrameRate.of(25));

  @Test
  void pictureLookedAtInTheRehearsal_isNoRepeat() {
    watch.saw(Found.SAME, 0);
    assertEquals(0, counts().repeated());
    watch.saw(Found.SAME, 1);
    watch.saw(Found.NEW, 2);
    assertEquals(1, counts().repeated());
    assertEquals(0, counts().held());
  }

  @Test
  void aSecondOfLatePictures_isAStall_untilTheNextRightOne() {
    watch.saw(Found.NEW, 0);
    for (int frame = 1; frame < 25; frame++) {
      assertEquals(FlowWatch.Change.NOTHING, watch.saw(Found.LATE, frame));
    }
    assertEquals(FlowWatch.Change.STALLED, watch.saw(Found.LATE, 25));
    assertEquals(FlowWatch.Change.NOTHING, watch.saw(Found.LATE, 26));
    assertEquals(FlowWatch.Change.RESUMED, watch.saw(Found.NEW, 27));
    assertEquals(26, counts().held());
    assertEquals(27 * 40, counts().ageMillis());
  }

  @Test
  void aSourceThatNeverHadAPicture_doesNotStall() {
    for (int frame = 0; frame < 100; frame++) {
      assertEquals(FlowWatch.Change.NOTHING, watch.saw(Found.NOTHING, frame));
    }
  }

  @Test
  void openedAnew_isTold_howeverSoonItIsBack() {
    watch.saw(Found.NEW, 0);
    watch.reopening();
    assertEquals(FlowWatch.Change.NOTHING, watch.saw(Found.LATE, 1));
    assertEquals(FlowWatch.Change.RESUMED, watch.saw(Found.NEW, 2));
    assertEquals(FlowWatch.Change.NOTHING, watch.saw(Found.NEW, 3));
  }

  private Telemetry.Input counts() {
    return watch.telemetry(0, 0, new Telemetry.Levels(0, 0, 0, 0), null);
  }
}
