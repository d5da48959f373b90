package org.castdesk.app.control;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
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
  private static final double STEP = 8;

  /// The style class of what is read all the time, such as meters.
  public static final String READ = "always-read";

  /// What is pressed.
  private static final Set<AccessibleRole> KEYS =
      EnumSet.of(AccessibleRole.BUTTON, AccessibleRole.TOGGLE_BUTTON, AccessibleRole.RADIO_BUTTON);

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

  /// Over the lower part of the desk, where it covers least of the keys: for what stays while the
  /// operator goes on.
  public void showClear(Node bank, Node tile) {
    show(bank, tile);
    frame.applyCss();
    frame.layout();
    popup.sizeToScene();
    Window window = bank.getScene().getWindow();
    List<Bounds> keys = new ArrayList<>();
    findKeys(bank.getScene().getRoot(), keys);
    Bounds under = bank.localToScreen(bank.getLayoutBounds());
    double right = window.getX() + window.getWidth() - GAP - frame.getWidth();
    double bottom = window.getY() + window.getHeight() - GAP - frame.getHeight();
    double bestX = popup.getAnchorX();
    double bestY = popup.getAnchorY();
    double least = covered(keys, bestX, bestY);
    for (double y = Math.max(under.getMinY(), bottom); y >= under.getMinY(); y -= STEP) {
      for (double x = window.getX() + GAP; x <= right && least > 0; x += STEP) {
        double area = covered(keys, x, y);
        if (area < least) {
          least = area;
          bestX = x;
          bestY = y;
        }
      }
    }
    popup.setAnchorX(bestX);
    popup.setAnchorY(bestY);
  }

  private static void findKeys(Node node, List<Bounds> keys) {
    if (!node.isVisible()) {
      return;
    }
    boolean isStatus = node.getStyleClass().contains("status-bar");
    boolean isRead = node.getStyleClass().contains(READ);
    if (isStatus || isRead || KEYS.contains(node.getAccessibleRole())) {
      keys.add(node.localToScreen(node.getLayoutBounds()));
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> findKeys(child, keys));
    }
  }

  private double covered(List<Bounds> keys, double x, double y) {
    double area = 0;
    for (Bounds key : keys) {
      double wide = Math.min(key.getMaxX(), x + frame.getWidth()) - Math.max(key.getMinX(), x);
      double high = Math.min(key.getMaxY(), y + frame.getHeight()) - Math.max(key.getMinY(), y);
      area += Math.max(0, wide) * Math.max(0, high);
    }
    return area;
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
