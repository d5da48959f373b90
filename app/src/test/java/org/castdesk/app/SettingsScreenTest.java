package org.castdesk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.keys.DeskKey;
import org.castdesk.app.keys.DeskKey.Action;
import org.castdesk.app.settings.KeyChoice;
import org.castdesk.app.settings.LanguageChoice;
import org.castdesk.app.settings.TallyPair;
import org.castdesk.app.settings.Theme;
import org.castdesk.app.testing.ToyDeskTest;
import org.castdesk.app.testing.ToyShow;
import org.castdesk.engine.command.SwitcherCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The settings screen in the real window: by keys, by mouse, and always with the air in hand.
class SettingsScreenTest extends ToyDeskTest {
  SettingsScreenTest() {
    super(1000, 900);
  }

  @BeforeEach
  void open() {
    push(KeyCode.CONTROL, KeyCode.COMMA);
  }

  private void push(KeyCode... keys) {
    ui.robot().push(keys);
    ui.settle();
  }

  private void press(String key) {
    onFx(() -> ui.find(key, TallyButton.class).press());
    ui.settle();
  }

  private boolean isShown(String node) {
    return fromFx(() -> ui.scene().getRoot().lookup(node).isVisible());
  }

  private String text(String label) {
    return fromFx(() -> ui.find(label, Label.class).getText());
  }

  private TextField field(String id) {
    return ui.find(id, TextField.class);
  }

  private void choose(Action action) {
    press("#section-KEYS");
    onFx(() -> {
      ListView<?> list = ui.find("#keys-list", ListView.class);
      list.getSelectionModel().select(list.getItems().indexOf(DeskKey.of(action)));
    });
    ui.settle();
  }

  @Test
  void key_opensAndCloses_andEscGoesBack() {
    assertTrue(isShown("#settings"));
    assertFalse(fromFx(() -> ui.find("#panel-scenes", Node.class).isVisible()));
    push(KeyCode.CONTROL, KeyCode.COMMA);
    assertFalse(isShown("#settings"));
    press("#tab-SETTINGS");
    assertTrue(isShown("#settings"));
    push(KeyCode.ESCAPE);
    assertFalse(isShown("#settings"));
    assertEquals(List.of(), engine.commands());
  }

  @Test
  void noteAboutTheFile_staysUntilTheSettingsAreOpened() {
    push(KeyCode.ESCAPE);
    onFx(() -> {
      ui.desk().window().showNote("damaged");
      ui.desk().window().showMessage("Engine started");
    });
    assertEquals("damaged", text("#note"));
    push(KeyCode.CONTROL, KeyCode.COMMA);
    assertFalse(isShown("#note"));
  }

  @Test
  void whileItIsOpen_keysAct_andBothMonitorsStay() {
    push(KeyCode.DIGIT3);
    push(KeyCode.SPACE);
    push(KeyCode.ENTER);
    assertEquals(
        List.of(
            new SwitcherCommand.SetPreview(ToyShow.id(3)),
            new SwitcherCommand.Cut(),
            new SwitcherCommand.Auto()),
        engine.commands());
    assertTrue(isShown("#settings"));
    assertTrue(isShown("#pgm-monitor"));
    assertTrue(isShown("#pvw-monitor"));
  }

  @Test
  void look_isChosenByKeyboardAlone() {
    assertEquals("section-LOOK", focused());
    for (int i = 0; i < 20 && !"theme-LIGHT".equals(focused()); i++) {
      push(KeyCode.TAB);
    }
    push(KeyCode.CONTROL, KeyCode.ENTER);
    assertEquals(Theme.LIGHT, ui.settings().themeProperty().get());
  }

  private String focused() {
    return fromFx(
        () -> ui.scene().getFocusOwner() == null ? "" : ui.scene().getFocusOwner().getId());
  }

  @Test
  void look_isChosenByMouse() {
    ui.robot().clickOn("#tally-pair-SAFE");
    ui.robot().clickOn("#language-ZH_CN");
    ui.settle();
    assertEquals(TallyPair.SAFE, ui.settings().tallyPairProperty().get());
    assertEquals(LanguageChoice.ZH_CN, ui.settings().languageProperty().get());
    assertEquals("硬切", ui.find("#cut", TallyButton.class).labelProperty().get());
  }

  @Test
  void newKey_isRecorded_shown_andUsedAtOnce() {
    choose(Action.CUT);
    press("#keys-record");
    push(KeyCode.X);
    assertEquals(List.of("SPACE", "X"), ui.settings().keysProperty().get().changed().get("CUT"));
    push(KeyCode.X);
    assertEquals(List.of(new SwitcherCommand.Cut()), engine.commands());
    press("#keys-reset");
    assertEquals(KeyChoice.USUAL.changed(), ui.settings().keysProperty().get().changed());
  }

  @Test
  void keyOfAnother_isAskedAboutWithBothNames_andNothingChangesBefore() {
    choose(Action.RECORD);
    press("#keys-record");
    push(KeyCode.F);
    String question = text("#keys-question");
    assertTrue(question.contains("FTB") && question.contains("recording"), question);
    assertEquals(KeyChoice.USUAL, ui.settings().keysProperty().get());
    assertEquals(List.of(), engine.commands());
    press("#keys-leave");
    assertEquals(KeyChoice.USUAL, ui.settings().keysProperty().get());
    press("#keys-record");
    push(KeyCode.F);
    press("#keys-take");
    assertEquals("", ui.find("#ftb", TallyButton.class).hintProperty().get());
    assertEquals(List.of("R", "F"), ui.settings().keysProperty().get().changed().get("RECORD"));
  }

  @Test
  void recording_neverCuts_andEscOrAForbiddenKeyChangesNothing() {
    choose(Action.RECORD);
    press("#keys-record");
    push(KeyCode.TAB);
    assertEquals("This key is not free for actions; press another", text("#keys-notice"));
    push(KeyCode.ESCAPE);
    assertFalse(isShown("#keys-catcher"));
    assertTrue(isShown("#settings"));
    assertEquals(KeyChoice.USUAL, ui.settings().keysProperty().get());
    assertEquals(List.of(), engine.commands());
  }

  @Test
  void preset_changesTheHintsOnTheKeys() {
    press("#section-KEYS");
    press("#preset-VOCTOMIX");
    assertEquals("Enter", ui.find("#cut", TallyButton.class).hintProperty().get());
    push(KeyCode.F2);
    assertEquals(List.of(new SwitcherCommand.SetPreview(ToyShow.id(2))), engine.commands());
    press("#preset-ATEM");
    assertEquals("Space", ui.find("#cut", TallyButton.class).hintProperty().get());
  }

  @Test
  void keyList_hasEverything_andFilters() {
    press("#section-KEYS");
    ListView<?> list = ui.find("#keys-list", ListView.class);
    assertEquals(DeskKey.all(), List.copyOf(list.getItems()));
    onFx(() -> field("#keys-filter").setText("backspace"));
    assertEquals(List.of(DeskKey.of(Action.TAKE_BACK)), List.copyOf(list.getItems()));
  }

  @Test
  void folder_isJudgedWhileItIsTyped_andCountsWhenItWillDo(@TempDir Path folder) throws Exception {
    press("#section-FOLDERS");
    Path file = Files.createFile(folder.resolve("file"));
    TextField recordings = field("#recordings-folder");
    onFx(recordings::requestFocus);
    onFx(() -> recordings.setText("clips"));
    assertEquals("Write the whole path, beginning with /", text("#recordings-verdict"));
    push(KeyCode.ENTER);
    onFx(() -> recordings.setText(file.toString()));
    ui.settle();
    assertEquals("This is a file, not a folder", text("#recordings-verdict"));
    push(KeyCode.ENTER);
    assertEquals("", ui.settings().recordingsFolderProperty().get());
    onFx(() -> recordings.setText(folder.resolve("new/one").toString()));
    ui.settle();
    assertTrue(text("#recordings-verdict").startsWith("Will be made"));
    push(KeyCode.ENTER);
    assertEquals(
        folder.resolve("new/one").toString(), ui.settings().recordingsFolderProperty().get());
    assertEquals(List.of(), engine.commands());
  }

  @Test
  void everyControl_hasANameForScreenReaders() {
    onFx(() ->
        ui.scene().getRoot().lookupAll(".key").stream()
            .filter(key -> key.getId() != null && key.getParent().isVisible())
            .forEach(key ->
                assertFalse(
                    key.getAccessibleText() == null || key.getAccessibleText().isBlank(),
                    key.getId())));
  }

  @Test
  void esc_answersTheQuestionAboutAKey_andOnlyThenLeaves() {
    choose(Action.CUT);
    press("#keys-record");
    push(KeyCode.F);
    assertTrue(isShown("#keys-leave"));
    push(KeyCode.ESCAPE);
    assertTrue(isShown("#settings"), "only the question is over");
    assertFalse(fromFx(() -> ui.find("#keys-take", TallyButton.class).getParent().isVisible()));
    assertEquals("keys-record", focused());
    push(KeyCode.ESCAPE);
    assertFalse(isShown("#settings"));
  }
}
