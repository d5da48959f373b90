package org.castdesk.app.control.field;

import java.util.OptionalDouble;
import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Duration;
import org.castdesk.app.control.field.NumberField.Problem;
import org.jspecify.annotations.Nullable;

/// Keys, wheel and hand on a number.
///
/// **Order**: steps that follow each other are one edit; it is done when the hand rests, or when
/// anything else happens to the field.
final class NumberFieldBehavior {
  private static final Duration REST = Duration.millis(600);

  private final NumberField field;
  private final TextField editor;
  private final TextEditing editing;
  private final PauseTransition rest = new PauseTransition(REST);

  /// What was asked for and is not true yet; null = the true value is shown.
  private @Nullable Double asked;

  private boolean moving;
  private double beforeMoving;

  NumberFieldBehavior(NumberField field, TextField editor) {
    this.field = field;
    this.editor = editor;
    rest.setOnFinished(_ -> settle());
    // Before the text hears of it: Esc takes steps back as it leaves the field.
    editor.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    editing = new TextEditing(editor, this::judge, this::commit, field::hands);
    editor.addEventFilter(ScrollEvent.SCROLL, this::scrolled);
    editor
        .focusedProperty()
        .addListener((_, _, focused) -> {
          if (!focused) {
            settle();
          }
        });
    field.valueProperty().subscribe(_ -> show());
    field.ruleProperty().subscribe(_ -> show());
    field.waitingProperty().subscribe(_ -> show());
  }

  void focus() {
    editor.requestFocus();
  }

  /// Leaves room for the unit.
  void keepRight(double widthPx) {
    Insets now = editor.getPadding();
    if (now.getRight() != widthPx) {
      editor.setPadding(new Insets(now.getTop(), widthPx, now.getBottom(), now.getLeft()));
    }
  }

  /// The value the field shows: the one under the hand, else the one asked for, else the true one.
  double current() {
    return asked == null ? field.valueProperty().get() : asked;
  }

  private void show() {
    if (!moving && !field.waitingProperty().get()) {
      asked = null;
    }
    editing.show(field.ruleProperty().get().format(current()));
  }

  private boolean judge(String typed) {
    NumberRule rule = field.ruleProperty().get();
    OptionalDouble number = rule.parse(typed);
    // What is true is never called wrong, even if nobody may set it so.
    boolean shown = !editing().isTyping();
    Problem found =
        shown
            ? Problem.NONE
            : number.isEmpty()
                ? Problem.NOT_A_NUMBER
                : rule.allows(number.getAsDouble()) ? Problem.NONE : Problem.OUT_OF_RANGE;
    field.setProblem(found);
    return found == Problem.NONE;
  }

  private TextEditing editing() {
    return editing;
  }

  private void commit(String typed) {
    NumberRule rule = field.ruleProperty().get();
    double wanted = Math.clamp(rule.parse(typed).orElseThrow(), rule.min(), rule.max());
    moving = false;
    rest.stop();
    ask(wanted, Phase.DONE);
  }

  private void ask(double wanted, Phase phase) {
    asked = wanted;
    editing.replace(field.ruleProperty().get().format(wanted));
    field.edit(wanted, phase);
    if (phase == Phase.DONE) {
      show();
    }
  }

  /// A value under the hand. **Order**: [#settle] ends it.
  void move(double wanted) {
    rest.stop();
    if (!moving) {
      beforeMoving = current();
    }
    moving = true;
    ask(wanted, Phase.MOVING);
  }

  /// The hand rests: the last value is meant.
  void settle() {
    rest.stop();
    if (moving) {
      moving = false;
      ask(current(), Phase.DONE);
    }
  }

  private void pressed(KeyEvent event) {
    int direction =
        switch (event.getCode()) {
          case UP -> 1;
          case DOWN -> -1;
          case PAGE_UP -> NumberRule.LEAP;
          case PAGE_DOWN -> -NumberRule.LEAP;
          default -> 0;
        };
    if (direction == 0) {
      if (event.getCode() == KeyCode.ESCAPE && moving) {
        move(beforeMoving);
      }
      if (!event.getCode().isModifierKey()) {
        settle();
      }
      return;
    }
    event.consume();
    step(
        direction * (event.isShiftDown() ? NumberRule.LEAP : 1),
        event.isShortcutDown() || event.isAltDown());
  }

  /// Only with the focus: a wheel that scrolls the panel must not change what it passes.
  private void scrolled(ScrollEvent event) {
    double delta = event.getDeltaY() == 0 ? event.getDeltaX() : event.getDeltaY();
    if (!editor.isFocused() || delta == 0) {
      return;
    }
    event.consume();
    step(
        (delta > 0 ? 1 : -1) * (event.isShiftDown() ? NumberRule.LEAP : 1),
        event.isShortcutDown() || event.isAltDown());
  }

  private void step(int steps, boolean fine) {
    move(stepped(typed(), steps, fine));
    rest.playFromStart();
  }

  double stepped(double from, int steps, boolean fine) {
    NumberRule rule = field.ruleProperty().get();
    return fine ? rule.steppedFinely(from, steps) : rule.stepped(from, steps);
  }

  /// Steps begin at what was typed, if it will do.
  private double typed() {
    NumberRule rule = field.ruleProperty().get();
    OptionalDouble number = rule.parse(editor.getText());
    boolean good = editing.isTyping() && number.isPresent() && rule.allows(number.getAsDouble());
    return good ? number.getAsDouble() : current();
  }
}
