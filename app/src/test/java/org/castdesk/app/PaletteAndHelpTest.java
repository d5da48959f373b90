package org.castdesk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.settings.KeyChoice;
import org.castdesk.app.settings.LanguageChoice;
import org.castdesk.app.testing.ToyDeskTest;
import org.castdesk.app.testing.ToyShow;
import org.castdesk.engine.command.ShowCommand;
import org.castdesk.engine.command.SwitcherCommand;
import org.castdesk.engine.show.Scene;
import org.junit.jupiter.api.Test;

/// Command palette, help and key tips in the real window.
class PaletteAndHelpTest extends ToyDeskTest {
  PaletteAndHelpTest() {
    super(1000, 900);
  }

  private void push(KeyCode... keys) {
    ui.robot().push(keys);
    ui.settle();
  }

  private boolean isShown(String node) {
    return fromFx(() -> ui.scene().getRoot().lookup(node).isVisible());
  }

  private String text(String label) {
    return fromFx(() -> ui.find(label, Label.class).getText());
  }

  private ListView<?> find(String typed) {
    push(KeyCode.CONTROL, KeyCode.K);
    onFx(() -> ui.find("#palette-field", TextField.class).setText(typed));
    ui.settle();
    return ui.find("#palette-list", ListView.class);
  }

  @Test
  void typedWord_findsTheAction_andEnterRunsIt() {
    find("black");
    push(KeyCode.ENTER);
    assertEquals(List.of(new SwitcherCommand.FadeToBlack()), engine.commands());
    assertFalse(isShown("#palette"));
  }

  @Test
  void chineseWord_inTheEnglishDesk_findsTheSame() {
    find("回切");
    push(KeyCode.ENTER);
    assertEquals(List.of(new SwitcherCommand.TakeBack()), engine.commands());
  }

  @Test
  void scene_isFoundByItsName_andGoesToPreview() {
    find("title pvw");
    push(KeyCode.ENTER);
    assertEquals(List.of(new SwitcherCommand.SetPreview(ToyShow.id(5))), engine.commands());
  }

  @Test
  void keysInThePalette_areItsOwn_andEscGoesBack() {
    onFx(() -> ui.find("#ftb", TallyButton.class).requestFocus());
    push(KeyCode.CONTROL, KeyCode.K);
    push(KeyCode.SPACE);
    push(KeyCode.DIGIT3);
    push(KeyCode.ESCAPE);
    assertEquals(List.of(), engine.commands());
    assertFalse(isShown("#palette"));
    assertEquals("ftb", fromFx(() -> ui.scene().getFocusOwner().getId()));
    push(KeyCode.SPACE);
    assertEquals(List.of(new SwitcherCommand.Cut()), engine.commands());
  }

  @Test
  void letterThatOpensThePalette_isNotTypedIntoIt() {
    onFx(() ->
        ui.settings()
            .keysProperty()
            .set(new KeyChoice("atem", Map.of("COMMAND_PALETTE", List.of("P")))));
    push(KeyCode.P);
    assertTrue(isShown("#palette"));
    assertEquals("", ui.find("#palette-field", TextField.class).getText());
    push(KeyCode.P);
    assertEquals("p", ui.find("#palette-field", TextField.class).getText());
  }

  @Test
  void arrowKeys_moveTheChoice() {
    ListView<?> list = find("");
    assertEquals(0, list.getSelectionModel().getSelectedIndex());
    push(KeyCode.DOWN);
    push(KeyCode.DOWN);
    push(KeyCode.UP);
    assertEquals(1, list.getSelectionModel().getSelectedIndex());
    push(KeyCode.ENTER);
    assertEquals(List.of(new SwitcherCommand.Auto()), engine.commands());
  }

  @Test
  void whatIsNotThere_isShownGrey_andDoesNothing() {
    ListView<?> list = find("undo");
    assertEquals(1, list.getItems().size());
    push(KeyCode.ENTER);
    assertTrue(isShown("#palette"));
    assertEquals(List.of(), engine.commands());
  }

  @Test
  void paletteAndHelp_neverCoverPicturesOrTransitionColumn() {
    find("");
    assertApart("#palette");
    push(KeyCode.ESCAPE);
    push(KeyCode.CONTROL, KeyCode.H);
    assertApart("#help");
  }

  private void assertApart(String panel) {
    Bounds place = bounds(panel);
    for (String sacred : List.of("#pvw-monitor", "#pgm-monitor", "#cut", "#t-bar", "#take-back")) {
      assertFalse(place.intersects(bounds(sacred)), sacred);
    }
  }

  private Bounds bounds(String selector) {
    Node node = ui.find(selector, Node.class);
    return fromFx(() -> node.localToScene(node.getBoundsInLocal()));
  }

  @Test
  void help_explainsWhatIsPointedAt_inTheLanguageOfTheDesk() {
    push(KeyCode.CONTROL, KeyCode.H);
    assertTrue(isShown("#help"));
    ui.robot().moveTo("#cut");
    ui.settle();
    assertEquals("CUT", text("#help-title"));
    assertEquals("PVW goes to PGM at once.", text("#help-words"));
    onFx(() -> ui.settings().languageProperty().set(LanguageChoice.ZH_CN));
    assertEquals("预监画面立即切到主监。", text("#help-words"));
    push(KeyCode.ESCAPE);
    assertFalse(isShown("#help"));
    assertEquals(List.of(), engine.commands());
  }

  @Test
  void tip_followsTheLanguage_whileTheMouseRests() {
    ui.robot().moveTo("#cut");
    ui.settle();
    assertTrue(text("#message").endsWith("PVW goes to PGM at once."), text("#message"));
    onFx(() -> ui.settings().languageProperty().set(LanguageChoice.ZH_CN));
    assertTrue(text("#message").endsWith("预监画面立即切到主监。"), text("#message"));
  }

  @Test
  void tip_ofAKeyOnScreen_saysItsKeyOfToday() {
    ui.robot().moveTo("#cut");
    ui.settle();
    assertEquals("CUT  [Space]  PVW goes to PGM at once.", text("#message"));
    push(KeyCode.CONTROL, KeyCode.COMMA);
    onFx(() -> ui.find("#preset-VOCTOMIX", TallyButton.class).press());
    ui.robot().moveTo("#auto");
    ui.settle();
    assertTrue(text("#message").startsWith("AUTO  [Space]"), text("#message"));
  }

  @Test
  void sceneWithALongName_saysWhereItGoes() {
    Scene title = engine.state().show().scene(ToyShow.id(5)).orElseThrow();
    engine.ask(
        new ShowCommand.PutScene(
            new Scene(
                title.id(),
                "Weather and traffic, ".repeat(5) + "live",
                title.layout(),
                title.components())));
    ui.settle();
    ListView<?> list = find("weather");
    assertEquals(2, list.getItems().size());
    onFx(() -> {
      ui.scene().getRoot().applyCss();
      ui.scene().getRoot().layout();
    });
    List<Bounds> buses =
        fromFx(() ->
            list.lookupAll(".cell-bus").stream()
                .filter(Label.class::isInstance)
                .map(Label.class::cast)
                .filter(label -> label.getText().contains("→"))
                .filter(label -> label.getWidth() + 0.5 >= label.prefWidth(-1))
                .map(label -> label.localToScene(label.getLayoutBounds()))
                .toList());
    assertEquals(2, buses.size());
    Bounds whole = bounds("#palette-list");
    buses.forEach(bus -> assertTrue(bus.getMaxX() <= whole.getMaxX(), bus + " in " + whole));
  }

  @Test
  void palette_isAsHighAsWhatItFound() {
    find("undo");
    assertEquals(32, bounds("#palette-list").getHeight(), 1);
    onFx(() -> ui.find("#palette-field", TextField.class).setText("nothing like this"));
    layOut();
    assertEquals(32, bounds("#palette-list").getHeight(), 1, "room for the words");
    onFx(() -> ui.find("#palette-field", TextField.class).setText(""));
    layOut();
    assertEquals(330, bounds("#palette").getHeight(), 1);
  }

  private void layOut() {
    ui.settle();
    onFx(() -> ui.scene().getRoot().layout());
  }

  @Test
  void howTheFocusedKeyIsPressed_isSaid() {
    push(KeyCode.CONTROL, KeyCode.H);
    assertTrue(helpLines().contains("Press what has the focus ring|Ctrl Enter"), helpLines());
    push(KeyCode.ESCAPE);
    push(KeyCode.CONTROL, KeyCode.COMMA);
    assertTrue(text("#keys-fixed").startsWith("Ctrl Enter presses"), text("#keys-fixed"));
    onFx(() -> ui.settings().languageProperty().set(LanguageChoice.ZH_CN));
    assertTrue(text("#keys-fixed").startsWith("Ctrl 回车"), text("#keys-fixed"));
  }

  private String helpLines() {
    return fromFx(() ->
        ui.find("#help", Node.class).lookupAll(".label").stream()
            .map(label -> ((Label) label).getText())
            .collect(Collectors.joining("|")));
  }
}
