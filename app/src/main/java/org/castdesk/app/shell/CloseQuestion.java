package org.castdesk.app.shell;

import javafx.beans.binding.Bindings;
import javafx.scene.layout.VBox;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.text.SafetyKey;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;

/// The question before the window goes, when something would end that somebody may need. It stands where the
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
                () -> model.closing.get().words(texts), model.closing, texts.languageProperty()));
    body.setWrapText(true);
    body.setMinHeight(USE_PREF_SIZE);
    cancel = key(texts, TextKey.CLOSE_CANCEL, controller::onCancelClose);
    cancel.setId("close-cancel");
    cancel.hintProperty().bind(texts.text(TextKey.CLOSE_HINT));
    body.setId("close-body");
    TallyButton keep = key(texts, TextKey.CLOSE_KEEP, controller::onCloseKeepingEngine);
    keep.setId("close-keep");
    keep.labelProperty()
        .bind(
            model.closing.flatMap(
                closing -> texts.text(closing.ours() ? TextKey.CLOSE_KEEP : SafetyKey.CLOSE_IT)));
    TallyButton stop = key(texts, TextKey.CLOSE_STOP, controller::onCloseStoppingEngine);
    stop.setId("close-stop");
    // An engine that somebody else started is not this desk's to stop.
    stop.visibleProperty().bind(model.closing.map(Closing::ours));
    getChildren().addAll(title, body, cancel, keep, stop);
    visibleProperty().bind(model.closing.map(Closing::asks));
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
