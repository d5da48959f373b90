package org.castdesk.app.feature;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.keys.DeskKey.Action;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.castdesk.app.tips.KeyTips;

/// The two small keys that take an edit back and do it again; their tips name the step.
public final class UndoKeys {
  private final TallyButton undo;
  private final TallyButton redo;

  public UndoKeys(EditHistory history, Texts texts) {
    undo = TallyButton.withIcon("mdi2u-undo", TypeStep.NUM_BODY, "small-key");
    undo.setId("undo");
    undo.setOnPress(history::undo);
    bind(undo, history.undoAnswer());
    name(
        undo,
        history.canUndoProperty(),
        history.undoNameProperty(),
        new Words(texts, TextKey.UNDO_STEP, TextKey.UNDO_NOTHING));
    KeyTips.install(undo, texts, TextKey.ACTION_UNDO, Action.UNDO);
    redo = TallyButton.withIcon("mdi2r-redo", TypeStep.NUM_BODY, "small-key");
    redo.setId("redo");
    redo.setOnPress(history::redo);
    bind(redo, history.redoAnswer());
    name(
        redo,
        history.canRedoProperty(),
        history.redoNameProperty(),
        new Words(texts, TextKey.REDO_STEP, TextKey.REDO_NOTHING));
    KeyTips.install(redo, texts, TextKey.ACTION_REDO, Action.REDO);
  }

  private record Words(Texts texts, TextKey step, TextKey nothing) {}

  private static void bind(TallyButton key, PendingAnswer answer) {
    key.answerProperty().bind(answer.answerProperty());
  }

  private static void name(
      TallyButton key, ReadOnlyBooleanProperty possible, ReadOnlyStringProperty step, Words words) {
    key.disableProperty().bind(possible.not());
    key.accessibleTextProperty().unbind();
    key.accessibleTextProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    step.get().isEmpty()
                        ? words.texts().get(words.nothing())
                        : words.texts().get(words.step(), step.get()),
                step,
                words.texts().languageProperty()));
  }

  /// Undo, then redo.
  public List<TallyButton> keys() {
    return List.of(undo, redo);
  }
}
