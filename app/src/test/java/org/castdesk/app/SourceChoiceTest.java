package org.castdesk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.castdesk.app.testing.ToyDeskTest;
import org.castdesk.app.testing.ToyShow;
import org.castdesk.engine.command.ShowCommand;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.show.SourceContent;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;
import org.castdesk.engine.state.Fact;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The menu that puts a source into a box: what stands there now, and what failed.
@Tag("xvfb")
class SourceChoiceTest extends ToyDeskTest {
  private static final String ENTRY = "#prop-layer-2-source-";
  private FxRobot robot;

  SourceChoiceTest() {
    super(1366, 768);
  }

  @BeforeEach
  void open() {
    ui.keepTicking(engine);
    robot = ui.robot();
    await("the link", () -> fromFx(() -> ui.desk().mirror().linkProperty().get().isLinked()));
    onFx(ui.find("#scene-3", Node.class)::requestFocus);
    robot.push(KeyCode.CONTROL, KeyCode.I);
    await(
        "the properties",
        () ->
            fromFx(
                () -> "Anchor + PiP".equals(ui.find("#properties-title", Label.class).getText())));
  }

  @Test
  void openedByKey_enterAlone_changesNothing() {
    openMenu();
    assertEquals(List.of("RV03 Test 3"), focusedWords());
    robot.push(KeyCode.ENTER);
    await("the menu gone", () -> menus() == 0);
    ui.settle();
    assertEquals(SourceSlot.of(3), box());
    assertEquals(List.of(), engine.commands().stream().filter(this::isEdit).toList());
  }

  @Test
  void openedByKey_theArrowGoesOnFromWhatIsThere() {
    openMenu();
    robot.push(KeyCode.DOWN).push(KeyCode.ENTER);
    await("the next", () -> box().equals(SourceSlot.of(4)));
    await("the menu gone", () -> menus() == 0);
    openMenu();
    robot.push(KeyCode.UP).push(KeyCode.UP).push(KeyCode.ENTER);
    await("two before", () -> box().equals(SourceSlot.of(2)));
  }

  @Test
  void aSourceThatFailed_isCalledSo_andTheChosenOneIsMarked() {
    engine.report(
        new Fact.SourceFailed(
            SourceSlot.of(1),
            engine.state().sources().get(SourceSlot.of(1)).generation(),
            MediaFault.fatal(FaultCode.NOT_MEDIA, "a.mp4", "is text")));
    ui.settle();
    openMenu();
    await("the word", () -> words("RV01").equals("RV01 Test 1 · FAILED"));
    assertTrue(
        fromFx(() -> robot.lookup(ENTRY + "RV03").query().getPseudoClassStates()).stream()
            .anyMatch(state -> state.getPseudoClassName().equals("checked")));
    assertEquals("RV02 Test 2", words("RV02"));
  }

  @Test
  void longNameBesideAVolume_staysInOneLine_andIsWholeInItsTip() {
    engine.ask(
        new ShowCommand.PutSource(
            new SourceSpec(
                SourceSlot.of(3),
                "A very long name of a guest far away",
                new SourceContent.TestPattern(SourceContent.Motion.ORBIT, 440))));
    await("the name", () -> soundLabel().getText().endsWith("far away"));
    Label label = soundLabel();
    assertFalse(fromFx(label::isWrapText));
    assertEquals(label.getText(), fromFx(() -> label.getTooltip().getText()));
    assertTrue(fromFx(label::getWidth) < 100);
  }

  private Label soundLabel() {
    return fromFx(() ->
        ui.scene().getRoot().lookupAll(".property-label.named").stream()
            .map(Label.class::cast)
            .filter(label -> label.getText().startsWith("RV03"))
            .findFirst()
            .orElseThrow());
  }

  private void openMenu() {
    onFx(ui.find("#prop-layer-2-source", Node.class)::requestFocus);
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    await("the menu", () -> robot.lookup(ENTRY + "RV03").tryQuery().isPresent());
    ui.settle();
  }

  private String words(String slot) {
    return fromFx(() ->
        robot
            .from(robot.lookup(ENTRY + slot).<Node>query())
            .lookup(".label")
            .<Label>query()
            .getText());
  }

  private static List<String> focusedWords() {
    return fromFx(() ->
        Window.getWindows().stream()
            .filter(window -> window instanceof javafx.scene.control.ContextMenu)
            .flatMap(window -> window.getScene().getRoot().lookupAll(".menu-item").stream())
            .filter(Node::isFocused)
            .map(node -> ((Label) node.lookup(".label")).getText())
            .toList());
  }

  private static long menus() {
    return fromFx(() ->
        Window.getWindows().stream()
            .filter(window -> window instanceof javafx.scene.control.ContextMenu)
            .count());
  }

  private boolean isEdit(Object command) {
    return command instanceof ShowCommand || command instanceof org.castdesk.engine.command.Salvo;
  }

  private SourceSlot box() {
    var show = engine.state().show();
    var scene = show.scene(ToyShow.id(3)).orElseThrow();
    return show.layout(scene.layout()).orElseThrow().videoLayers().get(1).slot();
  }

  private static void await(String what, Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
    } catch (TimeoutException e) {
      throw new AssertionError("Waited in vain for " + what, e);
    }
  }
}
