package org.castdesk.app.fx;

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

  /// A window that is dressed while it shows. Its root may be used again after it has gone.
  public Stage make(Parent root, StageStyle style) {
    Stage stage = new Stage(style);
    Scene scene = new Scene(root);
    stage.setScene(scene);
    Subscriptions.Subscription dressed = dress.apply(scene);
    stage.setOnHidden(_ -> {
      dressed.end();
      scene.setRoot(new Region());
    });
    return stage;
  }
}
