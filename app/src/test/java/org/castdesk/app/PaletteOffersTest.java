package org.castdesk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.settings.LanguageChoice;
import org.castdesk.app.settings.TallyPair;
import org.castdesk.app.settings.Theme;
import org.castdesk.app.testing.ToyDeskTest;
import org.castdesk.engine.command.SwitcherCommand;
import org.castdesk.engine.show.Transition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What has no key is found in the palette too, by its word in either language.
class PaletteOffersTest extends ToyDeskTest {
  PaletteOffersTest() {
    super(1240, 790);
  }

  private ListView<?> find(String typed) {
    ui.robot().push(KeyCode.CONTROL, KeyCode.K);
    onFx(() -> ui.find("#palette-field", TextField.class).setText(typed));
    ui.settle();
    return ui.find("#palette-list", ListView.class);
  }

  private void run(String typed) {
    find(typed);
    ui.robot().push(KeyCode.ENTER);
    ui.settle();
  }

  @Test
  void theme_findsEveryTheme_languageEveryLanguage() {
    assertEquals(Theme.values().length, find("theme").getItems().size());
    assertEquals(LanguageChoice.values().length, find("language").getItems().size());
  }

  @Test
  void look_isChosenInEitherLanguage() {
    run("theme light");
    assertEquals(Theme.LIGHT, fromFx(() -> ui.settings().themeProperty().get()));
    run("高对比");
    assertEquals(Theme.HIGH_CONTRAST, fromFx(() -> ui.settings().themeProperty().get()));
    run("tally blue");
    assertEquals(TallyPair.SAFE, fromFx(() -> ui.settings().tallyPairProperty().get()));
    run("language 简体");
    assertEquals(LanguageChoice.ZH_CN, fromFx(() -> ui.settings().languageProperty().get()));
  }

  @ParameterizedTest
  @CsvSource({"settings folders,FOLDERS", "settings safety,SAFETY", "settings keys,KEYS"})
  void pageOfTheSettings_isOpened(String typed, String page) {
    run(typed);
    assertTrue(fromFx(() -> ui.scene().getRoot().lookup("#settings").isVisible()));
    assertEquals(
        TallyButton.Plate.CHOSEN,
        fromFx(() -> ui.find("#section-" + page, TallyButton.class).plateProperty().get()));
  }

  @ParameterizedTest
  @CsvSource({
    "add source,add-place",
    "new scene,new-scene-name",
    "添加信号,add-place",
    "新建场景,new-scene-name"
  })
  void form_isOpened_withTheCursorInIt(String typed, String field) {
    run(typed);
    assertEquals(field, fromFx(PaletteOffersTest::typingIn));
    ui.robot().push(KeyCode.F);
    ui.settle();
    assertEquals(0, engine.commands().size());
    ui.robot().push(KeyCode.ESCAPE);
  }

  /// The field in the open form that has the keyboard.
  private static String typingIn() {
    return Window.getWindows().stream()
        .filter(window -> window instanceof PopupWindow && window.isShowing())
        .map(window ->
            assertInstanceOf(TextInputControl.class, window.getScene().getFocusOwner()).getId())
        .findFirst()
        .orElse("");
  }

  @ParameterizedTest
  @CsvSource({"wipe,8", "划像,8", "push,4", "slide,4", "transition wipe,8", "wipe left,2"})
  void kindsOfTransition_areFoundByTheirNames(String typed, int many) {
    ListView<?> list = find(typed);
    assertTrue(list.getItems().size() >= many, typed + ": " + list.getItems().size());
    ui.robot().push(KeyCode.ENTER);
    ui.settle();
    assertInstanceOf(SwitcherCommand.SetTransition.class, engine.commands().getLast());
  }

  @Test
  void kindOfTransition_isChosen() {
    run("wipe circle");
    assertEquals(
        new SwitcherCommand.SetTransition(Transition.Kind.WIPE_CIRCLE, null, null, null),
        engine.commands().getLast());
  }
}
