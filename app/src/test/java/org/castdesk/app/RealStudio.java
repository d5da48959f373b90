package org.castdesk.app;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.castdesk.app.testing.FxTest;
import org.castdesk.engine.remote.EngineEndpoint;
import org.castdesk.engine.remote.EngineLocator;
import org.castdesk.engine.remote.RuntimeDirectory;
import org.castdesk.engine.remote.ShowKey;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.OnAir;
import org.castdesk.engine.time.SystemClock;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The whole desk as `./castdesk SHOW.json` makes it, with an engine in a process of its own.
///
/// **Thread**: the test's. Nothing here depends on how fast the machine is: it waits for what must
/// come, for as long as a machine in trouble may need.
public final class RealStudio implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 120;

  private final FxRobot robot = new FxRobot();
  private final @Nullable Path show;
  private final AtomicBoolean isGone = new AtomicBoolean();
  private final AtomicBoolean isMoving = new AtomicBoolean();
  private final Desk desk;
  private final Stage stage;

  private RealStudio(@Nullable Path show) {
    this.show = show;
    SystemClock clock = new SystemClock();
    AppAssembly assembly =
        new AppAssembly(show, AppAssembly.Door.START_OR_ATTACH, null, clock, new StartupLog(clock));
    StudioApplication studio = new StudioApplication(assembly, clock, new StartupLog(clock));
    List<Window> before = List.copyOf(Window.getWindows());
    desk = FxTest.fromFx(() -> studio.open(() -> isGone.set(true)));
    stage =
        FxTest.fromFx(() ->
            (Stage)
                Window.getWindows().stream()
                    .filter(window -> !before.contains(window))
                    .findFirst()
                    .orElseThrow());
    FxTest.fromFx(() -> {
      desk.onFirstPicture(() -> isMoving.set(true));
      stage.requestFocus();
      return null;
    });
  }

  /// Opens the desk and waits for the programme to move.
  public static RealStudio open(Path show) {
    RealStudio studio = new RealStudio(show);
    studio.await("a moving programme", studio.isMoving::get);
    return studio;
  }

  /// Opens the demo show.
  public static RealStudio openDemo() {
    RealStudio studio = new RealStudio(null);
    studio.await("a moving programme", studio.isMoving::get);
    return studio;
  }

  /// The window.
  public Stage stage() {
    return stage;
  }

  public FxRobot robot() {
    return robot;
  }

  public Desk desk() {
    return desk;
  }

  public EngineState state() {
    return FxTest.fromFx(() -> desk.mirror().stateProperty().get());
  }

  public OnAir air() {
    return state().onAir();
  }

  public void awaitAir(String programme, String preview) {
    await(
        programme + " on PGM and " + preview + " on PVW, nothing between",
        () ->
            air().mixing() == null
                && air().program().scene().id().equals(new SceneId(programme))
                && air().preview().equals(new SceneId(preview)));
  }

  public void await(String what, Callable<Boolean> condition) {
    try {
      WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, condition);
    } catch (TimeoutException e) {
      throw new AssertionError("Waited in vain for " + what + "; " + situation(), e);
    }
  }

  private String situation() {
    EngineState now = state();
    return now == null
        ? "no engine has answered yet"
        : "on PGM is %s, on PVW %s, between them %s, outputs %s"
            .formatted(
                now.onAir().program().scene().id(),
                now.onAir().preview(),
                now.onAir().mixing(),
                now.outputs());
  }

  public <T extends Node> T find(String selector, Class<T> type) {
    return robot.from(stage.getScene().getRoot()).lookup(selector).queryAs(type);
  }

  public String text(String selector) {
    return FxTest.fromFx(() -> find(selector, Label.class).getText());
  }

  /// The colour of a monitor's edge, `#rrggbb`.
  public String edge(String monitor) {
    Node pane = find(monitor, Node.class);
    return FxTest.fromFx(() -> {
      Bounds bounds = pane.localToScene(pane.getBoundsInLocal());
      return colour((int) bounds.getMinX() + 1, (int) bounds.getCenterY());
    });
  }

  /// Points all over a monitor's picture: some of them change from frame to frame.
  public String picture(String monitor) {
    Node pane = find(monitor, Node.class);
    return FxTest.fromFx(() -> {
      Bounds bounds = pane.localToScene(pane.getBoundsInLocal());
      StringBuilder points = new StringBuilder();
      WritableImage image = stage.getScene().snapshot(null);
      for (int i = 0; i < 40 * 9; i++) {
        double x = bounds.getMinX() + bounds.getWidth() * (i % 40 + 0.5) / 40;
        double y =
            bounds.getMinY() + 40 + (bounds.getHeight() - 45) * (Math.floorDiv(i, 40) + 0.5) / 9;
        points.append(image.getPixelReader().getArgb((int) x, (int) y));
      }
      return points.toString();
    });
  }

  private String colour(int x, int y) {
    WritableImage image = stage.getScene().snapshot(null);
    return String.format("#%06x", image.getPixelReader().getArgb(x, y) & 0xffffff);
  }

  /// The engine that has this show now.
  public ProcessHandle engine() {
    EngineEndpoint endpoint =
        new EngineLocator(RuntimeDirectory.standard())
            .find(show == null ? ShowKey.DEMO : ShowKey.of(show))
            .orElseThrow();
    return ProcessHandle.of(endpoint.pid()).orElseThrow();
  }

  /// The close button of the window.
  public void wishToClose() {
    FxTest.fromFx(() -> {
      stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
      return null;
    });
  }

  public boolean isGone() {
    return isGone.get();
  }

  /// Ends window and engine, whatever state they are in.
  @Override
  public void close() {
    if (!isGone.get()) {
      FxTest.fromFx(() -> {
        desk.window().onCloseStoppingEngine();
        return null;
      });
    }
  }
}
