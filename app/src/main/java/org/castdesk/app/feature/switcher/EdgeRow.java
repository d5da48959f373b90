package org.castdesk.app.feature.switcher;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.control.TallyButton.Plate;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;

/// How soft a wipe's edge is, and whether PVW and PGM change places with a take. **Units**: percent
/// of the picture's width.
final class EdgeRow extends HBox {
  private static final int STEP_PERCENT = 2;

  private final TallyButton flip;

  EdgeRow(TransitionController controller, TransitionModel model, Texts texts) {
    getStyleClass().add("rate-row");
    setAlignment(Pos.CENTER_LEFT);
    ObservableValue<Boolean> hasNoEdge =
        model.kind.map(kind -> !TransitionFamily.of(kind).hasEdge());
    Caption caption = new Caption(TypeStep.LABEL, "soft").whole().showing(texts.text(TextKey.EDGE));
    TallyButton harder = step("mdi2m-minus", "softness-less", texts.text(TextKey.EDGE_HARDER));
    harder.setOnPress(() -> controller.onSoftnessStep(-STEP_PERCENT));
    TallyButton softer = step("mdi2p-plus", "softness-more", texts.text(TextKey.EDGE_SOFTER));
    softer.setOnPress(() -> controller.onSoftnessStep(STEP_PERCENT));
    Caption number = new Caption(TypeStep.NUM_BODY).whole();
    number.textProperty().bind(Bindings.concat(model.softnessPercent, " %"));
    HBox field = new HBox(number);
    field.getStyleClass().addAll("field", "rate-field", "edge-field");
    field.setAlignment(Pos.CENTER);
    field.setOnScroll(event -> {
      if (event.getDeltaY() != 0) {
        controller.onSoftnessStep(event.getDeltaY() > 0 ? STEP_PERCENT : -STEP_PERCENT);
      }
    });
    for (Region part : List.<Region>of(harder, field, softer)) {
      part.disableProperty().bind(hasNoEdge);
    }
    HBox.setHgrow(field, Priority.ALWAYS);
    flip = flipFlop(controller, model, texts);
    getChildren().addAll(caption, harder, field, softer, flip);
  }

  /// The flip-flop key, which stands in another row where there is no room for this one.
  TallyButton flip() {
    return flip;
  }

  private static TallyButton step(String icon, String id, ObservableValue<String> name) {
    TallyButton key = TallyButton.withIcon(icon, TypeStep.BODY_MEDIUM, "icon-key");
    key.setId(id);
    key.accessibleTextProperty().unbind();
    key.accessibleTextProperty().bind(name);
    return key;
  }

  private static TallyButton flipFlop(
      TransitionController controller, TransitionModel model, Texts texts) {
    TallyButton key = new TallyButton(TypeStep.BODY_MEDIUM, "flip-key");
    key.setId("flip-flop");
    key.labelProperty().bind(texts.text(TextKey.FLIP));
    key.accessibleTextProperty().unbind();
    key.accessibleTextProperty().bind(texts.text(TextKey.FLIP_MEANING));
    key.plateProperty()
        .bind(Bindings.when(model.flipFlop).then(Plate.CHOSEN).otherwise(Plate.REST));
    key.answerProperty().bind(model.flip.answerProperty());
    key.replyProperty().bind(model.flip.replyProperty());
    key.setOnPress(controller::onFlipFlop);
    return key;
  }
}
