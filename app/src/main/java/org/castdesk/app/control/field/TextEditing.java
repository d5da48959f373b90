package org.castdesk.app.control.field;

import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// A line that holds what is true until somebody types: Enter or leaving it sets what was typed, if
/// it will do; Esc puts the old value back. Both give the keys back to the desk: the next Space is a
/// cut, not a text. What will not do keeps Enter in the line, with its reason.
final class TextEditing {
  private final TextField editor;
  private final Predicate<String> judge;
  private final Consumer<String> commit;
  private final Supplier<FieldHands> hands;
  private UnaryOperator<String> mask = text -> text;
  private String value = "";
  private String shown = "";
  private boolean showing;
  private boolean open;

  /// @param judge says whether a text will do, and shows it when not
  TextEditing(
      TextField editor,
      Predicate<String> judge,
      Consumer<String> commit,
      Supplier<FieldHands> hands) {
    this.editor = editor;
    this.judge = judge;
    this.commit = commit;
    this.hands = hands;
    editor.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    editor.textProperty().addListener((_, _, _) -> typed());
    editor
        .focusedProperty()
        .addListener((_, _, focused) -> {
          if (focused) {
            unmask();
            editor.selectAll();
          } else {
            finish();
          }
        });
  }

  /// Whether somebody has typed something that is not set yet.
  boolean isTyping() {
    return !editor.getText().equals(shown);
  }

  /// What is true now; what is being typed stays.
  void show(String text) {
    boolean typing = isTyping();
    value = text;
    shown = visible();
    if (!typing) {
      put(shown);
      // A line has no room for some signs; what it shows counts.
      shown = editor.getText();
    }
  }

  /// Puts the true value back, whatever was typed.
  void revert() {
    put(shown);
    var _ = judge.test(shown);
  }

  /// Takes over a value that did not come from the keyboard.
  void replace(String text) {
    value = text;
    shown = text;
    revert();
  }

  /// What is shown of a text while nobody is in the line.
  void setMask(UnaryOperator<String> newMask) {
    mask = newMask;
    show(value);
  }

  /// Whether the whole text is shown though nobody is in the line.
  void setOpen(boolean isOpen) {
    open = isOpen;
    show(value);
  }

  private String visible() {
    return open || editor.isFocused() ? value : mask.apply(value);
  }

  private void unmask() {
    if (!isTyping() && !shown.equals(value) && !mask.apply(value).equals(value)) {
      shown = value;
      put(value);
    }
  }

  private void put(String text) {
    if (editor.getText().equals(text)) {
      return;
    }
    boolean all = editor.isFocused() && editor.getSelectedText().equals(editor.getText());
    showing = true;
    editor.setText(text);
    showing = false;
    if (editor.isFocused() && all) {
      editor.selectAll();
    }
  }

  private void typed() {
    if (!showing) {
      var _ = judge.test(editor.getText());
    }
  }

  private void pressed(KeyEvent event) {
    if (event.isConsumed()) {
      return;
    }
    KeyCode code = event.getCode();
    switch (code) {
      case ENTER -> {
        enter();
        event.consume();
      }
      case ESCAPE -> {
        escape();
        event.consume();
      }
      case Z, Y -> {
        if (event.isShortcutDown() && !isTyping()) {
          boolean back = code == KeyCode.Z && !event.isShiftDown();
          if (back) {
            hands.get().undo();
          } else {
            hands.get().redo();
          }
          event.consume();
        }
      }
      default -> {
        // Belongs to the text.
      }
    }
  }

  private void enter() {
    String typed = editor.getText();
    if (isTyping() && judge.test(typed)) {
      commit.accept(typed);
    }
    if (!isTyping()) {
      hands.get().leave();
    }
  }

  private void escape() {
    revert();
    hands.get().leave();
  }

  /// The field was left.
  private void finish() {
    if (isTyping() && judge.test(editor.getText())) {
      commit.accept(editor.getText());
    }
    if (isTyping()) {
      revert();
    }
    show(value);
    editor.deselect();
  }
}
