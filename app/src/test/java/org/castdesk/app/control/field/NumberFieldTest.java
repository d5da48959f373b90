package org.castdesk.app.control.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.castdesk.app.DeskStyles;
import org.castdesk.app.control.field.NumberField.Problem;
import org.castdesk.app.testing.FxTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A number alone: typed, stepped, refused, put back.
class NumberFieldTest extends FxTest {
  private final List<String> edits = new ArrayList<>();
  private NumberField field;
  private TextField editor;
  private Stage stage;
  private boolean left;
  private int undone;

  @BeforeEach
  void open() {
    onFx(() -> {
      field = new NumberField();
      field.ruleProperty().set(NumberRule.of("%", 0, 100, 1, 1));
      field.valueProperty().set(100);
      field.setOnEdit((value, phase) -> edits.add(value + " " + phase));
      field.setHands(
          new FieldHands() {
            @Override
            public void leave() {
              left = true;
            }

            @Override
            public void undo() {
              undone++;
            }
          });
      stage = new Stage();
      Scene scene = new Scene(new VBox(field, new TextField()), 300, 200);
      DeskStyles.apply(scene);
      stage.setScene(scene);
      stage.show();
      stage.requestFocus();
      scene.getRoot().layout();
      field.requestFocus();
      editor = (TextField) scene.getFocusOwner();
    });
  }

  @AfterEach
  void close() {
    onFx(stage::hide);
  }

  private void press(KeyCode code, String... modifiers) {
    List<String> held = List.of(modifiers);
    Event.fireEvent(
        editor,
        new KeyEvent(
            KeyEvent.KEY_PRESSED,
            "",
            "",
            code,
            held.contains("shift"),
            held.contains("ctrl"),
            held.contains("alt"),
            false));
  }

  private void turn(double delta) {
    Event.fireEvent(
        editor,
        new ScrollEvent(
            ScrollEvent.SCROLL,
            0,
            0,
            0,
            0,
            false,
            false,
            false,
            false,
            false,
            false,
            0,
            delta,
            0,
            delta,
            ScrollEvent.HorizontalTextScrollUnits.NONE,
            0,
            ScrollEvent.VerticalTextScrollUnits.NONE,
            0,
            0,
            null));
  }

  @Test
  void wrong_isSaid_andEscPutsTheOldOneBack_andLeaves() {
    onFx(() -> {
      editor.setText("140");
      assertEquals(Problem.OUT_OF_RANGE, field.problemProperty().get());
      press(KeyCode.ENTER);
      assertEquals(List.of(), edits);
      assertFalse(left, "what is wrong is mended where it stands");
      editor.setText("x");
      assertEquals(Problem.NOT_A_NUMBER, field.problemProperty().get());
      press(KeyCode.ESCAPE);
      assertEquals("100", editor.getText());
      assertEquals(Problem.NONE, field.problemProperty().get());
      assertTrue(left);
    });
  }

  @Test
  void enter_sets_andShowsIt_untilTheTruthIsKnown() {
    onFx(() -> {
      field.waitingProperty().set(true);
      editor.setText("40,5 %");
      press(KeyCode.ENTER);
      assertEquals(List.of("40.5 DONE"), edits);
      assertTrue(left, "the keys are the desk's again");
      assertEquals("40.5", editor.getText());
      field.valueProperty().set(40.4);
      assertEquals("40.5", editor.getText(), "not answered yet");
      field.waitingProperty().set(false);
      assertEquals("40.4", editor.getText(), "what is true counts");
    });
  }

  @Test
  void enter_withoutATyping_setsNothing() {
    onFx(() -> {
      press(KeyCode.ENTER);
      editor.setText("100");
      press(KeyCode.ENTER);
      assertEquals(List.of(), edits);
    });
  }

  @Test
  void steps_areOneMovement_untilSomethingElseHappens() {
    onFx(() -> {
      press(KeyCode.DOWN);
      press(KeyCode.DOWN, "shift");
      press(KeyCode.DOWN, "ctrl");
      press(KeyCode.UP, "alt");
      turn(-40);
      press(KeyCode.ENTER);
      assertEquals(
          List.of(
              "99.0 MOVING",
              "89.0 MOVING",
              "88.9 MOVING",
              "89.0 MOVING",
              "88.0 MOVING",
              "88.0 DONE"),
          edits);
    });
  }

  @Test
  void esc_afterSteps_takesThemBack_andLeaves() {
    onFx(() -> {
      press(KeyCode.DOWN);
      press(KeyCode.DOWN);
      press(KeyCode.ESCAPE);
      assertEquals("100.0 DONE", edits.getLast());
      assertTrue(left);
      assertEquals("100", editor.getText());
    });
  }

  @Test
  void leaving_keepsWhatIsRight_andDropsWhatIsNot() {
    onFx(() -> {
      editor.setText("40");
      stage.getScene().getRoot().getChildrenUnmodifiable().getLast().requestFocus();
      assertEquals(List.of("40.0 DONE"), edits);
      field.valueProperty().set(40);
      field.requestFocus();
      editor.setText("400");
      stage.getScene().getRoot().getChildrenUnmodifiable().getLast().requestFocus();
      assertEquals(1, edits.size());
      assertEquals("40", editor.getText());
    });
  }

  @Test
  void truth_thatChangesWhileTyping_waits() {
    onFx(() -> {
      editor.setText("5");
      field.valueProperty().set(70);
      assertEquals("5", editor.getText());
      press(KeyCode.ESCAPE);
      assertEquals("70", editor.getText());
    });
  }

  @Test
  void ctrlZ_withoutATyping_isTheDesks() {
    onFx(() -> {
      press(KeyCode.Z, "ctrl");
      assertEquals(1, undone);
      editor.setText("5");
      press(KeyCode.Z, "ctrl");
      assertEquals(1, undone, "text is taken back first");
    });
  }

  @Test
  void wheel_withoutTheFocus_changesNothing() {
    onFx(() -> {
      stage.getScene().getRoot().getChildrenUnmodifiable().getLast().requestFocus();
      turn(-40);
      assertEquals(List.of(), edits);
    });
  }

  @Test
  void scrubLabel_showsThatItMoves() {
    onFx(() -> {
      Label label = new Label("Opacity");
      field.scrubbedBy(label);
      assertEquals(Cursor.H_RESIZE, label.getCursor());
    });
  }
}
