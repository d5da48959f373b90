package org.castdesk.app.keys;

import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Something was opened that waits for typing: the palette, a form, a key to be recorded. While it
/// is open the keyboard is its own in every window of the desk, whichever of them the window manager
/// gives the keys to: a letter meant for it must never act on air.
///
/// **Thread**: FX.
public final class Typing {
  private Typing() {}

  /// While this field is seen and has the focus of its window, it waits for typing.
  public static void waitsIn(TextInputControl field) {
    field.getProperties().put(Typing.class, true);
  }

  /// Brings the window of what was just opened to the front, and asks for the keyboard.
  public static void bringForward(Node opened) {
    Window window = opened.getScene() == null ? null : opened.getScene().getWindow();
    if (window instanceof Stage stage) {
      stage.setIconified(false);
      stage.toFront();
      stage.requestFocus();
    }
  }

  /// What waits for typing in another window than this one.
  static Optional<Node> elsewhere(Scene scene) {
    return Window.getWindows().stream()
        .filter(window -> window.isShowing() && !belongsTo(window, scene.getWindow()))
        .map(window -> window.getScene() == null ? null : window.getScene().getFocusOwner())
        .filter(focused -> focused instanceof TextInputControl field && isWaiting(field))
        .findFirst();
  }

  /// A popup hears the keys of its own window before that does.
  private static boolean belongsTo(Window window, Window of) {
    return window.equals(of)
        || (window instanceof PopupWindow popup
            && popup.getOwnerWindow() != null
            && belongsTo(popup.getOwnerWindow(), of));
  }

  private static boolean isWaiting(TextInputControl field) {
    boolean waits =
        (field.getScene().getWindow() instanceof PopupWindow popup && popup.isAutoHide())
            || (field.hasProperties() && field.getProperties().containsKey(Typing.class));
    for (Node up = field; waits && up != null; up = up.getParent()) {
      waits = up.isVisible();
    }
    return waits;
  }

  /// Somebody turned to another window: it closes as with Esc.
  static void leave(Node waiting) {
    Event.fireEvent(
        waiting,
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
  }

  /// Gives it a key that came to the wrong window, and asks again for the keyboard.
  static void hand(Node waiting, KeyEvent event) {
    event.consume();
    Event.fireEvent(waiting, event.copyFor(waiting, waiting));
    Window window = waiting.getScene() == null ? null : waiting.getScene().getWindow();
    while (window instanceof PopupWindow popup) {
      window = popup.getOwnerWindow();
    }
    if (window != null && !window.isFocused()) {
      window.requestFocus();
    }
  }
}
