package org.castdesk.app.control;

import javafx.css.PseudoClass;
import javafx.scene.control.TextField;

/// A line to type in, in the right face for what is typed. Its keys are its own; no key of the desk
/// acts while it has the focus.
public final class EntryField extends TextField {
  private static final PseudoClass CHINESE = PseudoClass.getPseudoClass("cjk");
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  public EntryField(String... styleClasses) {
    getStyleClass().addAll("entry", "t-body");
    getStyleClass().addAll(styleClasses);
    textProperty().subscribe(this::chooseFace);
    promptTextProperty().subscribe(this::chooseFace);
  }

  /// Marks what was typed as impossible.
  public void setWrong(boolean wrong) {
    pseudoClassStateChanged(WRONG, wrong);
  }

  private void chooseFace() {
    String shown = getText() == null || getText().isEmpty() ? getPromptText() : getText();
    pseudoClassStateChanged(CHINESE, shown != null && Faces.isChinese(shown));
  }
}
