package org.castdesk.app.keys;

import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.event.Event;
import javafx.event.EventDispatcher;
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
  private final Consumer<KeyStroke> echo;
  private final HeldKeys held;

  /// The sign that comes with the last key is not for the text field that its action opened.
  private boolean signIsOurs;

  /// @param map asked anew for every key
  /// @param echo hears every key that means something, also where its action cannot run now
  /// @param now nanoseconds
  public Shortcuts(
      Supplier<KeyMap> map, DeskActions actions, Consumer<KeyStroke> echo, LongSupplier now) {
    this.map = map;
    this.actions = actions;
    this.echo = echo;
    held = new HeldKeys(now);
  }

  public void install(Scene scene) {
    EventDispatcher dispatcher = scene.getEventDispatcher();
    scene.setEventDispatcher((event, chain) -> {
      boolean isText = scene.getFocusOwner() instanceof TextInputControl;
      Event left = dispatcher.dispatchEvent(event, chain);
      if ((left == null || left.isConsumed()) && !isText && event instanceof KeyEvent key) {
        echo(key);
      }
      return left;
    });
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(scene, event));
    scene.addEventFilter(KeyEvent.KEY_RELEASED, this::released);
    scene.addEventFilter(KeyEvent.KEY_TYPED, event -> typed(scene, event));
    scene
        .windowProperty()
        .flatMap(window -> window.focusedProperty())
        .addListener((_, _, focused) -> focusChanged(focused));
  }

  /// Somebody took it: an action of the desk, or the tile or the panel that has the focus.
  private void echo(KeyEvent event) {
    boolean isPress = event.getEventType() == KeyEvent.KEY_PRESSED;
    if (isPress && !event.getCode().isModifierKey() && event.getCode() != KeyCode.UNDEFINED) {
      echo.accept(KeyStroke.of(event));
    }
  }

  private void pressed(Scene scene, KeyEvent event) {
    signIsOurs = held.isRepeat(event.getCode());
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
          held.press(event.getCode(), key);
          actions.press(key);
        });
  }

  private void released(KeyEvent event) {
    held.release(event.getCode())
        .ifPresent(key -> {
          actions.release(key);
          event.consume();
        });
  }

  private void typed(Scene scene, KeyEvent event) {
    if (signIsOurs || (!held.isEmpty() && !(scene.getFocusOwner() instanceof TextInputControl))) {
      event.consume();
    }
  }

  private void focusChanged(@Nullable Boolean focused) {
    if (!Boolean.TRUE.equals(focused)) {
      held.leave(actions::release);
    }
  }
}
