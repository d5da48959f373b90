package org.castdesk.app.feature.padlock;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.scene.Parent;
import org.castdesk.app.feature.DeskController;
import org.castdesk.app.feature.QuestionWords;
import org.castdesk.app.keys.DeskActions;
import org.castdesk.app.keys.DeskKey.Action;
import org.castdesk.app.mirror.EngineMirror;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.command.Command;
import org.castdesk.engine.command.PadlockCommand;
import org.castdesk.engine.state.EngineState;

/// Closes and opens the padlock, and says in one line what it asks.
public final class PadlockController extends DeskController {
  private final PadlockModel model;
  private final PadlockView view;
  private final QuestionWords words;

  public PadlockController(EngineMirror mirror, Texts texts, DeskActions actions) {
    super(mirror, texts);
    model = new PadlockModel(texts);
    words = new QuestionWords(texts);
    view = new PadlockView(this, model, texts);
    actions.register(Action.PADLOCK, this::onPress);
    watch(
        mirror.stateProperty(),
        state -> model.closed.set(state != null && state.padlock().closed()));
    watch(mirror.question().commandProperty(), _ -> showQuestion());
    watch(texts.languageProperty(), _ -> showQuestion());
  }

  @Override
  public Parent view() {
    return view;
  }

  /// What is asked now; empty = nothing. How to answer is [SafetyKey#QUESTION_ANSWER].
  public ReadOnlyStringProperty questionProperty() {
    return model.question.getReadOnlyProperty();
  }

  void onPress() {
    send(
        model.closed.get() ? new PadlockCommand.OpenPadlock() : new PadlockCommand.ClosePadlock(),
        model.answer);
  }

  /// The operator says No.
  ///
  /// @return whether anything was asked
  public boolean onNo() {
    boolean asked = mirror().question().commandProperty().get() != null;
    if (asked) {
      send(new PadlockCommand.SayNo(), model.answer);
    }
    return asked;
  }

  private void showQuestion() {
    Command asked = mirror().question().commandProperty().get();
    EngineState state = mirror().stateProperty().get();
    model.question.set(asked == null || state == null ? "" : words.of(asked, state.show()));
  }
}
