package org.castdesk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.castdesk.app.control.GuardKey;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.testing.ToyDeskTest;
import org.castdesk.engine.command.ShowCommand;
import org.castdesk.engine.command.SourceCommand;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.format.MediaInfo;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.state.Fact;
import org.castdesk.engine.time.FrameRate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Choosing what URGENT brings, and what its key says of it.
class StandbyChoiceTest extends ToyDeskTest {
  private static final SourceSlot RV02 = SourceSlot.of(2);

  StandbyChoiceTest() {
    super(1000, 900);
  }

  @BeforeEach
  void open() {
    for (int slot = 1; slot <= 4; slot++) {
      engine.report(new Fact.SourceOpened(SourceSlot.of(slot), 1, picture()));
    }
    ui.settle();
  }

  private static MediaInfo picture() {
    return new MediaInfo(
        "mp4",
        "h264",
        new PictureSize(1920, 1080),
        FrameRate.of(30),
        "aac",
        48_000,
        2,
        Duration.ofSeconds(10));
  }

  private void type(KeyCode... keys) {
    ui.robot().push(keys);
    ui.settle();
  }

  private String hint() {
    return fromFx(() -> ui.find("#urgent", GuardKey.class).hintProperty().get());
  }

  private String warning() {
    return fromFx(() -> ui.find("#urgent", GuardKey.class).warningProperty().get());
  }

  @Test
  void menuOfASource_makesItTheStandby_andUndoTakesItBack() {
    assertEquals("hold U 0.5 s · card", hint());
    ui.robot().rightClickOn("#source-RV02");
    ui.settle();
    ui.robot().clickOn("Use as stand-by");
    ui.settle();
    assertEquals(RV02, engine.state().show().urgent());
    assertEquals("hold U 0.5 s", hint());
    assertEquals(
        "RV02", fromFx(() -> ui.find("#urgent", GuardKey.class).sourceNameProperty().get()));
    assertEquals("", warning());

    type(KeyCode.CONTROL, KeyCode.Z);
    assertNull(engine.state().show().urgent());
    assertEquals("hold U 0.5 s · card", hint());
  }

  @Test
  void settings_offerTheCardAndTheSources() {
    type(KeyCode.CONTROL, KeyCode.COMMA);
    ui.robot().clickOn("#section-SAFETY");
    ui.robot().clickOn("#standby-RV02");
    ui.settle();
    assertEquals(RV02, engine.state().show().urgent());
    TallyButton key = ui.find("#standby-RV02", TallyButton.class);
    assertEquals(TallyButton.Plate.CHOSEN, key.plateProperty().get());
    assertFalse(fromFx(() -> ui.scene().lookup("#standby-RV05").isVisible()));
    ui.robot().clickOn("#standby-card");
    ui.settle();
    assertNull(engine.state().show().urgent());
  }

  @Test
  void standbyThatFails_isSaidOnTheKeyAndInTheSettings_untilItPlaysAgain() {
    engine.ask(new ShowCommand.PutUrgent(RV02));
    MediaFault fault = MediaFault.fatal(FaultCode.NOT_MEDIA, "a.mp4", "is text");
    engine.report(new Fact.SourceFailed(RV02, 1, fault));
    ui.settle();
    assertEquals("RV02 failed: card", warning());
    assertTrue(
        fromFx(() -> ui.find("#urgent", GuardKey.class).getAccessibleText())
            .endsWith("RV02 failed: card"));
    assertEquals(
        "RV02 failed: card", fromFx(() -> ui.find("#standby-meaning", Label.class).getText()));
    engine.ask(new SourceCommand.Reopen(RV02));
    ui.settle();
    assertEquals("RV02 opening: card", warning());
  }

  @Test
  void standbyThatWasRemoved_isSaid() {
    engine.ask(new ShowCommand.PutUrgent(SourceSlot.of(4)));
    engine.ask(new ShowCommand.RemoveSource(SourceSlot.of(4)));
    ui.settle();
    assertEquals("RV04 removed: card", warning());
  }

  @Test
  void standbyWithoutAPicture_isSaid() {
    engine.ask(new ShowCommand.PutUrgent(RV02));
    engine.ask(new SourceCommand.Reopen(RV02));
    engine.report(
        new Fact.SourceOpened(
            RV02,
            2,
            new MediaInfo("mp3", null, null, null, "mp3", 48_000, 2, Duration.ofSeconds(3))));
    ui.settle();
    assertEquals("RV02 no picture: card", warning());
  }
}
