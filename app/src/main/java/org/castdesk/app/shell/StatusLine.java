package org.castdesk.app.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.Pane;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.text.SafetyKey;
import org.castdesk.app.text.Texts;
import org.kordamp.ikonli.javafx.FontIcon;

/// What is broken, what just happened, what is pointed at; a question instead of all of them.
///
/// Where there is no room for all: what is pointed at, and what was said just now, come before a
/// fault, of which a sign and the slot stay in sight. After that the fault has the line again. Of a
/// question the answer is never cut.
final class StatusLine extends Pane {
  private static final PseudoClass GRAVE = PseudoClass.getPseudoClass("grave");
  private static final double GAP = 8;

  /// With less room words are but dots.
  private static final double LEAST = 72;

  private final MainWindowModel model;
  private final Caption problem = new Caption(TypeStep.LABEL_MEDIUM, "fault");
  private final Caption brief = new Caption(TypeStep.LABEL_MEDIUM, "fault");
  private final Caption note = new Caption(TypeStep.LABEL_MEDIUM, "warn");
  private final Caption message = new Caption(TypeStep.LABEL, "soft");
  private final Caption asked = new Caption(TypeStep.LABEL_MEDIUM, "question-line");
  private final Caption answer = new Caption(TypeStep.LABEL_MEDIUM, "question-line");

  /// The next free place from the left.
  private double at;

  StatusLine(MainWindowModel model, Texts texts, ObservableStringValue question) {
    this.model = model;
    setMinWidth(0);
    problem.showing(model.problem).setId("problem");
    brief.showing(model.problemBrief).setId("problem-brief");
    brief.accessibleTextProperty().bind(model.problem);
    brief.setGraphic(sign("fault-sign"));
    note.showing(model.note).setId("note");
    message
        .textProperty()
        .bind(Bindings.when(model.tip.isEmpty()).then(model.message).otherwise(model.tip));
    message.setId("message");
    // What becomes of the engine is the gravest news there is.
    model.lost.subscribe(lost -> message.pseudoClassStateChanged(GRAVE, lost));
    markWarning();
    asked.showing(question).setId("question");
    asked.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    answer.showing(texts.text(SafetyKey.QUESTION_ANSWER)).setId("question-answer");
    asked.visibleProperty().bind(Bindings.isNotEmpty(question));
    answer.visibleProperty().bind(asked.visibleProperty());
    asked.visibleProperty().subscribe(this::requestLayout);
    getChildren().addAll(problem, brief, note, message, asked, answer);
    for (Label label : new Label[] {problem, brief, note, message}) {
      label.textProperty().subscribe(words -> label.setVisible(!words.isEmpty()));
    }
    model.tip.subscribe(this::requestLayout);
    model.fresh.subscribe(this::requestLayout);
  }

  private static FontIcon sign(String style) {
    FontIcon sign = new FontIcon("mdi2a-alert-outline");
    sign.getStyleClass().add(style);
    return sign;
  }

  /// Colour and sign, so that nobody takes a refusal for a deed.
  private void markWarning() {
    FontIcon sign = sign("warn-sign");
    Runnable show =
        () -> {
          boolean marked = model.warned.get() && model.tip.get().isEmpty();
          message.setGraphic(marked ? sign : null);
          message.getStyleClass().removeAll("soft", "warn");
          message.getStyleClass().add(marked ? "warn" : "soft");
        };
    model.warned.subscribe(show);
    model.tip.subscribe(show);
    show.run();
  }

  @Override
  protected double computePrefWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    return Math.max(asked.prefHeight(-1), message.prefHeight(-1));
  }

  @Override
  protected void layoutChildren() {
    at = 0;
    if (asked.getText().isEmpty()) {
      laySaid();
    } else {
      // A question stands alone: it is over in three seconds, and nothing else is read meanwhile.
      hide(problem);
      hide(brief);
      hide(note);
      hide(message);
      double answerWidth = Math.ceil(answer.prefWidth(-1));
      place(asked, Math.min(Math.ceil(asked.prefWidth(-1)), getWidth() - answerWidth));
      at -= GAP;
      place(answer, answerWidth);
    }
  }

  private void laySaid() {
    boolean first = !model.tip.get().isEmpty() || (model.fresh.get() && wish(message) > 0);
    boolean all = wish(problem) + wish(note) + wish(message) - GAP <= getWidth();
    boolean whole = all || !first;
    lay(whole ? problem : brief, getWidth());
    hide(whole ? brief : problem);
    double left = getWidth() - at;
    // What is wrong with the settings' file waits while something is said.
    lay(note, first ? left - wish(message) : left);
    lay(message, getWidth() - at);
  }

  /// The room it would take, with the gap behind it; 0 = it has nothing to say.
  private static double wish(Label label) {
    return label.getText().isEmpty() ? 0 : Math.ceil(label.prefWidth(-1)) + GAP;
  }

  private void lay(Label label, double room) {
    double wish = wish(label) - GAP;
    double width = Math.min(wish, room);
    boolean shown = wish > 0 && width >= Math.min(wish, LEAST);
    label.setVisible(shown);
    if (shown) {
      place(label, width);
    }
  }

  private void place(Label label, double width) {
    double height = label.prefHeight(-1);
    label.resizeRelocate(at, snapPositionY((getHeight() - height) / 2), width, height);
    at += width + GAP;
  }

  private static void hide(Label label) {
    label.setVisible(false);
  }
}
