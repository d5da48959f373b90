package org.castdesk.app.keys;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The one place where keys of the keyboard become actions of the desk: ahead of focus, so that
/// Space never presses a button that happens to have the ring. Only text fields keep their keys.
///
/// **Order**: a key held down acts once, until it is let go.
public final class Shortcuts {
  private final Supplier<KeyMap> map;
  private final DeskActions actions;
  private final BiConsumer<DeskKey, KeyStroke> echo;
  private final Map<KeyCode, DeskKey> held = new EnumMap<>(KeyCode.class);

  /// The sign that comes with the last key is not for the text field that its action opened.
  private boolean signIsOurs;

  /// @param map asked anew for every key
  /// @param echo hears every key that means something, also where its action cannot run now
  public Shortcuts(Supplier<KeyMap> map, DeskActions actions, BiConsumer<DeskKey, KeyStroke> echo) {
    this.map = map;
    this.actions = actions;
    this.echo = echo;
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
    signIsOurs = held.containsKey(event.getCode());
    if (signIsOurs) {
      event.consume();
      return;
    }
    if (scene.getFocusOwner() instanceof TextInputControl || event.isAltDown()) {
      return;
    }
    KeyStroke stroke = KeyStroke.of(event);
    map.get()
        .find(stroke)
        .filter(key -> actions.registeredProperty(key.action()).get())
        .ifPresent(key -> {
          event.consume();
          signIsOurs = true;
          held.put(event.getCode(), key);
          echo.accept(key, stroke);
          actions.press(key);
        });
  }

  private void released(KeyEvent event) {
    DeskKey key = held.remove(event.getCode());
    if (key != null) {
      actions.release(key);
      event.consume();
    }
  }

  private void typed(Scene scene, KeyEvent event) {
    if (signIsOurs || (!held.isEmpty() && !(scene.getFocusOwner() instanceof TextInputControl))) {
      event.consume();
    }
  }

  /// A key let go while another window has the focus is never reported.
  private void forget(@Nullable Boolean focused) {
    if (!Boolean.TRUE.equals(focused)) {
      held.values().forEach(actions::release);
      held.clear();
    }
  }
}
