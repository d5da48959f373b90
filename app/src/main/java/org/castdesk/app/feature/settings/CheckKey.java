package org.castdesk.app.feature.settings;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.control.TallyButton.Plate;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.text.SafetyKey;
import org.castdesk.app.text.Texts;

/// A key with a box that is checked or not. What it shows is what is in force, never the click.
final class CheckKey {
  private CheckKey() {}

  static TallyButton of(
      String id, ObservableValue<String> words, ObservableBooleanValue on, Texts texts) {
    TallyButton key =
        TallyButton.withIcon(
            "mdi2c-checkbox-blank-outline", TypeStep.BODY_MEDIUM, "choice", "check");
    key.setId(id);
    key.labelProperty().bind(words);
    key.iconProperty()
        .bind(
            Bindings.when(on)
                .then("mdi2c-checkbox-marked-outline")
                .otherwise("mdi2c-checkbox-blank-outline"));
    key.plateProperty().bind(Bindings.when(on).then(Plate.CHOSEN).otherwise(Plate.REST));
    key.accessibleTextProperty().unbind();
    key.accessibleTextProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    texts.get(
                        on.get() ? SafetyKey.CHECK_ON : SafetyKey.CHECK_OFF, words.getValue()),
                on,
                words));
    return key;
  }
}
