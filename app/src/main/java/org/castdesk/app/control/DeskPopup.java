package org.castdesk.app.control;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import javafx.stage.Stage;
import javafx.stage.Window;

/// A small window over the lower part of the desk. It opens below what it belongs to, stays inside
/// the window, and never covers a monitor. Esc or a press elsewhere closes it, and that press acts.
///
/// **Order**: a text field in it keeps its keys; all others go to the desk.
public final class DeskPopup {
  private static final double GAP = 4;

  private final Popup popup = new Popup();
  private final StackPane frame;

  /// How long it stays.
  public enum Stay {
    UNTIL_PRESSED_ELSEWHERE,
    UNTIL_CLOSED
  }

  public DeskPopup(Region content, Stay stay) {
    frame = new StackPane(content);
    frame.getStyleClass().add("desk-popup");
    frame.addEventHandler(KeyEvent.ANY, this::keepKeys);
    popup.getContent().add(frame);
    popup.setAutoHide(stay == Stay.UNTIL_PRESSED_ELSEWHERE);
    popup.setConsumeAutoHidingEvents(false);
    popup.setHideOnEscape(true);
  }

  /// What is typed into a field is nobody else's. Esc closes this and nothing behind it.
  private void keepKeys(KeyEvent event) {
    boolean closes =
        event.getEventType() == KeyEvent.KEY_PRESSED && event.getCode() == KeyCode.ESCAPE;
    if (closes) {
      popup.hide();
    }
    if (closes || event.getTarget() instanceof TextInputControl) {
      event.consume();
    }
  }

  /// Below the bank, from the left edge of the tile on.
  public void show(Node bank, Node tile) {
    Window window = bank.getScene().getWindow();
    if (window instanceof Stage stage && !stage.isFocused()) {
      // Keys reach a popup by its window: asked for from another one, that one comes first.
      stage.toFront();
      stage.requestFocus();
    }
    Bounds under = bank.localToScreen(bank.getLayoutBounds());
    double left = tile.localToScreen(tile.getLayoutBounds()).getMinX();
    popup.show(window, left, under.getMaxY() + GAP);
    double width = frame.getWidth();
    double height = frame.getHeight();
    double right = window.getX() + window.getWidth() - GAP;
    double bottom = window.getY() + window.getHeight() - GAP;
    popup.setAnchorX(Math.max(window.getX() + GAP, Math.min(left, right - width)));
    popup.setAnchorY(Math.max(under.getMinY(), Math.min(under.getMaxY() + GAP, bottom - height)));
  }

  public boolean isShowing() {
    return popup.isShowing();
  }

  public void hide() {
    popup.hide();
  }

  /// Runs whenever it has gone.
  public void setOnHidden(Runnable action) {
    popup.setOnHidden(_ -> action.run());
  }
}
