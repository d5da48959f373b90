package org.castdesk.app.feature.settings;

import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.castdesk.app.control.EntryField;
import org.castdesk.app.keys.Typing;

/// Waits for one key. It is a text field, so the desk leaves its keys alone; it holds no text, and
/// is only there while somebody asked to record a key.
final class KeyCatcher {
  private KeyCatcher() {}

  static EntryField field(Consumer<KeyEvent> caught, Runnable cancel) {
    EntryField field = new EntryField("key-catcher");
    field.setEditable(false);
    Typing.waitsIn(field);
    field.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          event.consume();
          if (event.getCode() == KeyCode.ESCAPE) {
            cancel.run();
          } else {
            caught.accept(event);
          }
        });
    field.addEventFilter(KeyEvent.KEY_TYPED, KeyEvent::consume);
    return field;
  }
}
