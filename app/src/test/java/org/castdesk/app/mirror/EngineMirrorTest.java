package org.castdesk.app.mirror;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.castdesk.app.testing.FxTest;
import org.castdesk.app.testing.ToyEngine;
import org.castdesk.app.testing.ToyShow;
import org.castdesk.engine.command.SwitcherCommand;
import org.junit.jupiter.api.Test;

class EngineMirrorTest extends FxTest {
  private static final long MILLI = 1_000_000L;

  private final EngineMirror mirror = new EngineMirror();
  private final ToyEngine engine = new ToyEngine(ToyShow.english());

  @Test
  void link_engineTicks_isLinked() {
    onFx(() -> {
      mirror.attach(engine);
      mirror.poll(0);
      assertEquals(Link.Phase.STARTING, mirror.linkProperty().get().phase());
      engine.runFrames(1);
      mirror.poll(50 * MILLI);
      assertTrue(mirror.linkProperty().get().isLinked());
    });
  }

  @Test
  void link_engineStopsTicking_isLostWithinASecondAndComesBack() {
    onFx(() -> {
      mirror.attach(engine);
      engine.runFrames(1);
      mirror.poll(50 * MILLI);
      mirror.poll(700 * MILLI);
      assertTrue(mirror.linkProperty().get().isLinked());
      mirror.poll(1000 * MILLI);
      assertEquals(new Link(Link.Phase.LOST, 950), mirror.linkProperty().get());
      engine.runFrames(1);
      mirror.poll(1050 * MILLI);
      assertTrue(mirror.linkProperty().get().isLinked());
    });
  }

  @Test
  void state_manyChangesBetweenPulses_newestIsShown() {
    onFx(() -> mirror.attach(engine));
    for (int i = 0; i < 100; i++) {
      engine.ask(new SwitcherCommand.SetPreview(ToyShow.id(1 + i % 5)));
    }
    onFx(() -> {});
    onFx(() -> assertEquals(engine.state().revision(), mirror.stateProperty().get().revision()));
  }

  @Test
  void state_anotherEngineCountsFromOne_isShownAfterRelink() {
    onFx(() -> {
      mirror.attach(engine);
      assertEquals(1, mirror.linksProperty().get());
      ToyEngine second = new ToyEngine(ToyShow.chinese());
      mirror.attach(second);
      assertEquals("晚间要闻", mirror.stateProperty().get().show().name());
      mirror.relinked();
      assertEquals(3, mirror.linksProperty().get());
    });
  }
}
