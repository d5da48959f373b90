package org.castdesk.app.shell.panel;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.castdesk.app.fx.FxThread;
import org.castdesk.app.settings.PanelLayout;

/// Where a window was, so that it comes back there; on a screen that is gone it would be lost, so
/// then it comes to the main one.
///
/// **Thread**: FX. **Units**: logical pixels of the whole desktop.
public final class WindowPlace {
  /// So much of a title bar must be seen that it can be taken hold of.
  private static final double GRIP = 64;

  private final PanelLayout memory;
  private final String name;

  /// @param name the beginning of its names in the settings, such as `desk.window`
  public WindowPlace(PanelLayout memory, String name) {
    this.memory = memory;
    this.name = name;
  }

  /// Whether it was somewhere before.
  boolean isKnown() {
    return !Double.isNaN(memory.number(name + ".height", Double.NaN));
  }

  /// All of it on the screen where most of it is.
  static Rectangle2D onScreen(Rectangle2D place) {
    return Screen.getScreensForRectangle(
            place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight())
        .stream()
        .findFirst()
        .map(screen -> within(place, screen.getVisualBounds()))
        .orElse(place);
  }

  /// Moved as little as can be, and made smaller only when it is larger than the screen.
  static Rectangle2D within(Rectangle2D place, Rectangle2D screen) {
    double width = Math.min(place.getWidth(), screen.getWidth());
    double height = Math.min(place.getHeight(), screen.getHeight());
    return new Rectangle2D(
        Math.clamp(place.getMinX(), screen.getMinX(), screen.getMaxX() - width),
        Math.clamp(place.getMinY(), screen.getMinY(), screen.getMaxY() - height),
        width,
        height);
  }

  /// The same place on the other screen, where there is one; else where it is.
  static Rectangle2D onOtherScreen(Rectangle2D place) {
    return Screen.getScreens().stream()
        .map(Screen::getVisualBounds)
        .filter(screen -> !screen.intersects(place))
        .findFirst()
        .map(screen ->
            new Rectangle2D(
                screen.getMinX() + Math.max(0, (screen.getWidth() - place.getWidth()) / 2),
                screen.getMinY() + Math.max(0, (screen.getHeight() - place.getHeight()) / 2),
                Math.min(screen.getWidth(), place.getWidth()),
                Math.min(screen.getHeight(), place.getHeight())))
        .orElse(place);
  }

  /// Puts the window where it was and remembers from now on where it goes.
  ///
  /// @param usual where it opens for the first time
  public void keep(Stage stage, Rectangle2D usual) {
    Rectangle2D place = place(usual);
    stage.setX(place.getMinX());
    stage.setY(place.getMinY());
    stage.setWidth(place.getWidth());
    stage.setHeight(place.getHeight());
    // Before it is shown nobody knows how high its title bar is: it would be maximised too high.
    if (memory.flag(name + ".maximized", false)) {
      stage.setOnShown(_ -> FxThread.after(() -> stage.setMaximized(true)));
    }
    stage.xProperty().addListener((_, _, _) -> remember(stage));
    stage.yProperty().addListener((_, _, _) -> remember(stage));
    stage.widthProperty().addListener((_, _, _) -> remember(stage));
    stage.heightProperty().addListener((_, _, _) -> remember(stage));
    stage.maximizedProperty().addListener((_, _, now) -> memory.setFlag(name + ".maximized", now));
  }

  private Rectangle2D place(Rectangle2D usual) {
    Rectangle2D last =
        new Rectangle2D(
            memory.number(name + ".x", usual.getMinX()),
            memory.number(name + ".y", usual.getMinY()),
            Math.max(GRIP, memory.number(name + ".width", usual.getWidth())),
            Math.max(GRIP, memory.number(name + ".height", usual.getHeight())));
    Rectangle2D grip = new Rectangle2D(last.getMinX(), last.getMinY(), last.getWidth(), GRIP);
    boolean seen =
        Screen.getScreens().stream()
            .map(Screen::getVisualBounds)
            .anyMatch(screen -> overlapWidth(screen, grip) >= GRIP);
    return seen ? last : usual;
  }

  private static double overlapWidth(Rectangle2D screen, Rectangle2D grip) {
    boolean inHeight =
        grip.getMinY() >= screen.getMinY() - 1 && grip.getMaxY() <= screen.getMaxY() + 1;
    return inHeight
        ? Math.min(screen.getMaxX(), grip.getMaxX()) - Math.max(screen.getMinX(), grip.getMinX())
        : 0;
  }

  private void remember(Stage stage) {
    if (!stage.isShowing() || stage.isMaximized() || stage.isFullScreen() || stage.isIconified()) {
      return;
    }
    memory.setNumber(name + ".x", stage.getX());
    memory.setNumber(name + ".y", stage.getY());
    memory.setNumber(name + ".width", stage.getWidth());
    memory.setNumber(name + ".height", stage.getHeight());
  }
}
