package org.castdesk.app.control;

import java.util.function.DoubleConsumer;
import java.util.function.DoubleSupplier;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// The gap between two panels, by which one of them is made larger: dragged with the mouse, or with
/// the arrow keys when it has the focus, which it gets by Tab alone. A double click gives the usual
/// size back.
///
/// **Units**: logical pixels.
public final class Splitter extends Region {
  private static final double KEY_STEP = 16;

  private final Orientation orientation;
  private final int direction;
  private DoubleSupplier size = () -> 0;
  private DoubleConsumer resize = _ -> {};
  private Runnable reset = () -> {};
  private double pressedAt;
  private double sizeAtPress;

  /// Which way the sized panel grows.
  public enum Grows {
    DOWN,
    UP,
    LEFT
  }

  public Splitter(Grows grows) {
    orientation = grows == Grows.LEFT ? Orientation.HORIZONTAL : Orientation.VERTICAL;
    direction = grows == Grows.DOWN ? 1 : -1;
    getStyleClass().add("splitter");
    setCursor(orientation == Orientation.HORIZONTAL ? Cursor.H_RESIZE : Cursor.V_RESIZE);
    TabOnly.reach(this);
    setAccessibleRole(AccessibleRole.THUMB);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  /// What it moves.
  ///
  /// @param newSize the size now
  /// @param newResize hears every wished size
  /// @param newReset runs on a double click, and with Delete
  public void controls(DoubleSupplier newSize, DoubleConsumer newResize, Runnable newReset) {
    size = newSize;
    resize = newResize;
    reset = newReset;
  }

  private double along(MouseEvent event) {
    return orientation == Orientation.HORIZONTAL ? event.getSceneX() : event.getSceneY();
  }

  private void pressed(MouseEvent event) {
    event.consume();
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    if (event.getClickCount() == 2) {
      reset.run();
    }
    pressedAt = along(event);
    sizeAtPress = size.getAsDouble();
  }

  private void dragged(MouseEvent event) {
    if (event.isPrimaryButtonDown()) {
      resize.accept(Math.max(1, sizeAtPress + direction * (along(event) - pressedAt)));
      event.consume();
    }
  }

  private void key(KeyEvent event) {
    boolean sideways = orientation == Orientation.HORIZONTAL;
    KeyCode forth = sideways ? KeyCode.RIGHT : KeyCode.DOWN;
    KeyCode back = sideways ? KeyCode.LEFT : KeyCode.UP;
    if (event.getCode() == forth || event.getCode() == back) {
      double step = (event.getCode() == forth ? KEY_STEP : -KEY_STEP) * direction;
      resize.accept(Math.max(1, size.getAsDouble() + step));
      event.consume();
    } else if (event.getCode() == KeyCode.DELETE) {
      reset.run();
      event.consume();
    }
  }
}
