package org.castdesk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.castdesk.app.testing.DeskFolders;
import org.castdesk.app.testing.FxTest;
import org.castdesk.app.testing.SmallShow;
import org.castdesk.app.testing.ToyMedia;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.state.OnAir;
import org.castdesk.engine.state.OutputStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real window and a real engine in a process of its own: what the keys and the mouse do there,
/// and what happens when one of the two goes.
@Tag("xvfb")
class RealDeskTest extends FxTest {
  private static final String GREEN = "#19b552";
  private static final String RED = "#e01b22";

  @TempDir Path folder;

  private DeskFolders folders;
  private RealStudio studio;

  @BeforeEach
  void open() throws IOException {
    folders = new DeskFolders(folder);
    studio = RealStudio.open(SmallShow.write(folder));
  }

  @AfterEach
  void close() {
    studio.close();
    folders.close();
  }

  @Test
  void keys_driveTheEngine() {
    studio.awaitAir("S1", "S2");
    studio.await("a green edge", () -> studio.edge("#pvw-monitor").equals(GREEN));
    assertEquals(RED, studio.edge("#pgm-monitor"));
    studio.await(
        "the fault", () -> studio.text("#problem").equals("RV05 gone.mp4: file not found"));
    studio.robot().push(KeyCode.DIGIT3);
    studio.awaitAir("S1", "S3");
    studio.robot().push(KeyCode.SPACE);
    studio.awaitAir("S3", "S1");
    studio.robot().push(KeyCode.SHIFT, KeyCode.DIGIT4);
    studio.awaitAir("S4", "S1");
    studio.robot().push(KeyCode.ENTER);
    studio.awaitAir("S1", "S4");
    studio.robot().push(KeyCode.BACK_SPACE);
    studio.await(
        "the picture before", () -> studio.air().program().scene().id().equals(new SceneId("S4")));
    studio.robot().push(KeyCode.F);
    studio.await("black", () -> studio.air().fade().black());
    studio.await("the word", () -> !studio.robot().lookup("BLACK").queryAll().isEmpty());
    studio.robot().push(KeyCode.F);
    studio.await("picture again", () -> !studio.air().fade().black());
    String picture = studio.picture("#pgm-monitor");
    studio.await("a moving picture", () -> !studio.picture("#pgm-monitor").equals(picture));
  }

  @Test
  void mouse_drivesTheEngine() {
    studio.robot().clickOn("#scene-4");
    studio.awaitAir("S1", "S4");
    studio.robot().clickOn("#cut");
    studio.awaitAir("S4", "S1");
    studio.robot().clickOn("#auto");
    studio.awaitAir("S1", "S4");
    throwBar();
    studio.robot().clickOn("#ftb");
    studio.await("black", () -> studio.air().fade().black());
    studio.robot().clickOn("#ftb");
    studio.await("picture again", () -> !studio.air().fade().black());
    studio.robot().clickOn("#flip-flop");
    studio.await("flip-flop to change", () -> !studio.air().flipFlop());
    studio.robot().clickOn("Wipe");
    studio.robot().clickOn("#softness-more");
    studio.await("a softer edge", () -> studio.air().transition().softness() > 0.03);
  }

  /// Up half way, look, then to the end.
  private void throwBar() {
    Node bar = studio.find("#t-bar", Node.class);
    Bounds bounds = fromFx(() -> bar.localToScreen(bar.getBoundsInLocal()));
    // AUTO has left the grip at the top: this throw goes down.
    double from = bounds.getMinY() + 26 + 16;
    double to = bounds.getMaxY() - 6 - 16;
    studio.robot().moveTo(bounds.getCenterX(), from).press(MouseButton.PRIMARY);
    studio.robot().moveTo(bounds.getCenterX(), (from + to) / 2);
    studio.await("a mix by hand", () -> studio.air().mixing() instanceof OnAir.Mixing.ByHand);
    studio.await("two red edges", () -> studio.edge("#pvw-monitor").equals(RED));
    studio.robot().moveTo(bounds.getCenterX(), to + 8);
    studio.awaitAir("S4", "S1");
    studio.robot().release(MouseButton.PRIMARY);
  }

  @Test
  void recording_keyStartsAndMouseEndsIt_fileIsClosed() throws IOException {
    record();
    studio.await("time on the file", () -> !studio.text("#rec-time").equals("00:00:00"));
    studio.robot().clickOn("#record");
    studio.await("a closed file", () -> recording().get() instanceof OutputStatus.Phase.Stopped);
    assertTrue(Files.size(recorded()) > 10_000, "the recording is empty");
  }

  private void record() {
    studio.robot().push(KeyCode.R);
    studio.await(
        "a recording", () -> recording().orElse(null) instanceof OutputStatus.Phase.Running);
  }

  private Optional<OutputStatus.Phase> recording() {
    return studio.state().outputs().values().stream().map(OutputStatus::phase).findFirst();
  }

  private Path recorded() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("recordings"))) {
      return files.filter(file -> file.toString().endsWith(".mp4")).findFirst().orElseThrow();
    }
  }

  @Test
  void engineKilled_deskSaysSoAndTheAirComesBack() {
    studio.robot().push(KeyCode.SHIFT, KeyCode.DIGIT3);
    studio.awaitAir("S3", "S2");
    List<String> messages = Collections.synchronizedList(new ArrayList<>());
    Label message = studio.find("#message", Label.class);
    onFx(() -> message.textProperty().addListener((_, _, now) -> messages.add(now)));
    List<String> order = Collections.synchronizedList(new ArrayList<>());
    Label notice = studio.find("#pgm-monitor .fault-plate", Label.class);
    Label problem = studio.find("#problem", Label.class);
    var link = studio.desk().mirror().linkProperty();
    onFx(() -> {
      notice
          .visibleProperty()
          .subscribe((_, now) -> order.add(now ? "old picture" : "new picture"));
      link.subscribe((was, now) -> {
        if (was.isLost() != now.isLost()) {
          order.add(now.isLost() ? "lost, said of sources: " + problem.getText() : "linked");
        }
      });
    });
    ProcessHandle first = studio.engine();
    // The journal writes behind the air; what is not in it yet cannot come back.
    studio.await("the journal", () -> journal().contains("S3"));
    first.destroyForcibly();
    first.onExit().join();
    studio.await(
        "the news",
        () ->
            said(messages)
                .equals(
                    List.of(
                        "The engine stopped; it is being restarted",
                        "The engine stopped and was restarted; the air is restored")));
    studio.await("the link", () -> studio.desk().mirror().linkProperty().get().isLinked());
    studio.awaitAir("S3", "S2");
    assertNotEquals(first.pid(), studio.engine().pid());
    String picture = studio.picture("#pgm-monitor");
    studio.await("a moving picture", () -> !studio.picture("#pgm-monitor").equals(picture));
    assertEquals(
        List.of("old picture", "lost, said of sources: ", "linked", "new picture"),
        order,
        "the last picture is called old until there is a new one");
  }

  /// What is said of the first start may come late.
  private static List<String> said(List<String> messages) {
    return List.copyOf(messages).stream().filter(line -> !line.equals("Engine started")).toList();
  }

  private String journal() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("state"))) {
      StringBuilder all = new StringBuilder();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(Files.readString(file));
      }
      return all.toString();
    }
  }

  @Test
  void closeWhileRecording_asks_andEachAnswerDoesWhatItSays() throws IOException {
    record();
    ProcessHandle engine = studio.engine();
    studio.wishToClose();
    Node question = studio.find("#close-question", Node.class);
    assertTrue(question.isVisible());
    studio.robot().clickOn("#close-cancel");
    studio.await("no question", () -> !question.isVisible());
    assertFalse(studio.isGone());

    studio.wishToClose();
    studio.robot().clickOn("#close-keep");
    studio.await("no window", studio::isGone);
    assertTrue(engine.isAlive(), "the engine should have stayed");

    studio = RealStudio.open(folder.resolve("small.json"));
    assertEquals(engine.pid(), studio.engine().pid());
    assertTrue(recording().orElseThrow() instanceof OutputStatus.Phase.Running);
    studio.wishToClose();
    studio.await("no window", studio::isGone);
    assertTrue(engine.isAlive(), "an engine that was found stays");
    engine.destroy();
    engine.onExit().join();
    assertTrue(Files.size(recorded()) > 10_000, "the recording is empty");
  }

  @Test
  void closeWhileRecording_stop_endsEngineAndClosesTheFile() throws IOException {
    record();
    ProcessHandle engine = studio.engine();
    studio.wishToClose();
    studio.robot().clickOn("#close-stop");
    studio.await("no window", studio::isGone);
    engine.onExit().join();
    assertTrue(Files.size(recorded()) > 10_000, "the recording is empty");
  }

  @Test
  void edits_ofSourcesAndScenes_thereAndBack() throws IOException {
    Path sound = ToyMedia.writeSound(folder.resolve("晚间 新闻 'A'.wav"));
    onFx(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.FILES, files(sound))));
    studio.robot().push(KeyCode.CONTROL, KeyCode.V);
    SourceSlot sixth = SourceSlot.of(6);
    studio.await(
        "an open source",
        () ->
            studio.state().sources().get(sixth) != null
                && studio.state().sources().get(sixth).info() != null);
    assertEquals("晚间 新闻 'A'", studio.state().show().source(sixth).orElseThrow().name());
    assertTrue(studio.state().sources().get(sixth).info().hasAudio());
    studio.robot().clickOn("#import-close");

    focus("#scene-6");
    studio.robot().push(KeyCode.INSERT);
    studio.robot().clickOn("#pick-RV06").clickOn("#new-scene-name").write("Sound");
    studio.robot().push(KeyCode.ENTER);
    awaitScenes("Sound");
    focus("#scene-6");
    studio.robot().push(KeyCode.CONTROL, KeyCode.R);
    studio.robot().write("News");
    studio.robot().push(KeyCode.ENTER);
    awaitScenes("News");
    studio.robot().clickOn("#undo");
    awaitScenes("Sound");
    studio.robot().clickOn("#redo");
    awaitScenes("News");
    int layouts = studio.state().show().layouts().size();
    focus("#scene-6");
    studio.robot().push(KeyCode.DELETE);
    awaitScenes();
    assertEquals(layouts - 1, studio.state().show().layouts().size());
    studio.robot().clickOn("#undo");
    awaitScenes("News");
    assertEquals(layouts, studio.state().show().layouts().size());
    studio.awaitAir("S1", "S2");
  }

  private static List<File> files(Path file) {
    return List.of(file.toFile());
  }

  private void focus(String selector) {
    Node node = studio.find(selector, Node.class);
    onFx(node::requestFocus);
  }

  /// The show's own five scenes, then these.
  private void awaitScenes(String... more) {
    List<String> names =
        new ArrayList<>(List.of("Scene 1", "Scene 2", "Scene 3", "Scene 4", "Gone"));
    names.addAll(List.of(more));
    studio.await(
        "the scenes " + names,
        () -> studio.state().show().scenes().stream().map(Scene::name).toList().equals(names));
  }
}
