package org.castdesk.app.feature.settings;

import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.control.TallyButton.Plate;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.text.SafetyKey;
import org.castdesk.app.text.Texts;
import org.jspecify.annotations.Nullable;

/// The picture format on air, and the one from the next start of the engine on.
final class FormatSection extends VBox {
  private static final PseudoClass WAITS = PseudoClass.getPseudoClass("wrong");

  private final FormatController controller;
  private final FormatModel model;
  private final Texts texts;

  FormatSection(FormatController controller, FormatModel model, Texts texts) {
    this.controller = controller;
    this.model = model;
    this.texts = texts;
    getStyleClass().add("section-body");
    getChildren()
        .addAll(
            now(),
            row(
                SafetyKey.FORMAT_SIZE,
                keys("size", FormatChoices.SIZES, FormatChoices::words, model.size),
                SafetyKey.FORMAT_PIXELS),
            row(
                SafetyKey.FORMAT_RATE,
                keys("rate", FormatChoices.RATES, FormatChoices::words, model.rate),
                SafetyKey.FORMAT_PER_SECOND),
            new SettingRow(texts.text(SafetyKey.FORMAT_NEXT), outcome(), restart()));
  }

  /// The choices, and what is counted, in one line.
  private SettingRow row(SafetyKey name, FlowPane keys, SafetyKey unit) {
    Caption words = new Caption(TypeStep.BODY, "soft").whole().showing(texts.text(unit));
    words.setMinHeight(32);
    keys.getChildren().add(words);
    HBox nothing = new HBox();
    nothing.setManaged(false);
    return new SettingRow(texts.text(name), keys, nothing);
  }

  private SettingRow now() {
    Caption format = new Caption(TypeStep.NUM_VALUE, "format-value").whole().showing(model.now);
    format.setId("format-now");
    HBox line = new HBox(format);
    line.getStyleClass().add("format-line");
    line.setAlignment(Pos.CENTER_LEFT);
    HBox nothing = new HBox();
    nothing.setManaged(false);
    return new SettingRow(texts.text(SafetyKey.FORMAT_NOW), line, nothing);
  }

  private <T> FlowPane keys(
      String id, List<T> choices, Function<T, String> words, ObservableValue<@Nullable T> chosen) {
    FlowPane keys = new FlowPane();
    keys.getStyleClass().add("choice-flow");
    keys.setPrefWrapLength(SettingRow.WRAP);
    for (T choice : choices) {
      String written = words.apply(choice);
      TallyButton key = new TallyButton(TypeStep.NUM_BODY, "choice");
      key.setId(id + "-" + written.replaceAll("[^0-9]+", "-"));
      key.labelProperty().set(written);
      key.plateProperty()
          .bind(
              Bindings.createObjectBinding(
                  () -> choice.equals(chosen.getValue()) ? Plate.CHOSEN : Plate.REST, chosen));
      key.setOnPress(() -> controller.onChoose(choice));
      keys.getChildren().add(key);
    }
    return keys;
  }

  private Caption outcome() {
    Caption words = new Caption(TypeStep.BODY, "verdict", "caution").showing(model.outcome);
    words.setId("format-outcome");
    words.setMinHeight(32);
    model.waits.subscribe(waits -> words.pseudoClassStateChanged(WAITS, waits));
    return words;
  }

  private HBox restart() {
    TallyButton key =
        TallyButton.withIcon("mdi2r-restart", TypeStep.BODY_MEDIUM, "choice", "check");
    key.setId("restart-engine");
    key.labelProperty()
        .bind(
            model.armed.flatMap(
                armed -> texts.text(armed ? SafetyKey.RESTART_AGAIN : SafetyKey.RESTART_NOW)));
    key.plateProperty().bind(model.armed.map(armed -> armed ? Plate.ARMED : Plate.REST));
    key.disableProperty().bind(model.refusal.isNotEmpty());
    key.setOnPress(controller::onRestart);
    Caption why = SettingRow.quiet(model.refusal);
    why.setId("restart-refusal");
    HBox line = new HBox(key, why);
    line.getStyleClass().add("folder-line");
    line.setAlignment(Pos.CENTER_LEFT);
    return line;
  }
}
