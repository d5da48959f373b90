package org.castdesk.app;

import java.time.ZoneId;
import java.util.Locale;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.castdesk.app.control.Faces;
import org.castdesk.app.feature.output.RecordingNames;
import org.castdesk.app.mirror.RingReader;
import org.castdesk.app.shell.MainWindowController;
import org.castdesk.app.text.Language;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.time.EngineClock;

/// The JavaFX side of the desk: toolkit, window, and the end of both.
///
/// **Thread**: FX, except [#launch].
public final class StudioApplication {
  private static final double REGULAR_WIDTH = 1920;
  private static final double REGULAR_HEIGHT = 1080;

  private final AppAssembly assembly;
  private final EngineClock clock;
  private final StartupLog startup;

  public StudioApplication(AppAssembly assembly, EngineClock clock, StartupLog startup) {
    this.assembly = assembly;
    this.clock = clock;
    this.startup = startup;
  }

  /// Starts the toolkit and returns; the program ends with its last window.
  public void launch() {
    RenderChoices.make();
    Platform.startup(() -> {
      Desk _ = open(Platform::exit);
    });
  }

  /// Opens the window.
  ///
  /// @param end runs after the window is gone
  Desk open(Runnable end) {
    startup.mark("toolkit up");
    Faces.loadLatin();
    startup.mark("letters loaded");
    Texts texts =
        new Texts(Language.choose(System.getProperty("castdesk.language"), Locale.getDefault()));
    RecordingNames recordings =
        new RecordingNames(assembly.recordingsFolder(), ZoneId.systemDefault());
    Desk desk =
        new Desk(new Desk.Setup(texts, clock, recordings, RingReader::open, assembly.work()));
    Stage stage = new Stage();
    stage.setTitle("Castdesk");
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    stage.setScene(
        desk.scene(
            Math.min(REGULAR_WIDTH, screen.getWidth()),
            Math.min(REGULAR_HEIGHT, screen.getHeight())));
    stage.setMinWidth(MainWindowController.MIN_WIDTH);
    stage.setMinHeight(MainWindowController.MIN_HEIGHT);
    stage.setX(screen.getMinX());
    stage.setY(screen.getMinY());
    desk.window().connect(assembly, () -> leave(stage, desk, end));
    stage.setOnCloseRequest(event -> {
      event.consume();
      desk.window().onCloseWish();
    });
    startup.mark("window built");
    stage.show();
    startup.mark("window shown");
    desk.onFirstPicture(() -> startup.mark("programme picture"));
    assembly.connect(desk, texts);
    return desk;
  }

  private void leave(Stage stage, Desk desk, Runnable end) {
    stage.hide();
    desk.close();
    assembly.close();
    end.run();
  }
}
