package org.castdesk.app.fx;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Whether anybody can see a node: what nobody sees need not be drawn.
public final class Sight {
  private static final ObservableValue<Boolean> HIDDEN =
      new ReadOnlyBooleanWrapper(false).getReadOnlyProperty();

  private Sight() {}

  /// True while the node and everything around it is shown, in a window that is open and not
  /// minimised.
  public static ObservableValue<Boolean> of(Node node) {
    return node.visibleProperty().flatMap(visible -> visible ? around(node) : HIDDEN).orElse(false);
  }

  private static ObservableValue<Boolean> around(Node node) {
    return node.parentProperty()
        .map(Optional::of)
        .orElse(Optional.empty())
        .flatMap(parent -> parent.isPresent() ? of(parent.get()) : ofWindow(node));
  }

  private static ObservableValue<Boolean> ofWindow(Node root) {
    return root.sceneProperty().flatMap(Scene::windowProperty).flatMap(Sight::of);
  }

  /// True while the scene's window is open, minimised or not.
  static ObservableValue<Boolean> showing(Scene scene) {
    return scene.windowProperty().flatMap(Window::showingProperty).orElse(false);
  }

  private static ObservableValue<Boolean> of(Window window) {
    ObservableValue<Boolean> minimised =
        window instanceof Stage stage ? stage.iconifiedProperty() : HIDDEN;
    return window.showingProperty().flatMap(showing -> minimised.map(small -> showing && !small));
  }
}
