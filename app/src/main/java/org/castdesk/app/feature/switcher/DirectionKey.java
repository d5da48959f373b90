package org.castdesk.app.feature.switcher;

import javafx.beans.binding.Bindings;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.show.Transition.Kind;

/// The key behind the chips: shows the direction or shape of the chosen kind, or the colour of a dip,
/// and steps to the next.
final class DirectionKey {
  private final TallyButton key = new TallyButton(TypeStep.BODY_MEDIUM, "chip");

  DirectionKey(TransitionController controller, TransitionModel model, Texts texts) {
    key.setId("direction");
    key.accessibleTextProperty().unbind();
    key.accessibleTextProperty().bind(texts.text(TextKey.DIRECTION));
    key.iconProperty()
        .bind(model.kind.map(kind -> kind == Kind.DIP ? "" : TransitionFamily.icon(kind)));
    key.labelProperty()
        .bind(
            Bindings.createStringBinding(
                () -> colourOfDip(model, texts),
                model.kind,
                model.colour,
                texts.languageProperty()));
    key.setOnPress(controller::onVariant);
  }

  private static String colourOfDip(TransitionModel model, Texts texts) {
    if (model.kind.get() != Kind.DIP) {
      return "";
    }
    return texts.get(
        model.colour.get().equals(Rgb.BLACK) ? TextKey.COLOUR_BLACK : TextKey.COLOUR_WHITE);
  }

  TallyButton key() {
    return key;
  }
}
