package org.castdesk.app.feature.switcher;

import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.util.Duration;
import org.castdesk.app.control.CleanPicture;
import org.castdesk.app.control.PictureSource;
import org.castdesk.app.control.Tally;
import org.castdesk.app.control.TallyFrame;
import org.jspecify.annotations.Nullable;

/// A monitor's picture on a whole screen. PGM is alone there, as viewers see it; PVW says with an
/// edge and a word that nobody sees it. Soon there is no pointer.
final class FullScreenView extends Pane {
  private static final Duration POINTER_STAYS = Duration.seconds(2);

  private final FullScreenController controller;
  private final CleanPicture picture = new CleanPicture();
  private final TallyFrame tallied = new TallyFrame();
  private final PauseTransition rest = new PauseTransition(POINTER_STAYS);

  FullScreenView(
      FullScreenController controller,
      ObservableValue<@Nullable PictureSource> pictures,
      ObservableValue<String> name) {
    this.controller = controller;
    getStyleClass().addAll("root", "full-screen");
    picture.sourceProperty().bind(pictures);
    picture.accessibleTextProperty().bind(name);
    getChildren().add(picture);
    tallied.setVisible(false);
    // Else the window would open as small as the plate, and pictures of that size be asked for.
    tallied.setManaged(false);
    tallied.setMouseTransparent(true);
    getChildren().add(tallied);
    rest.setOnFinished(_ -> setCursor(Cursor.NONE));
    addEventFilter(MouseEvent.MOUSE_MOVED, _ -> showPointer());
    addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
  }

  /// Shows what the desk's own monitor says of it.
  void tell(
      ObservableValue<String> bus, ObservableValue<String> state, ObservableValue<Tally> tally) {
    tallied.busWordProperty().bind(bus);
    tallied.stateWordProperty().bind(state);
    tallied.tallyProperty().bind(tally);
    tallied.setVisible(true);
  }

  private void clicked(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
      controller.onLeave();
    }
  }

  /// Asked by the scene, which gets the keys when nothing has the focus.
  void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && !event.isConsumed()) {
      event.consume();
      controller.onLeave();
    }
  }

  /// The pointer rests until it is moved.
  void showPointer() {
    setCursor(Cursor.DEFAULT);
    rest.playFromStart();
  }

  void gone() {
    rest.stop();
  }

  boolean poll() {
    return picture.poll();
  }

  @Override
  protected void layoutChildren() {
    picture.resizeRelocate(0, 0, getWidth(), getHeight());
    tallied.resizeRelocate(0, 0, getWidth(), getHeight());
    double scale =
        getScene() == null || getScene().getWindow() == null
            ? 1
            : getScene().getWindow().getOutputScaleX();
    controller.onGlass(getWidth() * scale, getHeight() * scale);
  }
}
