package org.castdesk.app.shell.panel;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.castdesk.app.control.TabbedPanel;
import org.castdesk.app.fx.DeskWindows;

/// A panel in a window of its own, for another screen. Closing the window puts the panel back.
final class PanelWindow {
  private static final double LEAST = 200;

  private final DeskWindows windows;
  private final Stage stage;
  private final StackPane root;
  private final Parent content;

  /// @param density how tightly the desk is set
  PanelWindow(DeskWindows windows, Parent content, String density) {
    this.windows = windows;
    this.content = content;
    root = new StackPane(content);
    root.getStyleClass().addAll("root", "desk", "panel-window", density);
    stage = windows.make(root, StageStyle.DECORATED);
    // Both are minimised together.
    stage.initOwner(windows.mainWindow());
    stage.setMinWidth(LEAST);
    stage.setMinHeight(LEAST / 2);
  }

  void show(ObservableValue<String> title, WindowPlace place, Bounds bounds, Runnable closed) {
    stage.titleProperty().bind(title.map(name -> name + " · Castdesk"));
    stage.setOnCloseRequest(event -> {
      event.consume();
      closed.run();
    });
    Rectangle2D here = WindowPlace.onOtherScreen(whole(bounds));
    boolean isFirst = !place.isKnown();
    place.keep(stage, here);
    stage.show();
    if (isFirst) {
      frame(here);
    }
  }

  /// As large as in the desk, or as all of it needs.
  private Rectangle2D whole(Bounds bounds) {
    root.applyCss();
    double wide = root.snappedLeftInset() + root.snappedRightInset();
    double high = root.snappedTopInset() + root.snappedBottomInset();
    double width = Math.max(LEAST, bounds.getWidth() + wide);
    double need = content instanceof TabbedPanel tabs ? tabs.wholeHeight(bounds.getWidth()) : 0;
    double height = Math.max(LEAST / 2, Math.max(bounds.getHeight(), need) + high);
    return new Rectangle2D(bounds.getMinX(), bounds.getMinY(), width, height);
  }

  /// The frame of the window system takes its own room, known only now; all of it stays on screen.
  private void frame(Rectangle2D content) {
    double wide = stage.getWidth() - stage.getScene().getWidth();
    double high = stage.getHeight() - stage.getScene().getHeight();
    Rectangle2D place =
        WindowPlace.onScreen(
            new Rectangle2D(
                content.getMinX(),
                content.getMinY(),
                content.getWidth() + wide,
                content.getHeight() + high));
    stage.setX(place.getMinX());
    stage.setY(place.getMinY());
    stage.setWidth(place.getWidth());
    stage.setHeight(place.getHeight());
  }

  void setDensity(String density) {
    root.getStyleClass().removeAll("compact", "regular", "large");
    root.getStyleClass().add(density);
  }

  boolean covers(Bounds part) {
    return part.intersects(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
  }

  /// Out of sight, to make room; the panel stays in it.
  void stepAside() {
    stage.hide();
  }

  void stepBack() {
    if (!stage.isShowing()) {
      stage.show();
    }
  }

  /// Lets go of the panel, so that it can be put back.
  void close() {
    root.getChildren().clear();
    windows.close(stage);
  }
}
