package org.castdesk.app.shell;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// A press on anything else leaves the text field that had the keyboard: the next Space cuts again,
/// and what is pasted is not written into it. The row of the field, and what only scrolls or lists,
/// belongs to it.
final class FieldLeaving {
  private FieldLeaving() {}

  static void install(Scene scene) {
    scene.addEventFilter(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          if (scene.getFocusOwner() instanceof TextInputControl field
              && isElsewhere(event.getPickResult().getIntersectedNode(), field)) {
            scene.getRoot().requestFocus();
          }
        });
  }

  private static boolean isElsewhere(@Nullable Node pressed, TextInputControl field) {
    for (Node up = pressed; up != null; up = up.getParent()) {
      if (up instanceof TextInputControl
          || up instanceof ScrollBar
          || up instanceof ListView
          || (up.equals(field.getParent()) && up.getParent() != null)) {
        return false;
      }
    }
    return true;
  }
}
