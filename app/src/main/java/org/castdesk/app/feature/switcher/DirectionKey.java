package org.castdesk.app.feature.switcher;

import javafx.beans.binding.Bindings;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;

/// The key behind the chips: shows the direction or shape of the chosen kind, and steps to the
/// next.
final class DirectionKey {
  private final TallyButton key = new TallyButton(TypeStep.BODY_MEDIUM, "chip");

  DirectionKey(TransitionController controller, TransitionModel model, Texts texts) {
    key.setId("direction");
    key.accessibleTextProperty().unbind();
    key.accessibleTextProperty().bind(texts.text(TextKey.DIRECTION));
    key.iconProperty().bind(model.kind.map(TransitionFamily::icon));
    key.disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> !TransitionFamily.of(model.kind.get()).hasDirections(), model.kind));
    key.setOnPress(() -> controller.onKind(TransitionFamily.after(model.kind.get())));
  }

  TallyButton key() {
    return key;
  }
}
