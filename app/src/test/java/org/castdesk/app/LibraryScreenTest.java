package org.castdesk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.castdesk.app.testing.FxTest;
import org.castdesk.app.testing.ToyEngine;
import org.castdesk.app.testing.ToyLibrary;
import org.castdesk.app.testing.ToyShow;
import org.castdesk.app.testing.UiHarness;
import org.castdesk.app.text.Language;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.library.Analysis.Outcome;
import org.castdesk.engine.library.Keeping;
import org.castdesk.engine.show.SourceContent;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The screen of the media library, by key and by mouse.
@Tag("xvfb")
class LibraryScreenTest extends FxTest {
  private static final SourceSlot FIFTH = SourceSlot.of(5);

  @TempDir Path home;
  private final ToyEngine engine = new ToyEngine(ToyShow.english());
  private ToyLibrary toy;
  private UiHarness ui;
  private FxRobot robot;

  @BeforeEach
  void open() {
    toy = new ToyLibrary(home);
    ui = UiHarness.openWith(UiHarness.Setup.of(engine, Language.EN, 1366, 768), toy.library());
    ui.keepTicking(engine);
    robot = ui.robot();
    await("the link", () -> fromFx(() -> ui.desk().mirror().linkProperty().get().isLinked()));
  }

  @AfterEach
  void close() {
    ui.close();
    toy.library().close();
  }

  private void openLibrary() {
    robot.push(KeyCode.CONTROL, KeyCode.B);
    await("the library", () -> robot.lookup("#library").query().isVisible());
  }

  @Test
  void emptyLibrary_saysWhatToDo_andMonitorsStay() {
    openLibrary();
    await("the hint", () -> isSaid("No material yet"));
    assertTrue(robot.lookup("#source-RV05").query().isVisible());
    assertEquals(List.of(), ui.cutTexts());
    robot.push(KeyCode.ESCAPE);
    await("the Director", () -> !robot.lookup("#library").query().isVisible());
  }

  @Test
  void material_isListed_foundByTyping_andSorted() {
    toy.take(Keeping.REFERENCE, "take 10.mp4", "take 9.mp4", "晚间新闻 片头.mov");
    openLibrary();
    await("three lines", () -> names().size() == 3);
    robot.clickOn("#sort-NAME");
    await("the order of numbers", () -> names().subList(0, 2).equals(List.of("take 9", "take 10")));
    robot.clickOn("#sort-NAME");
    await("the other way round", () -> names().indexOf("take 9") > names().indexOf("take 10"));
    robot.clickOn("#library-words").write("新闻");
    await("one line", () -> names().equals(List.of("晚间新闻 片头")));
    assertTrue(isSaid("1 of 3"));
    assertTrue(isSaid("−18.2 LUFS"));
    assertTrue(isSaid("1920×1080"));
    robot.push(KeyCode.ESCAPE);
    await("all lines", () -> names().size() == 3);
    assertTrue(robot.lookup("#library").query().isVisible(), "Esc took the words first");
  }

  @Test
  void material_goesIntoTheNextFreeSlot_byKey_andIntoAnySlotByMenu_andIsUndone() {
    Path file = toy.take(Keeping.REFERENCE, "opening.mp4").getFirst();
    toy.library().rename(toy.named("opening").id(), "Opening titles");
    openLibrary();
    choose("Opening titles");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    await("a source", () -> engine.state().show().source(FIFTH).isPresent());
    assertEquals(
        new SourceSpec(FIFTH, "Opening titles", SourceContent.Media.endless(file.toString())),
        engine.state().show().source(FIFTH).orElseThrow());
    await("undo can be done", () -> fromFx(() -> ui.desk().edits().canUndoProperty().get()));
    robot.push(KeyCode.CONTROL, KeyCode.Z);
    await("no source", () -> engine.state().show().source(FIFTH).isEmpty());
    robot.push(KeyCode.SHIFT, KeyCode.F10);
    await("the menu", () -> !robot.lookup("#material-put").queryAll().isEmpty());
    robot.push(KeyCode.DOWN).push(KeyCode.RIGHT);
    for (int i = 0; i < 6; i++) {
      robot.push(KeyCode.DOWN);
    }
    robot.push(KeyCode.ENTER);
    await("a source in slot 7", () -> engine.state().show().source(SourceSlot.of(7)).isPresent());
  }

  @Test
  void missingFile_isMarked_andItsSlotFollowsWhenItIsFound() throws IOException {
    Path file = toy.take(Keeping.REFERENCE, "opening.mp4", "other.mp4").getFirst();
    openLibrary();
    choose("opening");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    await("a source", () -> engine.state().show().source(FIFTH).isPresent());
    Path moved = home.resolve("elsewhere/titles.mp4");
    Files.createDirectories(moved.getParent());
    Files.move(file, moved);
    fromFx(() -> {
      toy.library().look();
      return null;
    });
    await("the mark", () -> isSaid("Missing"));
    await("the key", () -> robot.lookup("#library-find").query().isVisible());
    fromFx(() -> {
      toy.library().relinkIn(List.of(toy.named("opening").id()), home.resolve("elsewhere"));
      return null;
    });
    await("it was found", () -> isSaid("1 of 1 found again"));
    await(
        "the slot follows",
        () ->
            engine
                .state()
                .show()
                .source(FIFTH)
                .orElseThrow()
                .content()
                .equals(SourceContent.Media.endless(moved.toString())));
    assertFalse(robot.lookup("#library-find").query().isVisible());
  }

  @Test
  void removedMaterial_comesBack_andACopyInUseStays() {
    toy.take(Keeping.COPY, "opening.mp4", "other.mp4");
    openLibrary();
    choose("opening");
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);
    await("a source", () -> engine.state().show().source(FIFTH).isPresent());
    ui.settle();
    robot.push(KeyCode.DELETE);
    await("why not", () -> isSaid("RV05 uses opening: take it out of the slot first"));
    assertEquals(2, names().size());
    choose("other");
    Path copy = toy.named("other").location();
    robot.push(KeyCode.DELETE);
    await("it is gone", () -> names().equals(List.of("opening")));
    assertFalse(Files.exists(copy));
    robot.clickOn("#library-news-key");
    await("it is back", () -> names().size() == 2);
    assertTrue(Files.exists(copy));
  }

  @Test
  void badFiles_sayWhatIsWrong() {
    toy.outcomes.put(
        "bad.mp4", new Outcome.Failed(MediaFault.fatal(FaultCode.NOT_MEDIA, "bad.mp4", "no")));
    toy.outcomes.put("worse.mp4", new Outcome.Crashed("signal 11"));
    toy.take(Keeping.REFERENCE, "bad.mp4", "worse.mp4", "good.mp4");
    openLibrary();
    await("three lines", () -> names().size() == 3);
    assertTrue(isSaid("not a media file"));
    assertTrue(isSaid("Crashed the decoder"));
    assertTrue(isSaid("Ready"));
    assertEquals(List.of(), ui.cutTexts());
  }

  @Test
  void name_isChangedInItsLine_andTheIdCanBeCopied() {
    toy.take(Keeping.REFERENCE, "opening.mp4");
    openLibrary();
    choose("opening");
    robot.push(KeyCode.CONTROL, KeyCode.R);
    robot.write("Titles 2026").push(KeyCode.ENTER);
    await("the new name", () -> names().equals(List.of("Titles 2026")));
    robot.push(KeyCode.CONTROL, KeyCode.C);
    String id = toy.named("Titles 2026").id().value();
    await("the id", () -> fromFx(() -> id.equals(Clipboard.getSystemClipboard().getString())));
  }

  @Test
  void menu_opensWithTheRightButton_andLeavesTheMonitorsInSight() {
    toy.take(Keeping.REFERENCE, "opening.mp4");
    openLibrary();
    choose("opening");
    robot.clickOn("opening", MouseButton.SECONDARY);
    await("the menu", () -> !robot.lookup("#material-remove").queryAll().isEmpty());
    Node entry = robot.lookup("#material-put").query();
    double top = fromFx(() -> entry.localToScreen(entry.getLayoutBounds()).getMinY());
    double monitors =
        fromFx(() -> {
          Node bank = robot.lookup("#source-bank").query();
          return bank.localToScreen(bank.getLayoutBounds()).getMinY();
        });
    assertTrue(top > monitors, top + " is over the monitors, which end at " + monitors);
    robot.push(KeyCode.ESCAPE);
  }

  @Test
  void chinese_isWhole() {
    toy.outcomes.put("worse.mp4", new Outcome.Crashed("signal 11"));
    toy.take(Keeping.COPY, "worse.mp4", "good.mp4");
    fromFx(() -> {
      ui.settings().languageProperty().set(org.castdesk.app.settings.LanguageChoice.ZH_CN);
      return null;
    });
    openLibrary();
    await("two lines", () -> names().size() == 2);
    await("the words", () -> isSaid("解码器崩溃"));
    assertEquals(List.of(), ui.cutTexts());
  }

  private void choose(String name) {
    await("a line " + name, () -> names().contains(name));
    robot.clickOn(name);
    await(
        "it is chosen",
        () -> fromFx(() -> list().getSelectionModel().getSelectedItems().size() == 1));
  }

  private ListView<?> list() {
    return (ListView<?>) robot.lookup("#library-list").query();
  }

  private List<String> names() {
    return fromFx(() ->
        list().getItems().stream()
            .map(line -> line.toString().replaceFirst("(?s)^.*?, name=(.*?), location=.*", "$1"))
            .toList());
  }

  private boolean isSaid(String words) {
    return fromFx(() ->
        robot.lookup("#library").queryAll().stream()
            .flatMap(node -> node.lookupAll(".label").stream())
            .anyMatch(node -> node instanceof Label label && label.getText().equals(words)));
  }

  private void await(String what, Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
    } catch (TimeoutException e) {
      throw new AssertionError("not seen: " + what + "; lines: " + names(), e);
    }
    ui.settle();
  }
}
