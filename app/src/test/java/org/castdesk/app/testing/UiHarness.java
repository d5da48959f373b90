package org.castdesk.app.testing;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.castdesk.app.Desk;
import org.castdesk.app.control.Faces;
import org.castdesk.app.feature.output.RecordingNames;
import org.castdesk.app.fx.Displays;
import org.castdesk.app.mirror.FeedOpener;
import org.castdesk.app.settings.DeskSettings;
import org.castdesk.app.text.Language;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.api.Engine;
import org.castdesk.engine.library.live.LiveLibrary;
import org.castdesk.engine.time.SystemClock;
import org.testfx.api.FxRobot;

/// The real window over any engine, with a robot's hands and eyes. The engine may be a toy in this
/// process or a real one in another; the window is the same.
///
/// **Thread**: the test's.
public final class UiHarness implements AutoCloseable {
  private final FxRobot robot;
  private final Desk desk;
  private final Stage stage;
  private final Timeline frames = new Timeline();

  private final DeskSettings settings;

  private UiHarness(FxRobot robot, Desk desk, DeskSettings settings, Stage stage) {
    this.robot = robot;
    this.desk = desk;
    this.settings = settings;
    this.stage = stage;
  }

  /// What the harness opens.
  public record Setup(
      Engine engine, FeedOpener feeds, Language language, double width, double height) {
    /// A toy engine with toy pictures.
    public static Setup of(ToyEngine engine, Language language, double width, double height) {
      return new Setup(
          engine,
          feed -> new ToyFeed(feed, () -> engine.telemetry().frame()),
          language,
          width,
          height);
    }
  }

  public static UiHarness open(Setup setup) {
    return open(setup, new DeskSettings());
  }

  /// A desk of somebody who has used it before.
  public static UiHarness open(Setup setup, DeskSettings settings) {
    return openWith(setup, settings, Displays.ofThisComputer());
  }

  /// A desk with settings of somebody, on screens the test makes up.
  public static UiHarness openWith(Setup setup, DeskSettings settings, Displays displays) {
    FxRobot robot = OneRobot.get();
    return FxTest.fromFx(() -> open(robot, setup, settings, displays));
  }

  /// A desk with material, in a library of the test's.
  public static UiHarness openWith(Setup setup, LiveLibrary library) {
    FxRobot robot = OneRobot.get();
    return FxTest.fromFx(
        () -> open(robot, setup, new DeskSettings(), Displays.ofThisComputer(), library));
  }

  private static UiHarness open(
      FxRobot robot, Setup setup, DeskSettings settings, Displays displays) {
    return open(
        robot, setup, settings, displays, LiveLibrary.none(Runnable::run, new SystemClock()));
  }

  private static UiHarness open(
      FxRobot robot, Setup setup, DeskSettings settings, Displays displays, LiveLibrary library) {
    Faces.loadLatin();
    Desk desk =
        new Desk(
            new Desk.Setup(
                new Texts(setup.language()),
                settings,
                new SystemClock(),
                new RecordingNames(Path.of("/tmp"), ZoneId.of("UTC")),
                setup.feeds(),
                Runnable::run,
                displays,
                library));
    Stage stage = new Stage();
    stage.setScene(desk.scene(setup.width(), setup.height()));
    stage.setX(0);
    stage.setY(0);
    stage.show();
    stage.requestFocus();
    desk.mirror().attach(setup.engine());
    return new UiHarness(robot, desk, settings, stage);
  }

  public Desk desk() {
    return desk;
  }

  /// The user's choices; only on the FX thread.
  public DeskSettings settings() {
    return settings;
  }

  public Stage stage() {
    return stage;
  }

  public FxRobot robot() {
    return robot;
  }

  public Scene scene() {
    return stage.getScene();
  }

  public <T extends Node> T find(String selector, Class<T> type) {
    return robot.lookup(selector).queryAs(type);
  }

  /// Lets a toy engine's frames pass at 30 fps, as a real one's do.
  public void keepTicking(ToyEngine engine) {
    FxTest.fromFx(() -> {
      frames
          .getKeyFrames()
          .setAll(new KeyFrame(Duration.millis(1000 / 30.0), _ -> engine.runFrames(1)));
      frames.setCycleCount(Timeline.INDEFINITE);
      frames.play();
      return null;
    });
  }

  /// Lets the engine fall silent, as one that hangs does.
  public void stopTicking() {
    FxTest.fromFx(() -> {
      frames.stop();
      return null;
    });
  }

  /// Waits until what was queued on the FX thread is done, and the window is laid out.
  public void settle() {
    OneRobot.settle();
  }

  /// Controls that lie on one another: `one and other`.
  public List<String> overlaps() {
    return FxTest.fromFx(() -> Overlaps.of(scene().getRoot()));
  }

  /// The words that do not fit their place: `label -> what is shown of it`.
  /// Names given by people may be as long as they like; tiles shorten those and nothing else.
  public List<String> cutTexts() {
    return FxTest.fromFx(() -> {
      List<String> cut = new ArrayList<>();
      scene().getRoot().applyCss();
      scene().getRoot().layout();
      collectCut(scene().getRoot(), cut);
      return cut;
    });
  }

  private static void collectCut(Parent parent, List<String> cut) {
    for (Node node : parent.getChildrenUnmodifiable()) {
      if (node instanceof Label label
          && isShown(label)
          && !label.getText().isEmpty()
          && !label.getStyleClass().contains("tile-name")) {
        label.getChildrenUnmodifiable().stream()
            .filter(Text.class::isInstance)
            .map(text -> ((Text) text).getText())
            .filter(shown -> !shown.equals(label.getText()))
            .forEach(shown -> cut.add(label.getText() + " -> " + shown));
        if (!isScrolled(label)) {
          boundsCheck(label, cut);
        }
      } else if (node instanceof Parent inner && node.isVisible()) {
        collectCut(inner, cut);
      }
    }
  }

  private static void boundsCheck(Label label, List<String> cut) {
    var bounds = label.localToScene(label.getBoundsInLocal());
    Scene scene = label.getScene();
    if (bounds.getMinX() < -0.5
        || bounds.getMinY() < -0.5
        || bounds.getMaxX() > scene.getWidth() + 0.5
        || bounds.getMaxY() > scene.getHeight() + 0.5) {
      cut.add(label.getText() + " -> outside the window");
    }
  }

  /// What scrolls may lie outside; its panel does not.
  private static boolean isScrolled(Node node) {
    for (Node up = node; up != null; up = up.getParent()) {
      if (up instanceof ScrollPane) {
        return true;
      }
    }
    return false;
  }

  private static boolean isShown(Node node) {
    for (Node up = node; up != null; up = up.getParent()) {
      if (!up.isVisible()) {
        return false;
      }
    }
    return true;
  }

  /// The colour at a place of the window, as `#rrggbb`.
  public String colourAt(double x, double y) {
    return FxTest.fromFx(() -> {
      WritableImage image = scene().snapshot(null);
      PixelReader pixels = image.getPixelReader();
      return String.format("#%06x", pixels.getArgb((int) x, (int) y) & 0xffffff);
    });
  }

  @Override
  public void close() {
    FxTest.fromFx(() -> {
      frames.stop();
      stage.hide();
      desk.close();
      return null;
    });
    OneRobot.rest();
  }
}
