package org.castdesk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.castdesk.app.control.SourceFace;
import org.castdesk.app.control.SourceTile;
import org.castdesk.app.testing.ToyDeskTest;
import org.castdesk.engine.api.Telemetry;
import org.castdesk.engine.command.SourceCommand;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.format.MediaInfo;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.show.SourceContent.Live;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.state.Fact;
import org.castdesk.engine.state.Sight;
import org.castdesk.engine.time.FrameRate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Live sources at the desk: typed, watched, connected anew, and never with their secrets in sight.
@Tag("xvfb")
class LiveSourceTest extends ToyDeskTest {
  private static final SourceSlot FIFTH = SourceSlot.of(5);
  private static final String SECRET = "s3cr3t";
  private static final String ADDRESS =
      "rtmp://me:" + SECRET + "@studio.example.org/live/" + SECRET + "?key=" + SECRET;

  private FxRobot robot;

  LiveSourceTest() {
    super(1366, 768);
  }

  @BeforeEach
  void open() {
    ui.keepTicking(engine);
    robot = ui.robot();
    await("the link", () -> fromFx(() -> ui.desk().mirror().linkProperty().get().isLinked()));
  }

  @Test
  void secret_isNowhereOnTheDesk_whateverBecomesOfTheSource() {
    paste(ADDRESS + "\nrtmp://me:" + SECRET + "@/live/x\nrmtp://h/" + SECRET + "?" + SECRET);
    await("a fifth source", () -> source() != null);
    assertEquals(new Live(ADDRESS), source());
    assertEquals("studio.example.org", face().name());
    awaitText("The name of the machine is missing: //host");
    assertNoSecret("while it opens");
    choose();
    engine.report(new Fact.SourceOpened(FIFTH, generation(), info()));
    engine.report(new Fact.SourceSeen(FIFTH, generation(), List.of(Sight.FROZEN)));
    await("a plate", () -> face().plate().equals("FROZEN"));
    assertNoSecret("while it runs");
    engine.report(
        new Fact.SourceFailed(
            FIFTH,
            generation(),
            MediaFault.retryable(FaultCode.CONNECTION_LOST, ADDRESS, ADDRESS)));
    await("a fault", () -> !face().fault().isEmpty());
    robot.clickOn("#dock-tab-2");
    ui.settle();
    assertNoSecret("when it is lost");
    robot.clickOn("#source-RV05", MouseButton.SECONDARY);
    ui.settle();
    assertNoSecret("in its menu");
    robot.push(KeyCode.ESCAPE);
    robot.clickOn("#undo");
    await("no fifth source", () -> source() == null);
    assertNoSecret("when it is gone");
  }

  @Test
  void address_isShownOnPurposeOnly() {
    paste(ADDRESS);
    await("a fifth source", () -> source() != null);
    choose();
    String shown = "rtmp://•••@studio.example.org/live/•••?•••";
    await("dots", () -> field().equals(shown));
    // Below the readings; the keyboard brings it into sight.
    onFx(() -> ui.find("#show-address", Node.class).requestFocus());
    ui.settle();
    robot.clickOn("#show-address");
    await("the whole of it", () -> field().equals(ADDRESS));
    robot.clickOn("#show-address");
    await("dots again", () -> field().equals(shown));
    onFx(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, "")));
    robot.clickOn("#copy-address");
    await("a copy", () -> ADDRESS.equals(fromFx(() -> Clipboard.getSystemClipboard().getString())));
    onFx(() -> editor().requestFocus());
    await("the whole of it to edit", () -> field().equals(ADDRESS));
    robot.push(KeyCode.END).write("2").push(KeyCode.ENTER);
    await("the new address", () -> new Live(ADDRESS + "2").equals(source()));
    await("dots at last", () -> field().equals(shown));
    onFx(() -> editor().requestFocus());
    ui.settle();
    onFx(() -> editor().setText("rtmp://host/live/•••"));
    awaitText("The dots stand for something secret: type the whole address");
    robot.push(KeyCode.ESCAPE);
    await("dots at last", () -> field().equals(shown));
    assertEquals(new Live(ADDRESS + "2"), source());
  }

  @Test
  void wrongAddress_isRefusedInTheForm_andSaysWhy() {
    robot.clickOn("#source-add");
    robot.clickOn("#add-place").write("udp://127.0.0.1");
    robot.push(KeyCode.ENTER);
    await("the reason", () -> reason().equals("The port is missing: //host:5000"));
    assertEquals(4, engine.state().show().sources().size());
    robot.write(":5000");
    await("no reason", () -> reason().isEmpty());
    robot.push(KeyCode.ENTER);
    await("a fifth source", () -> new Live("udp://127.0.0.1:5000").equals(source()));
    assertEquals("127.0.0.1", face().name());
  }

  @Test
  void severalLines_pastedIntoTheForm_areSeveralSources() {
    robot.clickOn("#source-add");
    robot.clickOn("#add-place");
    paste("udp://:5000\nv4l2:/dev/video7\n");
    await("six sources", () -> engine.state().show().sources().size() == 6);
    assertEquals(new Live("udp://:5000"), source());
  }

  @Test
  void reconnect_byKeyMenuStripInspectorAndPalette_inEveryPhase() {
    paste("srt://host:9000");
    await("a fifth source", () -> source() != null);
    choose();
    robot.push(KeyCode.CONTROL, KeyCode.O);
    awaitReopened(1);
    engine.report(new Fact.SourceOpened(FIFTH, generation(), info()));
    await("it to run", () -> face().plate().isEmpty());
    robot.clickOn("#source-RV05", MouseButton.SECONDARY);
    assertTrue(robot.lookup("#source-play").queryAll().isEmpty());
    awaitText("Reconnect now");
    robot.clickOn("#source-retry");
    awaitReopened(2);
    engine.report(new Fact.SourceOpened(FIFTH, generation(), info()));
    engine.report(new Fact.SourceStalled(FIFTH, generation()));
    await("it to hold", () -> face().plate().equals("HOLD"));
    assertEquals("nothing comes", face().fault());
    robot.clickOn("#inspector-tab-1");
    robot.clickOn("#reconnect");
    awaitReopened(3);
    robot.moveTo("#source-RV05");
    robot.moveTo("#source-RV05 .retry-key").clickOn("#source-RV05 .retry-key");
    awaitReopened(4);
    robot.push(KeyCode.CONTROL, KeyCode.K).write("reconnect").push(KeyCode.ENTER);
    awaitReopened(5);
    focusTile();
    robot.push(KeyCode.P);
    ui.settle();
    assertFalse(engine.commands().stream().anyMatch(SourceCommand.Pause.class::isInstance));
  }

  @Test
  void health_standsInTheInspector_withItsNumbers() {
    paste("srt://host:9000");
    await("a fifth source", () -> source() != null);
    choose();
    engine.report(new Fact.SourceOpened(FIFTH, generation(), info()));
    engine.setInput(
        FIFTH,
        new Telemetry.Input(
            0,
            0,
            0,
            0,
            40,
            Telemetry.Levels.SILENT,
            new Telemetry.Live(2_540_000, 29.97, 240, 180, 12, 3, 4, 5, -17, 6)));
    for (String text :
        List.of("2.5 Mbit/s", "30.0 /s", "200 + 40 ms", "180 ms", "12 ms", "−17 ppm", "40 ms")) {
      awaitText(text);
    }
    engine.report(new Fact.SourceSeen(FIFTH, generation(), List.of(Sight.FROZEN, Sight.BLACK)));
    await("the worst word", () -> face().plate().equals("BLACK"));
    assertEquals("the picture is black · the picture does not change", face().fault());
  }

  private void choose() {
    awaitShown();
    if (!robot.lookup("#import-close").queryAll().isEmpty()) {
      robot.clickOn("#import-close");
    }
    robot.clickOn("#source-RV05");
    robot.clickOn("#inspector-tab-1");
    focusTile();
  }

  private void focusTile() {
    Node tile = ui.find("#source-RV05", Node.class);
    onFx(tile::requestFocus);
  }

  private void awaitReopened(int times) {
    await(
        times + " times opened",
        () ->
            engine.commands().stream().filter(new SourceCommand.Reopen(FIFTH)::equals).count()
                == times);
    awaitShown();
  }

  private void assertNoSecret(String when) {
    List<String> found = new ArrayList<>();
    onFx(() -> Window.getWindows().forEach(window -> search(window.getScene().getRoot(), found)));
    assertEquals(List.of(), found, when);
  }

  /// Every word of a node: on it, for screen readers, in its tooltip, shown or not.
  private static void search(Node node, List<String> found) {
    List<String> words = new ArrayList<>();
    words.add(node.getAccessibleText());
    words.add(node.getAccessibleHelp());
    words.add(node.getId());
    switch (node) {
      case Labeled labeled -> words.add(labeled.getText());
      case TextInputControl input -> words.addAll(List.of(input.getText(), input.getPromptText()));
      case Text text -> words.add(text.getText());
      default -> {}
    }
    if (node instanceof Control control && control.getTooltip() != null) {
      words.add(control.getTooltip().getText());
    }
    words.stream()
        .filter(Objects::nonNull)
        .filter(word -> word.contains(SECRET))
        .forEach(word -> found.add(node + ": " + word));
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> search(child, found));
    }
  }

  private TextField editor() {
    return robot.lookup("#prop-address .words-entry").queryAs(TextField.class);
  }

  private String field() {
    return fromFx(() ->
        robot
            .lookup("#prop-address .words-entry")
            .tryQueryAs(TextField.class)
            .map(TextField::getText)
            .orElse(""));
  }

  private String reason() {
    return fromFx(() -> robot.lookup("#add-reason").<Label>query().getText());
  }

  private Live source() {
    return (Live) engine.state().show().source(FIFTH).map(spec -> spec.content()).orElse(null);
  }

  private SourceFace face() {
    return fromFx(() -> ui.find("#source-RV05", SourceTile.class).faceProperty().get());
  }

  private int generation() {
    return engine.state().sources().get(FIFTH).generation();
  }

  private static MediaInfo info() {
    return new MediaInfo(
        "flv", "h264", new PictureSize(1280, 720), new FrameRate(30, 1), "aac", 48_000, 2, null);
  }

  private void paste(String text) {
    onFx(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text)));
    robot.push(KeyCode.CONTROL, KeyCode.V);
  }

  private void awaitText(String words) {
    await(
        words,
        () ->
            robot
                .lookup(node -> node instanceof Labeled label && words.equals(label.getText()))
                .queryAll()
                .stream()
                .anyMatch(Node::isVisible));
  }

  /// The window follows its engine; the next key may mean a place.
  private void awaitShown() {
    await(
        "the window",
        () ->
            fromFx(() -> {
              var shown = ui.desk().mirror().stateProperty().get();
              return shown != null && shown.revision() == engine.state().revision();
            }));
  }

  private static void await(String what, Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
    } catch (TimeoutException e) {
      throw new AssertionError("Waited in vain for " + what, e);
    }
  }
}
