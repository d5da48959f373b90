package org.castdesk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.castdesk.app.control.LinkLight;
import org.castdesk.app.control.SourceFace;
import org.castdesk.app.control.SourceTile;
import org.castdesk.app.testing.ToyDeskTest;
import org.castdesk.engine.command.Command;
import org.castdesk.engine.command.SourceCommand;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.format.MediaInfo;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.show.SourceContent;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;
import org.castdesk.engine.state.Fact;
import org.castdesk.engine.time.FrameRate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// Sources put into slots, played, and taken out, by key and by mouse.
@Tag("xvfb")
class SourceBankTest extends ToyDeskTest {
  private static final SourceSlot FIFTH = SourceSlot.of(5);

  private static final MediaInfo PATTERN =
      new MediaInfo("pattern", null, new PictureSize(1920, 1080), null, null, 0, 0, null);

  private FxRobot robot;

  SourceBankTest() {
    super(1366, 768);
  }

  @BeforeEach
  void open() {
    ui.keepTicking(engine);
    robot = ui.robot();
    await("the link", () -> fromFx(() -> ui.desk().mirror().linkProperty().get().isLinked()));
  }

  @Test
  void pastedFiles_goIntoTheNextFreeSlots_asOneStep() {
    paste(
        Map.of(
            DataFormat.FILES, List.of(new File("/media/晚间 新闻.mp4"), new File("/media/it's.png"))));
    await("two sources", () -> sources().size() == 6);
    assertEquals(
        new SourceSpec(FIFTH, "晚间 新闻", SourceContent.Media.endless("/media/晚间 新闻.mp4")),
        source(FIFTH));
    assertEquals(new SourceContent.Still("/media/it's.png"), source(SourceSlot.of(6)).content());
    assertEquals("Opening", face("RV05").plate());
    awaitShown();
    robot.clickOn("#undo");
    await("four sources", () -> sources().size() == 4);
  }

  @Test
  void badFile_staysInItsSlot_saysWhy_andCanBeTriedAgainOrRemoved() {
    addByForm("/media/broken.mp4");
    engine.report(
        new Fact.SourceFailed(
            FIFTH, generation(), MediaFault.fatal(FaultCode.NOT_MEDIA, "broken.mp4", "no")));
    await("the reason", () -> face("RV05").fault().equals("not a media file"));
    await("the list", () -> !robot.lookup("not a media file").queryAll().isEmpty());
    ui.settle();
    robot.clickOn("#import-close");
    focus("RV05");
    robot.push(KeyCode.CONTROL, KeyCode.O);
    await("another try", () -> face("RV05").plate().equals("Opening"));
    focus("RV05");
    robot.push(KeyCode.DELETE);
    await("four sources", () -> sources().size() == 4);
  }

  @Test
  void listOfWhatComesIn_tellsTheTruth_coversNoKey_andGoesWhenAllIsWell() {
    addByForm("/media/broken.mp4");
    assertEquals("Opening: 1", importTitle());
    engine.report(
        new Fact.SourceFailed(
            FIFTH, generation(), MediaFault.fatal(FaultCode.NOT_MEDIA, "broken.mp4", "no")));
    await("the truth", () -> importTitle().equals("Failed: 1"));
    Bounds list = bounds("#import-list");
    for (String key : List.of("#record", ".dock-tab")) {
      for (Node node : robot.lookup(key).queryAll()) {
        Bounds bounds = fromFx(() -> node.localToScreen(node.getBoundsInLocal()));
        assertFalse(list.intersects(bounds), key + " at " + bounds + " under " + list);
      }
    }
    ui.settle();
    robot.clickOn("#import-close");
    focus("RV05");
    robot.push(KeyCode.DELETE);
    await("four sources", () -> sources().size() == 4);
    awaitShown();
    addByForm("/media/clip.mp4");
    robot.moveTo("#pgm-monitor");
    opened();
    await("well", () -> importTitle().equals("Added: 1"));
    await("nothing left", () -> robot.lookup("#import-list").queryAll().isEmpty());
  }

  @Test
  void mistypedColour_isRefusedWhileItIsTyped() {
    robot.clickOn("#source-add");
    robot.clickOn("#add-place").write("#12");
    ui.settle();
    assertEquals("", fromFx(() -> robot.lookup("#add-reason").<Label>query().getText()));
    robot.write("zz");
    await(
        "the reason",
        () -> fromFx(() -> robot.lookup("#add-reason").<Label>query().getText()).contains("six"));
    robot.push(KeyCode.ENTER);
    ui.settle();
    assertEquals(4, sources().size());
    robot.push(KeyCode.BACK_SPACE).push(KeyCode.BACK_SPACE);
    robot.write("3040").push(KeyCode.ENTER);
    await("a colour", () -> source(FIFTH).content() instanceof SourceContent.Colour);
  }

  private String importTitle() {
    return fromFx(() -> robot.lookup("#import-title").<Label>query().getText());
  }

  @Test
  void clip_isPlayedByKeys() {
    addByForm("/media/clip.mp4");
    opened();
    await("a clip", () -> face("RV05").clip() != null);
    assertEquals("1920×1080 · 25 fps · h264 · 1:00", face("RV05").details());
    ui.settle();
    robot.clickOn("#import-close");
    focus("RV05");
    robot.push(KeyCode.P);
    await("a pause", () -> engine.commands().contains(new SourceCommand.Pause(FIFTH)));
    await("it to show", () -> face("RV05").flow().name().equals("CUED"));
    robot.push(KeyCode.HOME);
    await(
        "the begin",
        () -> engine.commands().contains(new SourceCommand.Seek(FIFTH, Duration.ZERO)));
    robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
    await("ten seconds", () -> engine.commands().contains(seek(10)));
    awaitShown();
    await("the head there", () -> face("RV05").clip().time().equals("0:10"));
    robot.push(KeyCode.LEFT);
    await("nine seconds", () -> engine.commands().contains(seek(9)));
    awaitShown();
    robot.push(KeyCode.L);
    await("no loop", () -> !media(FIFTH).repeat().isEndless());
    awaitShown();
    robot.clickOn("#undo");
    await("a loop", () -> media(FIFTH).repeat().isEndless());
  }

  @Test
  void clip_isSoughtByMouse() {
    addByForm("/media/clip.mp4");
    opened();
    await("a clip", () -> face("RV05").clip() != null);
    ui.settle();
    robot.clickOn("#import-close");
    robot.moveTo("#source-RV05");
    await("the strip", () -> visible("#source-RV05 .clip-strip"));
    Bounds bar = bounds("#source-RV05 .seek-bar");
    robot.clickOn(bar.getCenterX(), bar.getCenterY());
    await("half a minute", () -> sought() > 26 && sought() < 34);
    robot.moveTo("#source-RV05 .play-key").clickOn("#source-RV05 .play-key");
    await("a pause", () -> engine.commands().contains(new SourceCommand.Pause(FIFTH)));
    assertNull(selected(), "its keys do not choose it");
  }

  @Test
  void press_choosesASource_removalUnchoosesIt() {
    robot.clickOn("#source-RV04");
    await("RV04", () -> SourceSlot.of(4).equals(selected()));
    robot.push(KeyCode.DELETE);
    await("three sources", () -> sources().size() == 3);
    await("none", () -> selected() == null);
    robot.clickOn("#undo");
    await("four sources", () -> sources().size() == 4);
  }

  @Test
  void removal_ofWhatIsOnAir_isRefused() {
    focus("RV01");
    robot.push(KeyCode.DELETE);
    await(
        "the reason",
        () ->
            !robot
                .lookup(label -> label.toString().contains("Not removed: Test 1 is on air"))
                .queryAll()
                .isEmpty());
    assertEquals(4, sources().size());
  }

  @Test
  void silentEngine_makesNoLightShine() {
    engine.report(
        new Fact.SourceOpened(
            SourceSlot.of(1),
            engine.state().sources().get(SourceSlot.of(1)).generation(),
            PATTERN));
    await("a flowing source", () -> face("RV01").flow() == LinkLight.Flow.FLOWS);
    ui.stopTicking();
    await("no news", () -> face("RV01").flow() == LinkLight.Flow.OFF);
    assertEquals("Test 1", face("RV01").name());
    ui.keepTicking(engine);
    await("news", () -> face("RV01").flow() == LinkLight.Flow.FLOWS);
  }

  @Test
  void colourAndPattern_areSourcesToo() {
    robot.clickOn("#source-RV07");
    robot.clickOn("#add-ORBIT");
    await(
        "a pattern in the slot pressed",
        () -> source(SourceSlot.of(7)).content() instanceof SourceContent.TestPattern);
    awaitShown();
    robot.clickOn("#source-add");
    robot.clickOn("#add-place").write("#102030");
    robot.push(KeyCode.ENTER);
    await("a colour", () -> source(FIFTH).content() instanceof SourceContent.Colour);
  }

  @Test
  void escape_closesTheForm_fromItsFieldAndFromItsKeys() {
    focus("RV07");
    robot.push(KeyCode.INSERT);
    await("the form", () -> !robot.lookup("#add-place").queryAll().isEmpty());
    robot.write("/half/a/pa");
    robot.push(KeyCode.ESCAPE);
    await("no form", () -> robot.lookup("#add-place").queryAll().isEmpty());
    robot.push(KeyCode.INSERT);
    await("the form", () -> !robot.lookup("#add-place").queryAll().isEmpty());
    robot.push(KeyCode.TAB);
    robot.push(KeyCode.ESCAPE);
    await("no form", () -> robot.lookup("#add-place").queryAll().isEmpty());
    assertEquals(4, sources().size());
  }

  private void addByForm(String place) {
    robot.clickOn("#source-add");
    robot.clickOn("#add-place").write(place);
    robot.push(KeyCode.ENTER);
    await("a fifth source", () -> sources().size() == 5);
    awaitShown();
  }

  private void opened() {
    MediaInfo info =
        new MediaInfo(
            "mp4",
            "h264",
            new PictureSize(1920, 1080),
            new FrameRate(25, 1),
            null,
            0,
            0,
            Duration.ofMinutes(1));
    engine.report(new Fact.SourceOpened(FIFTH, generation(), info));
  }

  private int generation() {
    return engine.state().sources().get(FIFTH).generation();
  }

  private void paste(Map<DataFormat, Object> content) {
    onFx(() -> Clipboard.getSystemClipboard().setContent(content));
    robot.push(KeyCode.CONTROL, KeyCode.V);
  }

  private static Command seek(int seconds) {
    return new SourceCommand.Seek(FIFTH, Duration.ofSeconds(seconds));
  }

  private double sought() {
    return engine.commands().stream()
        .filter(SourceCommand.Seek.class::isInstance)
        .mapToDouble(command -> ((SourceCommand.Seek) command).position().toMillis() / 1000.0)
        .findFirst()
        .orElse(0);
  }

  private List<SourceSpec> sources() {
    return engine.state().show().sources();
  }

  private SourceSpec source(SourceSlot slot) {
    return engine.state().show().source(slot).orElseThrow();
  }

  private SourceContent.Media media(SourceSlot slot) {
    return (SourceContent.Media) source(slot).content();
  }

  private SourceFace face(String slot) {
    return fromFx(() -> ui.find("#source-" + slot, SourceTile.class).faceProperty().get());
  }

  private SourceSlot selected() {
    return fromFx(() -> ui.desk().sources().selectedProperty().get());
  }

  private boolean visible(String selector) {
    Node node = ui.find(selector, Node.class);
    return fromFx(node::isVisible);
  }

  private Bounds bounds(String selector) {
    Node node = ui.find(selector, Node.class);
    return fromFx(() -> node.localToScreen(node.getBoundsInLocal()));
  }

  private void focus(String slot) {
    Node node = ui.find("#source-" + slot, Node.class);
    onFx(node::requestFocus);
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
    assertTrue(ui.scene().getWindow().isShowing());
  }

  private static void await(String what, Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
    } catch (TimeoutException e) {
      throw new AssertionError("Waited in vain for " + what, e);
    }
  }
}
