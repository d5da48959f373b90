package org.castdesk.app.keys;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javafx.event.Event;
import javafx.event.EventDispatcher;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// The one place where keys of the keyboard become actions of the desk: ahead of focus, so that
/// Space never presses a button that happens to have the ring. Only text fields keep their keys, and
/// what waits for typing has those of every window: see [Typing].
///
/// **Order**: a key held down acts once, until it is let go.
public final class Shortcuts {
  private final Supplier<KeyMap> map;
  private final DeskActions actions;
  private final Consumer<KeyEvent> echo;
  private final HeldKeys held;

  /// The sign that comes with the last key is not for the text field that its action opened.
  private boolean signIsOurs;

  /// @param map asked anew for every key
  /// @param echo hears every key that means something, also where its action cannot run now
  /// @param now nanoseconds
  public Shortcuts(
      Supplier<KeyMap> map, DeskActions actions, Consumer<KeyEvent> echo, LongSupplier now) {
    this.map = map;
    this.actions = actions;
    this.echo = echo;
    held = new HeldKeys(now);
  }

  public void install(Scene scene) {
    EventDispatcher dispatcher = scene.getEventDispatcher();
    scene.setEventDispatcher((event, chain) -> {
      boolean isText = event instanceof KeyEvent && isText(scene);
      Event left = dispatcher.dispatchEvent(event, chain);
      if ((left == null || left.isConsumed()) && !isText && event instanceof KeyEvent key) {
        echo(key);
      }
      return left;
    });
    scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(scene, event));
    scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> released(scene, event));
    scene.addEventFilter(KeyEvent.KEY_TYPED, event -> typed(scene, event));
    scene.addEventFilter(
        MouseEvent.MOUSE_PRESSED, _ -> Typing.elsewhere(scene).ifPresent(Typing::leave));
    scene
        .windowProperty()
        .flatMap(window -> window.focusedProperty())
        .addListener((_, _, focused) -> focusChanged(focused));
  }

  /// Whether keys are signs now, and nobody else's business.
  private static boolean isText(Scene scene) {
    return scene.getFocusOwner() instanceof TextInputControl || Typing.elsewhere(scene).isPresent();
  }

  /// Somebody took it: an action of the desk, or the tile or the panel that has the focus.
  private void echo(KeyEvent event) {
    boolean isPress = event.getEventType() == KeyEvent.KEY_PRESSED;
    if (isPress && !event.getCode().isModifierKey() && event.getCode() != KeyCode.UNDEFINED) {
      echo.accept(event);
    }
  }

  private void pressed(Scene scene, KeyEvent event) {
    boolean inText = scene.getFocusOwner() instanceof TextInputControl;
    signIsOurs = held.isRepeat(event.getCode(), inText);
    if (signIsOurs) {
      event.consume();
      return;
    }
    if (handed(scene, event)) {
      return;
    }
    if (inText && event.getCode() == KeyCode.ENTER) {
      held.typed(event.getCode());
    }
    if (inText || event.isAltDown()) {
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

  /// A key in this window while something in another one waits for typing is meant for that.
  private static boolean handed(Scene scene, KeyEvent event) {
    Optional<Node> waiting = event.isConsumed() ? Optional.empty() : Typing.elsewhere(scene);
    waiting.ifPresent(field -> Typing.hand(field, event));
    return waiting.isPresent();
  }

  /// What was pressed before something opened is let go here, else there.
  private void released(Scene scene, KeyEvent event) {
    held.release(event.getCode())
        .ifPresentOrElse(
            key -> {
              actions.release(key);
              event.consume();
            },
            () -> {
              boolean _ = handed(scene, event);
            });
  }

  private void typed(Scene scene, KeyEvent event) {
    if (!signIsOurs && handed(scene, event)) {
      return;
    }
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
