package org.castdesk.app.fx;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// Opens further windows of the desk: with its style sheets and its keys, on any screen.
///
/// **Thread**: FX.
public final class DeskWindows {
  private final Displays displays;
  private final Function<Scene, Subscriptions.Subscription> dress;
  private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(false);
  private final Map<Stage, Subscriptions.Subscription> dressed = new HashMap<>();
  private @Nullable Scene main;

  /// @param dress puts style sheets and keys on a scene, until the subscription ends
  public DeskWindows(Displays displays, Function<Scene, Subscriptions.Subscription> dress) {
    this.displays = displays;
    this.dress = dress;
  }

  /// The scene of the first window.
  public void setMain(Scene scene) {
    main = scene;
    ready.bind(Sight.showing(scene));
  }

  /// True while the first window is there: others come after it.
  public ReadOnlyBooleanProperty readyProperty() {
    return ready.getReadOnlyProperty();
  }

  public Displays displays() {
    return displays;
  }

  /// Null before it is there.
  public @Nullable Window mainWindow() {
    return main == null ? null : main.getWindow();
  }

  /// A dressed window, to be closed with [#close]. One that is only hidden stays as it is.
  public Stage make(Parent root, StageStyle style) {
    Stage stage = new Stage(style);
    Scene scene = new Scene(root);
    stage.setScene(scene);
    dressed.put(stage, dress.apply(scene));
    return stage;
  }

  /// The window goes for good; its root may be used again.
  public void close(Stage stage) {
    stage.setOnCloseRequest(null);
    // JavaFX keeps the window that fills a screen, and all of the desk with it, until it does not.
    stage.setFullScreen(false);
    stage.hide();
    Subscriptions.Subscription clothes = dressed.remove(stage);
    if (clothes != null) {
      clothes.end();
      stage.getScene().setRoot(new Region());
    }
  }
}
