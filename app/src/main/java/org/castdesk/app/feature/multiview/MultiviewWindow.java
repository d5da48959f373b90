package org.castdesk.app.feature.multiview;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.util.Duration;
import org.castdesk.app.fx.DeskWindows;
import org.castdesk.app.fx.Display;
import org.castdesk.app.settings.PanelLayout;
import org.jspecify.annotations.Nullable;

/// The window of the multiview: where it is, how large, whether it fills its screen; all of it
/// remembered.
final class MultiviewWindow {
  private static final String OPEN = "multiview.open";
  private static final String FULL = "multiview.full-screen";
  private static final double USUAL_WIDTH = 1280;
  private static final double USUAL_HEIGHT = 764;
  private static final double LEAST_WIDTH = 640;
  private static final double LEAST_HEIGHT = 404;

  /// Dragging a window moves it with every pulse; the last place counts.
  private static final Duration SETTLE = Duration.millis(500);

  private final PanelLayout panels;
  private final DeskWindows windows;
  private final MultiviewView view;
  private final MultiviewModel model;
  private final PauseTransition settle = new PauseTransition(SETTLE);
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(false);
  private @Nullable Stage stage;
  private String title = "";

  MultiviewWindow(
      PanelLayout panels, DeskWindows windows, MultiviewView view, MultiviewModel model) {
    this.panels = panels;
    this.windows = windows;
    this.view = view;
    this.model = model;
    settle.setOnFinished(_ -> remember());
  }

  ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  void setTitle(String newTitle) {
    title = newTitle;
    if (stage != null) {
      stage.setTitle(newTitle);
    }
  }

  /// Opens it where it was, brings it to the front, or closes it when it is there already.
  void toggle() {
    Stage now = stage;
    if (now == null) {
      panels.setFlag(OPEN, true);
      show();
    } else if (now.isIconified()) {
      now.setIconified(false);
      now.toFront();
    } else {
      panels.setFlag(OPEN, false);
      hide();
    }
  }

  /// After a restart it is there again; over the whole screen only where the desk is not.
  void restore() {
    if (stage == null && windows.readyProperty().get() && panels.flag(OPEN, false)) {
      show();
    }
  }

  void toggleFullScreen() {
    Stage now = stage;
    if (now != null) {
      now.setFullScreen(!now.isFullScreen());
    }
  }

  void fillScreen(Display display) {
    Stage now = stage;
    if (now != null) {
      now.setFullScreen(false);
      place(now, centred(display));
      now.setFullScreen(true);
    }
  }

  private void show() {
    Stage made = windows.make((Parent) view, StageStyle.DECORATED);
    made.setTitle(title);
    made.setFullScreenExitHint("");
    made.setMinWidth(LEAST_WIDTH);
    made.setMinHeight(LEAST_HEIGHT);
    place(made, remembered().orElseGet(this::usual));
    made.getScene().addEventHandler(KeyEvent.KEY_PRESSED, view::pressed);
    made.setOnCloseRequest(event -> {
      event.consume();
      toggle();
    });
    stage = made;
    made.show();
    boolean overDesk =
        windows.displays().of(made).equals(windows.displays().of(windows.mainWindow()));
    made.setFullScreen(panels.flag(FULL, false) && !overDesk);
    made.fullScreenProperty().subscribe(this::fullScreenChanged);
    made.xProperty().addListener(_ -> settle.playFromStart());
    made.yProperty().addListener(_ -> settle.playFromStart());
    made.widthProperty().addListener(_ -> settle.playFromStart());
    made.heightProperty().addListener(_ -> settle.playFromStart());
    open.set(true);
  }

  private void fullScreenChanged(boolean full) {
    model.fullScreen.set(full);
    // A window that goes leaves its screen too; that is nobody's wish.
    if (stage != null) {
      panels.setFlag(FULL, full);
    }
  }

  /// The window alone is remembered, not the screen it fills.
  private void remember() {
    Stage now = stage;
    if (now != null && !now.isFullScreen() && !now.isIconified()) {
      panels.setNumber("multiview.x", now.getX());
      panels.setNumber("multiview.y", now.getY());
      panels.setNumber("multiview.width", now.getWidth());
      panels.setNumber("multiview.height", now.getHeight());
    }
  }

  /// Empty = nothing remembered, or on a screen that is not plugged in.
  private Optional<Rectangle2D> remembered() {
    double x = panels.number("multiview.x", Double.NaN);
    double y = panels.number("multiview.y", Double.NaN);
    double width = panels.number("multiview.width", 0);
    double height = panels.number("multiview.height", 0);
    if (Double.isNaN(x) || Double.isNaN(y) || width < LEAST_WIDTH || height < LEAST_HEIGHT) {
      return Optional.empty();
    }
    Rectangle2D place = new Rectangle2D(x, y, width, height);
    return windows.displays().all().stream()
        .filter(display -> display.bounds().contains(x + width / 2, y + height / 2))
        .findFirst()
        .map(_ -> place);
  }

  private Rectangle2D usual() {
    return windows
        .displays()
        .beside(windows.mainWindow())
        .map(MultiviewWindow::centred)
        .orElse(new Rectangle2D(0, 0, USUAL_WIDTH, USUAL_HEIGHT));
  }

  private static Rectangle2D centred(Display display) {
    Rectangle2D screen = display.bounds();
    double width = Math.min(USUAL_WIDTH, screen.getWidth());
    double height = Math.min(USUAL_HEIGHT, screen.getHeight());
    return new Rectangle2D(
        Math.floor(screen.getMinX() + (screen.getWidth() - width) / 2),
        Math.floor(screen.getMinY() + (screen.getHeight() - height) / 2),
        width,
        height);
  }

  private static void place(Stage stage, Rectangle2D where) {
    stage.setX(where.getMinX());
    stage.setY(where.getMinY());
    stage.setWidth(where.getWidth());
    stage.setHeight(where.getHeight());
  }

  void hide() {
    Stage now = stage;
    if (settle.getStatus() == javafx.animation.Animation.Status.RUNNING) {
      settle.stop();
      remember();
    }
    stage = null;
    if (now != null) {
      windows.close(now);
    }
    open.set(false);
  }
}
