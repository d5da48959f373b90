package org.castdesk.app.control.canvas;

import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import org.castdesk.engine.format.Rgb;

/// The mouse on the canvas: the left button edits, the middle one moves the view, the wheel with
/// Ctrl zooms.
final class LayoutCanvasBehavior {
  private final LayoutCanvas canvas;
  private final LayoutCanvasSkin skin;
  private final Pane view;
  private boolean dragging;
  private boolean panning;
  private double lastX;
  private double lastY;

  LayoutCanvasBehavior(LayoutCanvas canvas, LayoutCanvasSkin skin, Pane view) {
    this.canvas = canvas;
    this.skin = skin;
    this.view = view;
  }

  void listen() {
    view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    view.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    view.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
    view.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
  }

  private void pressed(MouseEvent event) {
    canvas.requestFocus();
    lastX = event.getX();
    lastY = event.getY();
    if (event.getButton() == MouseButton.MIDDLE) {
      panning = true;
      view.setCursor(Cursor.CLOSED_HAND);
    } else if (event.getButton() == MouseButton.PRIMARY) {
      press(event);
    }
    event.consume();
  }

  private void press(MouseEvent event) {
    CanvasScale scale = skin.scale();
    double x = scale.programmeX(event.getX());
    double y = scale.programmeY(event.getY());
    if (canvas.modeProperty().get() == LayoutCanvas.Mode.PICK) {
      Rgb colour = skin.colourAt(x, y);
      if (colour != null) {
        canvas.hands().picked(colour);
      }
      return;
    }
    CanvasHit hit = CanvasHit.at(event.getX(), event.getY(), canvas.itemsProperty().get(), scale);
    dragging = true;
    boolean adds = event.isShiftDown() || event.isShortcutDown();
    canvas.hands().pressed(new CanvasPress(x, y, hit.item(), hit.grip(), adds));
  }

  private void dragged(MouseEvent event) {
    if (panning) {
      skin.pan(event.getX() - lastX, event.getY() - lastY);
      lastX = event.getX();
      lastY = event.getY();
    } else if (dragging) {
      CanvasScale scale = skin.scale();
      canvas
          .hands()
          .dragged(
              scale.programmeX(event.getX()),
              scale.programmeY(event.getY()),
              new CanvasHands.Held(event.isShiftDown(), event.isAltDown(), event.isShortcutDown()));
    }
    event.consume();
  }

  private void released(MouseEvent event) {
    if (panning && event.getButton() == MouseButton.MIDDLE) {
      panning = false;
      moved(event);
    } else if (dragging && event.getButton() == MouseButton.PRIMARY) {
      dragging = false;
      canvas.hands().released();
    }
    event.consume();
  }

  private void moved(MouseEvent event) {
    if (canvas.modeProperty().get() == LayoutCanvas.Mode.PICK) {
      view.setCursor(Cursor.CROSSHAIR);
      return;
    }
    CanvasHit hit =
        CanvasHit.at(event.getX(), event.getY(), canvas.itemsProperty().get(), skin.scale());
    view.setCursor(hit.item() == null ? Cursor.DEFAULT : cursor(hit.grip()));
  }

  private static Cursor cursor(Grip grip) {
    return switch (grip) {
      case BODY -> Cursor.MOVE;
      case TOP_LEFT -> Cursor.NW_RESIZE;
      case TOP -> Cursor.N_RESIZE;
      case TOP_RIGHT -> Cursor.NE_RESIZE;
      case LEFT -> Cursor.W_RESIZE;
      case RIGHT -> Cursor.E_RESIZE;
      case BOTTOM_LEFT -> Cursor.SW_RESIZE;
      case BOTTOM -> Cursor.S_RESIZE;
      case BOTTOM_RIGHT -> Cursor.SE_RESIZE;
    };
  }

  private void scrolled(ScrollEvent event) {
    if (event.isShortcutDown() && event.getDeltaY() != 0) {
      skin.zoomAt(event.getX(), event.getY(), event.getDeltaY() > 0);
    } else if (!event.isShortcutDown()) {
      skin.pan(event.getDeltaX(), event.getDeltaY());
    }
    event.consume();
  }
}
