package org.castdesk.app.shell.panel;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.castdesk.app.fx.DeskWindows;

/// A panel in a window of its own, for another screen. Closing the window puts the panel back.
final class PanelWindow {
  private static final double LEAST = 200;

  private final Stage stage;
  private final StackPane root;

  /// @param density how tightly the desk is set
  PanelWindow(DeskWindows windows, Parent content, String density) {
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
    Rectangle2D here =
        new Rectangle2D(
            bounds.getMinX(),
            bounds.getMinY(),
            Math.max(LEAST, bounds.getWidth()),
            Math.max(LEAST / 2, bounds.getHeight()));
    place.keep(stage, WindowPlace.onOtherScreen(here));
    stage.show();
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
    stage.setOnCloseRequest(null);
    stage.hide();
  }
}
