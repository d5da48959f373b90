package org.castdesk.app.control;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;

/// A line of text in one step of the type scale, in the right face for its language.
public final class Caption extends Label {
  private static final PseudoClass CHINESE = PseudoClass.getPseudoClass("cjk");

  public Caption(TypeStep step, String... styleClasses) {
    getStyleClass().add(step.styleClass());
    getStyleClass().addAll(styleClasses);
    setMinWidth(0);
    textProperty().addListener((_, _, text) -> chooseFace(text));
  }

  /// Shows a text that follows the language.
  public Caption showing(ObservableValue<String> text) {
    textProperty().bind(text);
    return this;
  }

  public Caption showing(String text) {
    setText(text);
    return this;
  }

  /// Keeps its full width; for words that must never be cut.
  public Caption whole() {
    setMinWidth(USE_PREF_SIZE);
    return this;
  }

  /// Lines that stand together know what they are written in: Chinese ones have air of their own
  /// above and below, and stand closer.
  static void tighten(Node lines, Caption title) {
    title
        .textProperty()
        .subscribe(
            text -> lines.pseudoClassStateChanged(CHINESE, text != null && Faces.isChinese(text)));
  }

  private void chooseFace(String text) {
    pseudoClassStateChanged(CHINESE, text != null && Faces.isChinese(text));
  }
}
