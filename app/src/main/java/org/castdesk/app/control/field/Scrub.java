package org.castdesk.app.control.field;

import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// Dragging a label sideways moves its number; a press without a drag goes into the field.
final class Scrub {
  /// Four pixels are a step; the first few are a hand that trembles.
  private static final double PX_PER_STEP = 4;

  private final NumberField field;
  private double pressedX;
  private double lastX;
  private double rest;
  private boolean dragging;

  Scrub(NumberField field, Node label) {
    this.field = field;
    label.setCursor(Cursor.H_RESIZE);
    label.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    label.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    label.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
  }

  private void press(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY) {
      pressedX = event.getScreenX();
      lastX = pressedX;
      rest = 0;
      dragging = false;
      field.requestFocus();
      event.consume();
    }
  }

  private void drag(MouseEvent event) {
    if (!event.isPrimaryButtonDown()) {
      return;
    }
    event.consume();
    if (!dragging && Math.abs(event.getScreenX() - pressedX) < PX_PER_STEP) {
      return;
    }
    dragging = true;
    rest += event.getScreenX() - lastX;
    lastX = event.getScreenX();
    int steps = (int) (rest / PX_PER_STEP);
    if (steps != 0) {
      rest -= steps * PX_PER_STEP;
      NumberFieldBehavior behavior = field.behavior();
      int leap = event.isShiftDown() ? NumberRule.LEAP : 1;
      boolean fine = event.isShortcutDown() || event.isAltDown();
      behavior.move(behavior.stepped(behavior.current(), steps * leap, fine));
    }
  }

  private void release(MouseEvent event) {
    if (dragging) {
      dragging = false;
      field.behavior().settle();
      event.consume();
    }
  }
}
