package org.castdesk.app.shell;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// A press on an empty part of the desk leaves the text field that had the keyboard: the next Space
/// cuts again, and what is pasted is not written into it. What takes the focus itself, or only
/// scrolls, is left alone.
final class FieldLeaving {
  private FieldLeaving() {}

  static void install(Scene scene) {
    scene.addEventFilter(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          if (scene.getFocusOwner() instanceof TextInputControl field
              && isEmpty(event.getPickResult().getIntersectedNode(), field)) {
            scene.getRoot().requestFocus();
          }
        });
  }

  /// Whether nothing there wants the press, and it is not the field or right around it.
  private static boolean isEmpty(@Nullable Node pressed, TextInputControl field) {
    for (Node up = pressed; up != null; up = up.getParent()) {
      if (up.isFocusTraversable()
          || up instanceof ScrollBar
          || up instanceof ListView
          || (up.equals(field.getParent()) && up.getParent() != null)) {
        return false;
      }
    }
    return true;
  }
}
