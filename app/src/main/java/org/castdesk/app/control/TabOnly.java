package org.castdesk.app.control;

import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/// For controls whose own arrow keys move something: the T-bar, the edges of panels. Tab and
/// Shift+Tab reach them. Walking from key to key with the arrows passes them by: else the next arrow
/// would mix pictures or move panels in the middle of a show.
final class TabOnly {
  private TabOnly() {}

  /// Makes it a stop for the focus, but not while an arrow key is down.
  static void reach(Node control) {
    control.setFocusTraversable(true);
    EventHandler<KeyEvent> ahead =
        event -> control.setFocusTraversable(!event.getCode().isArrowKey());
    EventHandler<KeyEvent> after = _ -> control.setFocusTraversable(true);
    control
        .sceneProperty()
        .subscribe((old, scene) -> {
          if (old != null) {
            old.removeEventFilter(KeyEvent.KEY_PRESSED, ahead);
            old.removeEventFilter(KeyEvent.KEY_RELEASED, after);
          }
          if (scene != null) {
            scene.addEventFilter(KeyEvent.KEY_PRESSED, ahead);
            scene.addEventFilter(KeyEvent.KEY_RELEASED, after);
          }
        });
  }
}
