package org.castdesk.app.shell;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The one place where keys of the keyboard become actions of the desk: ahead of focus, so that
/// Space
/// never presses a button that happens to have the ring. Only text fields keep their keys.
///
/// **Order**: a key held down acts once, until it is let go.
public final class Shortcuts {
  private final KeyMap map;
  private final BiConsumer<DeskKey, KeyStroke> action;
  private final Set<KeyCode> held = EnumSet.noneOf(KeyCode.class);

  public Shortcuts(KeyMap map, BiConsumer<DeskKey, KeyStroke> action) {
    this.map = map;
    this.action = action;
  }

  public void install(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(scene, event));
    scene.addEventFilter(KeyEvent.KEY_RELEASED, this::released);
    scene.addEventFilter(KeyEvent.KEY_TYPED, event -> typed(scene, event));
    scene
        .windowProperty()
        .flatMap(window -> window.focusedProperty())
        .addListener((_, _, focused) -> forget(focused));
  }

  private void pressed(Scene scene, KeyEvent event) {
    if (scene.getFocusOwner() instanceof TextInputControl || event.isAltDown()) {
      return;
    }
    KeyStroke stroke = KeyStroke.of(event);
    map.find(stroke)
        .ifPresent(key -> {
          event.consume();
          if (held.add(event.getCode())) {
            action.accept(key, stroke);
          }
        });
  }

  private void released(KeyEvent event) {
    if (held.remove(event.getCode())) {
      event.consume();
    }
  }

  private void typed(Scene scene, KeyEvent event) {
    if (!held.isEmpty() && !(scene.getFocusOwner() instanceof TextInputControl)) {
      event.consume();
    }
  }

  /// A key let go while another window has the focus is never reported.
  private void forget(@Nullable Boolean focused) {
    if (!Boolean.TRUE.equals(focused)) {
      held.clear();
    }
  }
}
