package org.castdesk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.control.TallyButton.Plate;
import org.castdesk.app.testing.FxTest;
import org.castdesk.app.testing.ToyEngine;
import org.castdesk.app.testing.ToyShow;
import org.castdesk.app.testing.UiHarness;
import org.castdesk.app.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The looks of a small window, where Chinese lines have least room.
class LowKeysTest extends FxTest {
  /// So high are CUT and AUTO at 1366x768, less the edge and a pixel of air.
  private static final double ROOM = 44;

  private final ToyEngine engine = new ToyEngine(ToyShow.english());
  private UiHarness ui;

  @BeforeEach
  void open() {
    open(Language.ZH_CN);
  }

  private void open(Language language) {
    ui = UiHarness.open(UiHarness.Setup.of(engine, language, 1240, 790));
    ui.settle();
  }

  @AfterEach
  void close() {
    ui.close();
  }

  private double height(String node) {
    return fromFx(() -> ui.find(node, Region.class).prefHeight(-1));
  }

  private double plate() {
    return fromFx(() -> ui.find(".guard-key .guard-plate", Region.class).getHeight());
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void bothLinesOfAKey_keepClearOfItsEdges(Language language) {
    ui.close();
    open(language);
    assertTrue(height("#cut .key-words") <= ROOM, () -> "CUT " + height("#cut .key-words"));
    assertTrue(height("#auto .key-words") <= ROOM, () -> "AUTO " + height("#auto .key-words"));
    assertTrue(
        height(".guard-key .guard-words") <= plate() - 2,
        () -> height(".guard-words") + " in " + plate());
  }

  @Test
  void recordingKey_isNoRedPlate() {
    ui.keepTicking(engine);
    ui.robot().push(KeyCode.R);
    ui.settle();
    TallyButton record = ui.find("#record", TallyButton.class);
    for (int i = 0; i < 100 && fromFx(() -> record.plateProperty().get()) == Plate.REST; i++) {
      ui.robot().sleep(20);
    }
    assertEquals(Plate.CHOSEN, fromFx(() -> record.plateProperty().get()));
  }

  @Test
  void usualFolder_isNamed() {
    onFx(() -> ui.settings().usualRecordingsProperty().set("/videos/Castdesk"));
    ui.settle();
    assertEquals(
        "使用默认文件夹 · /videos/Castdesk",
        fromFx(() -> ((Label) ui.scene().getRoot().lookup("#recordings-verdict")).getText()));
  }
}
