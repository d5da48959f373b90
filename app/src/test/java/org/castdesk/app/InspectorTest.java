package org.castdesk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.settings.LanguageChoice;
import org.castdesk.app.testing.ToyDeskTest;
import org.castdesk.app.testing.ToyShow;
import org.castdesk.engine.command.Command;
import org.castdesk.engine.command.Salvo;
import org.castdesk.engine.command.SwitcherCommand;
import org.castdesk.engine.format.MediaInfo;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.VideoLayer;
import org.castdesk.engine.state.Fact;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Properties looked at and set, by key and by mouse.
@Tag("xvfb")
class InspectorTest extends ToyDeskTest {
  private static final SceneId PIP = ToyShow.id(3);
  private FxRobot robot;

  InspectorTest() {
    super(1366, 768);
  }

  @BeforeEach
  void open() {
    ui.keepTicking(engine);
    robot = ui.robot();
    await("the link", () -> fromFx(() -> ui.desk().mirror().linkProperty().get().isLinked()));
  }

  /// Chooses the picture in picture and opens its properties, by keys alone.
  private void openPip() {
    focus("#scene-3");
    robot.push(KeyCode.CONTROL, KeyCode.I);
    await("the properties", () -> "Anchor + PiP".equals(text("#properties-title")));
  }

  @Test
  void aPressOnATile_choosesIt_andLeavesTheTakeSheetInSight() {
    robot.clickOn("#scene-3", MouseButton.PRIMARY);
    await("PVW", () -> engine.state().onAir().preview().equals(PIP));
    ui.settle();
    assertTrue(fromFx(() -> ui.find("#take-sheet", Node.class).isVisible()));
    assertEquals("Anchor + PiP", text("#properties-title"));
    assertTrue(isSelected("#scene-3"));
    assertEquals(true, spokenSelected("#scene-3"));
    assertEquals(false, spokenSelected("#scene-2"));
    robot.clickOn("#source-RV02");
    ui.settle();
    assertEquals("Test 2", text("#properties-title"));
    assertFalse(isSelected("#scene-3"), "one thing is chosen on the desk");
    assertTrue(fromFx(() -> ui.find("#take-sheet", Node.class).isVisible()));
  }

  @Test
  void digits_chooseNothing() {
    robot.push(KeyCode.DIGIT4);
    await("PVW", () -> engine.state().onAir().preview().equals(ToyShow.id(4)));
    ui.settle();
    assertFalse(isSelected("#scene-4"));
  }

  @Test
  void properties_byMenu_comeForwardWithTheFirstField() {
    robot.clickOn("#source-RV02", MouseButton.SECONDARY);
    robot.clickOn("#source-properties");
    await("the field", () -> focused("#prop-name"));
    robot.push(KeyCode.CONTROL, KeyCode.A).write("Guest 7");
    robot.push(KeyCode.ENTER);
    await("the name", () -> "Guest 7".equals(sourceName(2)));
    assertEquals(ToyShow.id(2), engine.state().onAir().preview(), "a digit in a text is a text");
  }

  @Test
  void number_byKeyboard_isSetTakenBackAndDoneAgain() {
    openPip();
    type("#prop-layer-2-x-px", "960 px", KeyCode.ENTER);
    await("half", () -> box(1).x() == 0.5);
    await("both units", () -> "50".equals(text("#prop-layer-2-x-percent .entry")));
    type("#prop-layer-2-x-percent", "25,5", KeyCode.ENTER);
    await("a quarter", () -> Math.abs(box(1).x() - 0.255) < 1e-9);
    await("both units", () -> "489.6".equals(text("#prop-layer-2-x-px .entry")));
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    await("undone", () -> box(1).x() == 0.5);
    await("shown", () -> "960".equals(text("#prop-layer-2-x-px .entry")));
    robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
    await("done again", () -> Math.abs(box(1).x() - 0.255) < 1e-9);
  }

  @Test
  void wrongNumber_saysWhy_andEscPutsTheOldOneBack() {
    openPip();
    type("#prop-layer-2-opacity-percent", "140", null);
    await("the reason", () -> texts(".property-reason").contains("Allowed: 0 to 100 %"));
    robot.push(KeyCode.ENTER);
    ui.settle();
    assertEquals(1, box(1).opacity());
    robot.push(KeyCode.ESCAPE);
    await("the old one", () -> "100".equals(text("#prop-layer-2-opacity-percent .entry")));
    assertTrue(texts(".property-reason").isEmpty());
    assertFalse(fromFx(() -> ui.scene().getFocusOwner() instanceof TextInputControl));
    robot.push(KeyCode.DIGIT4);
    await("the desk's keys", () -> engine.state().onAir().preview().equals(ToyShow.id(4)));
  }

  @Test
  void enter_givesTheKeysBack_andSpaceCuts() {
    openPip();
    type("#prop-layer-2-opacity-percent", "40", KeyCode.ENTER);
    await("set", () -> box(1).opacity() == 0.4);
    assertFalse(fromFx(() -> ui.scene().getFocusOwner() instanceof TextInputControl));
    SceneId next = engine.state().onAir().preview();
    robot.push(KeyCode.SPACE);
    await("the cut", () -> engine.state().onAir().program().scene().id().equals(next));
    assertEquals("40", text("#prop-layer-2-opacity-percent .entry"));
  }

  @Test
  void leavingAField_keepsWhatIsRight_andDropsWhatIsNot() {
    openPip();
    type("#prop-layer-2-opacity-percent", "40", KeyCode.TAB);
    await("kept", () -> box(1).opacity() == 0.4);
    type("#prop-layer-2-opacity-percent", "nothing", KeyCode.TAB);
    await("dropped", () -> "40".equals(text("#prop-layer-2-opacity-percent .entry")));
    assertEquals(0.4, box(1).opacity());
  }

  @Test
  void scrub_movesPreview_andIsOneStep() {
    robot.clickOn("#scene-3");
    openPip();
    focusEntry("#prop-layer-2-opacity-percent");
    int before = engine.commands().size();
    Bounds label = scrubLabel("#prop-layer-2-opacity-percent");
    double y = label.getCenterY();
    robot.moveTo(label.getMinX() + 60, y).press(MouseButton.PRIMARY);
    for (int i = 1; i <= 30; i++) {
      robot.moveTo(label.getMinX() + 60 - 4 * i, y);
    }
    await("something moved while it was held", () -> box(1).opacity() < 1);
    robot.release(MouseButton.PRIMARY);
    await("the end", () -> shown("#prop-layer-2-opacity-percent") == box(1).opacity() * 100);
    double moved = box(1).opacity();
    assertTrue(moved < 0.8, () -> "moved to " + moved);
    List<Command> sent = engine.commands();
    long salvos =
        sent.subList(before, sent.size()).stream().filter(Salvo.class::isInstance).count();
    assertTrue(salvos >= 1 && salvos <= 30, () -> salvos + " commands");
    robot.clickOn("#undo");
    await("one step", () -> box(1).opacity() == 1);
  }

  @Test
  void reset_ofAFieldAndOfASection() {
    openPip();
    type("#prop-layer-2-opacity-percent", "40", KeyCode.ENTER);
    await("set", () -> box(1).opacity() == 0.4);
    press("#reset-layer-2-opacity-percent");
    await("reset", () -> box(1).opacity() == 1);
    await("nothing to reset", () -> !visible("#reset-layer-2-opacity-percent"));
    press("#reset-all-layer-2");
    await("the whole picture", () -> box(1).equals(VideoLayer.full(SourceSlot.of(3))));
    robot.clickOn("#undo");
    await("back", () -> box(1).width() == 0.3);
  }

  @Test
  void choice_ofFillAndAnchor_andOfTheSource() {
    openPip();
    press("#prop-layer-2-fill-CROP");
    await("fill", () -> box(1).fill().name().equals("CROP"));
    double left = box(1).x();
    press("#prop-layer-2-anchor-BOTTOM_RIGHT");
    await("anchor", () -> box(1).anchor().name().equals("BOTTOM_RIGHT"));
    assertEquals(left, box(1).x() + 1 - box(1).width(), 1e-9);
    press("#prop-layer-2-source");
    // By its id: the same words stand on keys of the desk too, and which one is found first varies.
    await("the menu", () -> robot.lookup("#prop-layer-2-source-RV04").tryQuery().isPresent());
    robot.clickOn("#prop-layer-2-source-RV04");
    await("source", () -> box(1).slot().equals(SourceSlot.of(4)));
  }

  @Test
  void scene_onAir_saysThatNothingChangesThere() {
    engine.ask(new SwitcherCommand.Take(PIP));
    openPip();
    await("the note", () -> text("#properties-note").startsWith("On air: unchanged"));
    type("#prop-layer-2-opacity-percent", "40", KeyCode.ENTER);
    await("set", () -> box(1).opacity() == 0.4);
    assertEquals(1, engine.state().onAir().program().layout().videoLayers().get(1).opacity());
  }

  @Test
  void refused_saysWhy_andShowsTheTruth() {
    engine.report(
        new Fact.SourceOpened(
            SourceSlot.of(1),
            engine.state().sources().get(SourceSlot.of(1)).generation(),
            new MediaInfo("pattern", null, null, null, null, 48_000, 2, null)));
    focus("#source-RV01");
    robot.clickOn("#source-RV01");
    robot.push(KeyCode.CONTROL, KeyCode.I);
    await("the source", () -> "Test 1".equals(text("#properties-title")));
    type("#prop-tone", "1,000 Hz", KeyCode.ENTER);
    await("the reason", () -> texts(".property-reason").contains("on air"));
    await("the truth", () -> "200".equals(text("#prop-tone .entry")));
  }

  @Test
  void whatIsRemoved_leavesAnEmptyTab() {
    openPip();
    robot.push(KeyCode.ESCAPE);
    focus("#scene-3");
    robot.push(KeyCode.DELETE);
    await("the words", () -> visible("#properties-empty"));
    assertTrue(text("#properties-empty").startsWith("Nothing is selected"));
  }

  @Test
  void bothLanguages_fitTheNarrowPanel() {
    openPip();
    assertEquals(List.of(), ui.cutTexts());
    onFx(() -> ui.settings().languageProperty().set(LanguageChoice.ZH_CN));
    ui.settle();
    assertEquals(List.of(), ui.cutTexts());
    robot.clickOn("#source-RV02");
    ui.settle();
    assertEquals(List.of(), ui.cutTexts());
  }

  private void press(String key) {
    TallyButton button = ui.find(key, TallyButton.class);
    onFx(button::press);
    ui.settle();
  }

  private void type(String field, String words, KeyCode end) {
    focusEntry(field);
    robot.push(KeyCode.CONTROL, KeyCode.A);
    robot.write(words);
    if (end != null) {
      robot.push(end);
    }
  }

  private void focusEntry(String field) {
    focus(field);
    await(field, () -> focused(field));
  }

  private boolean focused(String field) {
    return fromFx(() -> ui.find(field + " .entry", Node.class).isFocused());
  }

  private void focus(String node) {
    Node found = ui.find(node, Node.class);
    onFx(found::requestFocus);
  }

  private Bounds scrubLabel(String field) {
    Node entry = ui.find(field, Node.class);
    Node label = entry.getParent().lookup(".property-label");
    return fromFx(() -> label.localToScreen(label.getBoundsInLocal()));
  }

  private boolean isSelected(String tile) {
    return fromFx(() ->
        ui.find(tile, Node.class).getPseudoClassStates().stream()
            .anyMatch(state -> state.getPseudoClassName().equals("selected")));
  }

  /// What a screen reader is told.
  private Object spokenSelected(String tile) {
    return fromFx(
        () -> ui.find(tile, Node.class).queryAccessibleAttribute(AccessibleAttribute.SELECTED));
  }

  private boolean visible(String node) {
    return fromFx(() -> ui.find(node, Node.class).isVisible());
  }

  private String text(String node) {
    return fromFx(() -> {
      Node found = ui.find(node, Node.class);
      return found instanceof TextField field ? field.getText() : ((Label) found).getText();
    });
  }

  private double shown(String field) {
    return Double.parseDouble(text(field + " .entry"));
  }

  private List<String> texts(String selector) {
    return fromFx(() ->
        robot.lookup(selector).queryAllAs(Label.class).stream()
            .filter(Node::isVisible)
            .map(Label::getText)
            .toList());
  }

  private VideoLayer box(int index) {
    var show = engine.state().show();
    return show.layout(show.scene(PIP).orElseThrow().layout())
        .orElseThrow()
        .videoLayers()
        .get(index);
  }

  private String sourceName(int slot) {
    return engine.state().show().source(SourceSlot.of(slot)).orElseThrow().name();
  }

  private String seen() {
    return fromFx(() ->
        "focus on "
            + ui.scene().getFocusOwner()
            + (ui.scene().getFocusOwner() instanceof TextField field ? field.getText() : "")
            + ", box "
            + box(1)
            + ", PVW "
            + engine.state().onAir().preview());
  }

  private void await(String what, Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
    } catch (TimeoutException e) {
      throw new AssertionError("Waited in vain for " + what + "; " + seen(), e);
    }
  }
}
