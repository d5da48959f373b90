package org.castdesk.app.control;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.SkinBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The face of a key: words in the middle, state as pseudo-classes for the style sheet.
final class TallyButtonSkin extends SkinBase<TallyButton> {
  private static final PseudoClass PRESSED = PseudoClass.getPseudoClass("armed");
  private static final PseudoClass SENT = PseudoClass.getPseudoClass("sent");
  private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final PseudoClass ARMED = PseudoClass.getPseudoClass("alert");
  private static final PseudoClass NEXT = PseudoClass.getPseudoClass("next");
  private static final PseudoClass ON_AIR = PseudoClass.getPseudoClass("on-air");

  private final HBox face;

  TallyButtonSkin(TallyButton button) {
    super(button);
    Caption label = new Caption(button.step(), "key-label");
    label.textProperty().bind(button.labelProperty());
    Caption hint = new Caption(TypeStep.LABEL_MEDIUM, "key-hint");
    hint.textProperty()
        .bind(
            Bindings.when(button.answerProperty().isEqualTo(Answer.NONE))
                .then(button.hintProperty())
                .otherwise(button.replyProperty()));
    hint.managedProperty().bind(button.hintProperty().isNotEmpty());
    hint.visibleProperty().bind(button.hintProperty().isNotEmpty());
    VBox words = new VBox(label, hint);
    words.getStyleClass().add("key-words");
    words.setAlignment(Pos.CENTER);
    Caption.tighten(words, label);
    face = new HBox(words);
    face.getStyleClass().add("key-face");
    face.setAlignment(Pos.CENTER);
    face.setMouseTransparent(true);
    words.managedProperty().bind(button.labelProperty().isNotEmpty());
    getChildren().add(face);
    registerChangeListener(button.iconProperty(), _ -> showIcon());
    showIcon();
    registerChangeListener(button.answerProperty(), _ -> showAnswer());
    registerChangeListener(button.plateProperty(), _ -> showPlate());
    showAnswer();
    showPlate();
    listen(button);
  }

  private void listen(TallyButton button) {
    button.addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            button.pseudoClassStateChanged(PRESSED, true);
            button.press();
          }
          event.consume();
        });
    button.addEventHandler(
        MouseEvent.MOUSE_RELEASED, _ -> button.pseudoClassStateChanged(PRESSED, false));
    button.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.isControlDown() && event.getCode() == KeyCode.ENTER) {
            button.press();
            event.consume();
          }
        });
  }

  /// Words and padding: a key that no layout stretches still shows its whole label.
  @Override
  protected double computePrefWidth(
      double height, double top, double right, double bottom, double left) {
    return left + snapSizeX(face.prefWidth(-1)) + right;
  }

  private void showIcon() {
    face.getChildren().removeIf(FontIcon.class::isInstance);
    String icon = getSkinnable().iconProperty().get();
    if (!icon.isEmpty()) {
      face.getChildren().addFirst(new FontIcon(icon));
    }
  }

  private void showAnswer() {
    Answer answer = getSkinnable().answerProperty().get();
    getSkinnable().pseudoClassStateChanged(SENT, answer == Answer.SENT);
    getSkinnable()
        .pseudoClassStateChanged(REFUSED, answer == Answer.REFUSED || answer == Answer.NO_ANSWER);
    showPlate();
  }

  private void showPlate() {
    TallyButton button = getSkinnable();
    TallyButton.Plate plate = button.plateProperty().get();
    button.pseudoClassStateChanged(CHOSEN, plate == TallyButton.Plate.CHOSEN);
    boolean asked = button.answerProperty().get() == Answer.ASKED;
    button.pseudoClassStateChanged(ARMED, asked || plate == TallyButton.Plate.ARMED);
    button.pseudoClassStateChanged(NEXT, plate == TallyButton.Plate.NEXT);
    button.pseudoClassStateChanged(ON_AIR, plate == TallyButton.Plate.ON_AIR);
  }
}
