package org.castdesk.engine.switcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.castdesk.engine.command.SwitcherCommand.Take;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.state.AirMemory;
import org.castdesk.engine.state.AirPicture;
import org.castdesk.engine.state.OnAir;
import org.castdesk.engine.testing.SampleDesk;
import org.castdesk.engine.time.FrameNumber;
import org.junit.jupiter.api.Test;

class BeginningTest {
  private final SampleDesk desk = new SampleDesk().openAll(0);

  /// Frame 900 of the run before is far in the future of this one.
  @Test
  void afterACrash_framesOfTheLastRun_areNoneOfThisOne() {
    List<SceneId> scenes =
        desk.state().show().scenes().stream().map(scene -> scene.id()).limit(3).toList();
    desk.send(300, new Take(scenes.get(1))).send(900, new Take(scenes.get(2)));
    OnAir before = desk.state().onAir();
    OnAir air = Switcher.restore(AirMemory.of(desk.state())).state().onAir();
    assertEquals(names(before.history()), names(air.history()));
    assertEquals(2, air.history().size());
    air.history().forEach(picture -> assertEquals(FrameNumber.ZERO, picture.takenAt()));
    assertEquals(FrameNumber.ZERO, air.program().takenAt());
  }

  private static List<String> names(List<AirPicture> pictures) {
    return pictures.stream().map(picture -> picture.scene().name()).toList();
  }
}
