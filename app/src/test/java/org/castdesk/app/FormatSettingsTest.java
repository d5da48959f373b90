package org.castdesk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.shell.EngineKeeping;
import org.castdesk.app.testing.FxTest;
import org.castdesk.app.testing.ToyEngine;
import org.castdesk.app.testing.ToyShow;
import org.castdesk.app.testing.UiHarness;
import org.castdesk.app.text.Language;
import org.castdesk.engine.command.OutputCommand;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.show.OutputId;
import org.castdesk.engine.show.OutputSpec;
import org.castdesk.engine.time.FrameRate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/// The picture format of the next start, and the key that starts the engine anew.
class FormatSettingsTest extends FxTest {
  private final ToyEngine engine = new ToyEngine(ToyShow.english());
  private final AtomicBoolean ours = new AtomicBoolean(true);
  private final AtomicInteger restarts = new AtomicInteger();
  private UiHarness ui;

  @BeforeEach
  void open() throws Exception {
    ui = UiHarness.open(UiHarness.Setup.of(engine, Language.EN, 1000, 900));
    onFx(() -> ui.desk().window().connect(keeping(), () -> {}));
    ui.keepTicking(engine);
    ui.settle();
    ui.robot().push(KeyCode.CONTROL, KeyCode.COMMA);
    press("#section-FORMAT");
    WaitForAsyncUtils.waitFor(
        10, TimeUnit.SECONDS, () -> !words("#restart-refusal").equals("no engine"));
  }

  @AfterEach
  void close() {
    ui.close();
  }

  private EngineKeeping keeping() {
    return new EngineKeeping() {
      @Override
      public boolean isOurs() {
        return ours.get();
      }

      @Override
      public void stopEngine() {}

      @Override
      public void restartEngine() {
        restarts.incrementAndGet();
      }

      @Override
      public void leaveEngine() {}
    };
  }

  private void press(String key) {
    onFx(() -> ui.find(key, TallyButton.class).press());
    ui.settle();
  }

  private String words(String label) {
    return fromFx(() -> ui.find(label, Label.class).getText());
  }

  private boolean canRestart() {
    return fromFx(() -> !ui.find("#restart-engine", TallyButton.class).isDisabled());
  }

  private static VideoFormat format(int width, int height, FrameRate rate) {
    return new VideoFormat(new PictureSize(width, height), rate);
  }

  @Test
  void choice_isForTheNextStart_andCanBeTakenBack() {
    assertEquals("1920 × 1080  30", words("#format-now"));
    press("#size-1280-720");
    press("#rate-25");
    assertEquals(format(1280, 720, FrameRate.of(25)), engine.state().show().nextFormat());
    assertEquals(VideoFormat.HD_1080P30, engine.state().show().format());
    assertEquals("From the next start of the engine: 1280 × 720  25", words("#format-outcome"));
    ui.robot().push(KeyCode.CONTROL, KeyCode.Z);
    ui.settle();
    assertEquals(format(1280, 720, FrameRate.of(30)), engine.state().show().nextFormat());
    press("#size-1920-1080");
    assertNull(engine.state().show().nextFormat());
    assertEquals("The format stays as it is.", words("#format-outcome"));
  }

  @Test
  void fractionalRates_areExact() {
    press("#rate-59-94");
    assertEquals(
        format(1920, 1080, new FrameRate(60_000, 1001)), engine.state().show().nextFormat());
  }

  @Test
  void restart_needsAChoice_andTwoPresses() {
    assertFalse(canRestart());
    assertEquals("Choose another format first.", words("#restart-refusal"));
    press("#size-720-1280");
    assertTrue(canRestart());
    press("#restart-engine");
    assertEquals(0, restarts.get());
    assertEquals(
        TallyButton.Plate.ARMED,
        fromFx(() -> ui.find("#restart-engine", TallyButton.class).plateProperty().get()));
    press("#restart-engine");
    assertEquals(1, restarts.get());
  }

  @Test
  void restart_whileSomethingIsRecorded_isRefusedWithTheReason() {
    press("#size-720-1280");
    press("#restart-engine");
    engine.ask(
        new OutputCommand.StartOutput(
            new OutputSpec.Recording(new OutputId("rec"), "/tmp/show.mp4")));
    ui.settle();
    assertFalse(canRestart());
    assertEquals("End the running outputs first: 1", words("#restart-refusal"));
    engine.ask(new OutputCommand.StopOutput(new OutputId("rec")));
    ui.settle();
    assertTrue(canRestart());
    press("#restart-engine");
    assertEquals(0, restarts.get(), "the first press of before does not count");
  }

  @Test
  void restart_ofSomebodyElsesEngine_isRefusedWithTheReason() {
    ours.set(false);
    press("#size-720-1280");
    assertFalse(canRestart());
    assertTrue(words("#restart-refusal").startsWith("This desk did not start the engine"));
  }
}
