package org.castdesk.app.shell;

import javafx.beans.binding.Bindings;
import javafx.scene.layout.VBox;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;

/// The question before the window goes while something is recorded or sent. It stands where the
/// inspector is, so it covers no picture and no key; nothing on air waits for it.
final class CloseQuestion extends VBox {
  private final TallyButton cancel;

  CloseQuestion(MainWindowController controller, MainWindowModel model, Texts texts) {
    getStyleClass().addAll("panel", "question");
    setId("close-question");
    Caption title = new Caption(TypeStep.STRONG).showing(texts.text(TextKey.CLOSE_TITLE));
    Caption body = new Caption(TypeStep.BODY, "soft");
    body.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> texts.get(TextKey.CLOSE_BODY, model.questionAbout.get()),
                model.questionAbout,
                texts.languageProperty()));
    body.setWrapText(true);
    body.setMinHeight(USE_PREF_SIZE);
    cancel = key(texts, TextKey.CLOSE_CANCEL, controller::onCancelClose);
    cancel.setId("close-cancel");
    cancel.hintProperty().bind(texts.text(TextKey.CLOSE_HINT));
    TallyButton keep = key(texts, TextKey.CLOSE_KEEP, controller::onCloseKeepingEngine);
    keep.setId("close-keep");
    TallyButton stop = key(texts, TextKey.CLOSE_STOP, controller::onCloseStoppingEngine);
    stop.setId("close-stop");
    getChildren().addAll(title, body, cancel, keep, stop);
    visibleProperty().bind(model.questionAbout.greaterThan(0));
  }

  void focusCancel() {
    cancel.requestFocus();
  }

  private static TallyButton key(Texts texts, TextKey words, Runnable action) {
    TallyButton key = new TallyButton(TypeStep.BODY_MEDIUM, "two-line");
    key.labelProperty().bind(texts.text(words));
    key.setOnPress(action);
    key.setMaxWidth(Double.MAX_VALUE);
    return key;
  }
}
