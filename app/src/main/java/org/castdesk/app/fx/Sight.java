package org.castdesk.app.fx;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Whether anybody can see a node: what nobody sees need not be drawn.
public final class Sight {
  private Sight() {}

  /// True while the node's window is open and not minimised.
  public static ObservableValue<Boolean> of(Node node) {
    return node.sceneProperty().flatMap(Scene::windowProperty).flatMap(Sight::of).orElse(false);
  }

  private static ObservableValue<Boolean> of(Window window) {
    ObservableValue<Boolean> minimised =
        window instanceof Stage stage
            ? stage.iconifiedProperty()
            : new ReadOnlyBooleanWrapper(false).getReadOnlyProperty();
    return window.showingProperty().flatMap(showing -> minimised.map(small -> showing && !small));
  }
}
