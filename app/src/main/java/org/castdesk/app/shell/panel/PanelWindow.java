package org.castdesk.app.shell.panel;

import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;

/// A panel in a window of its own, for another screen. Closing the window puts the panel back.
final class PanelWindow {
  private static final double LEAST = 200;

  private final Stage stage = new Stage();
  private final StackPane root;

  /// @param owner the desk's main window: both are minimised together
  /// @param density how tightly the desk is set
  /// @param dress gives a scene the desk's look and keys
  PanelWindow(Window owner, Parent content, String density, Consumer<Scene> dress) {
    root = new StackPane(content);
    root.getStyleClass().addAll("root", "desk", "panel-window", density);
    stage.initOwner(owner);
    stage.setMinWidth(LEAST);
    stage.setMinHeight(LEAST / 2);
    Scene scene = new Scene(root);
    dress.accept(scene);
    stage.setScene(scene);
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

  /// Lets go of the panel, so that it can be put back.
  void close() {
    root.getChildren().clear();
    stage.setOnCloseRequest(null);
    stage.hide();
  }
}
