package org.castdesk.app;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.castdesk.app.control.Faces;
import org.castdesk.app.feature.output.RecordingNames;
import org.castdesk.app.fx.Displays;
import org.castdesk.app.mirror.RingReader;
import org.castdesk.app.settings.DeskSettings;
import org.castdesk.app.shell.MainWindowController;
import org.castdesk.app.shell.panel.WindowPlace;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.time.EngineClock;

/// The JavaFX side of the desk: toolkit, window, and the end of both.
///
/// **Thread**: FX, except [#launch].
public final class StudioApplication {
  private static final double REGULAR_WIDTH = 1920;
  private static final double REGULAR_HEIGHT = 1080;
  private static final double BORDERS = 16;
  private static final double TITLE_BAR = 64;

  private final AppAssembly assembly;
  private final EngineClock clock;
  private final StartupLog startup;
  private Consumer<String> tell = _ -> {};
  private String warning = "";

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
    DeskSettings settings = UserChoices.settings();
    Texts texts = new Texts(UserChoices.language(settings.languageProperty().get()));
    assembly.settings().open(settings, UserChoices.sentences(texts, this::warn));
    texts.languageProperty().set(UserChoices.language(settings.languageProperty().get()));
    Path usual = UserChoices.usualRecordings(settings);
    RecordingNames recordings =
        new RecordingNames(() -> UserChoices.recordings(settings, usual), ZoneId.systemDefault());
    settings
        .recordingsFolderProperty()
        .subscribe(_ -> assembly.makeFolder(UserChoices.recordings(settings, usual)));
    Desk desk = desk(texts, settings, recordings);
    FxWatch.begin(desk, clock, assembly.work(), assembly::atEnd);
    tell = desk.window()::showNote;
    tell.accept(warning);
    Stage stage = new Stage();
    stage.setTitle("Castdesk");
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    double width = Math.min(REGULAR_WIDTH, screen.getWidth());
    double height = Math.min(REGULAR_HEIGHT, screen.getHeight());
    stage.setScene(desk.scene(width, height));
    limit(stage, screen);
    new WindowPlace(settings.panels(), "desk.window")
        .keep(stage, new Rectangle2D(screen.getMinX(), screen.getMinY(), width, height));
    desk.window().setDemo(assembly.isDemo());
    desk.window().connect(assembly, () -> leave(stage, desk, end));
    stage.setOnCloseRequest(event -> {
      event.consume();
      desk.window().onCloseWish();
    });
    startup.mark("window built");
    stage.show();
    startup.mark("window shown");
    desk.onFirstPicture(() -> {
      startup.mark("programme picture");
      assembly.library().open();
    });
    assembly.connect(desk, texts);
    return desk;
  }

  private Desk desk(Texts texts, DeskSettings settings, RecordingNames recordings) {
    return new Desk(
        new Desk.Setup(
            texts,
            settings,
            clock,
            recordings,
            RingReader::open,
            assembly.work(),
            Displays.ofThisComputer(),
            assembly.library()));
  }

  /// On a screen of just the least size a title bar and a taskbar take their share.
  private static void limit(Stage stage, Rectangle2D screen) {
    stage.setMinWidth(Math.min(MainWindowController.MIN_WIDTH, screen.getWidth() - BORDERS));
    stage.setMinHeight(Math.min(MainWindowController.MIN_HEIGHT, screen.getHeight() - TITLE_BAR));
  }

  /// What is to be said before there is a window, is said when there is one.
  private void warn(String words) {
    warning = words;
    tell.accept(words);
  }

  private void leave(Stage stage, Desk desk, Runnable end) {
    stage.hide();
    desk.close();
    assembly.close();
    end.run();
  }
}
