package org.castdesk.app.control;

import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/// Mouse, wheel and keys on the T-bar. A press takes hold of it wherever it is pressed and gives it
/// the keyboard; only dragging moves it, as far as the mouse goes. A slip of the hand mixes nothing.
///
/// **Order**: after the end was asked for, the hand is ignored until the engine has completed the
/// throw; else the last millimetre of a drag would start the next one.
final class TransitionBarBehavior {
  private static final double STEP = 0.05;
  private static final double LEAP = 0.25;

  private final TransitionBar bar;
  private final TransitionBarSkin skin;
  private boolean dragging;
  private boolean waitingForEnd;
  private double handTravel;
  private double grabOffset;

  TransitionBarBehavior(TransitionBar bar, TransitionBarSkin skin) {
    this.bar = bar;
    this.skin = skin;
    bar.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    bar.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    bar.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> release());
    bar.addEventHandler(ScrollEvent.SCROLL, this::scroll);
    bar.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  boolean isDragging() {
    return dragging;
  }

  /// Where the hand holds the grip. **Units**: 0 = bottom, 1 = top.
  double handTravel() {
    return handTravel;
  }

  /// The engine flipped the direction: the throw is complete.
  void thrown() {
    waitingForEnd = false;
  }

  private boolean isFree() {
    return bar.holdProperty().get() != TransitionBar.Hold.BY_AUTO && !bar.isDisabled();
  }

  private void press(MouseEvent event) {
    event.consume();
    bar.requestFocus();
    if (event.getButton() != MouseButton.PRIMARY || !isFree()) {
      return;
    }
    handTravel = skin.engineTravel();
    grabOffset = handTravel - skin.travelAt(event.getY());
    dragging = true;
    waitingForEnd = false;
    skin.refresh();
  }

  private void drag(MouseEvent event) {
    if (dragging && isFree()) {
      moveTo(skin.travelAt(event.getY()) + grabOffset);
    }
  }

  private void release() {
    dragging = false;
    waitingForEnd = false;
    skin.refresh();
  }

  private void moveTo(double travel) {
    double wanted = Math.clamp(travel, 0, 1);
    if (wanted != handTravel) {
      handTravel = wanted;
      ask(progressAt(wanted));
    }
    skin.refresh();
  }

  private void scroll(ScrollEvent event) {
    event.consume();
    if (isFree() && event.getDeltaY() != 0) {
      stepTravel(event.getDeltaY() > 0 ? STEP : -STEP);
    }
  }

  private void key(KeyEvent event) {
    if (!isFree() || event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
      return;
    }
    switch (event.getCode()) {
      case UP -> stepTravel(STEP);
      case DOWN -> stepTravel(-STEP);
      case PAGE_UP -> stepTravel(LEAP);
      case PAGE_DOWN -> stepTravel(-LEAP);
      case HOME -> ask(progressAt(1));
      case END -> ask(progressAt(0));
      default -> {
        return;
      }
    }
    event.consume();
  }

  /// A step that would push the grip beyond its end asks for nothing.
  private void stepTravel(double step) {
    double travel = Math.clamp(Math.round((skin.engineTravel() + step) * 100) / 100.0, 0, 1);
    if (travel != skin.engineTravel()) {
      waitingForEnd = false;
      ask(progressAt(travel));
    }
  }

  private double progressAt(double travel) {
    return bar.directionProperty().get() == TransitionBar.Throw.UP ? travel : 1 - travel;
  }

  private void ask(double wanted) {
    if (!waitingForEnd) {
      waitingForEnd = wanted >= 1;
      bar.ask(wanted);
    }
  }
}
