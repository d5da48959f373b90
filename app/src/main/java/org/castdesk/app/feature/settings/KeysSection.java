package org.castdesk.app.feature.settings;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.keys.DeskActions;
import org.castdesk.app.keys.KeyPreset;
import org.castdesk.app.keys.KeyStroke;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;

/// The key map: the list at the left, the chosen action at the right, presets below it.
final class KeysSection extends HBox {
  KeysSection(
      SettingsController controller, SettingsModel model, DeskActions actions, Texts texts) {
    getStyleClass().addAll("section-body", "keys-body");
    KeyListPane list = new KeyListPane(controller, model, actions, texts);
    KeyDetail detail = new KeyDetail(controller, model, texts);
    VBox.setVgrow(detail, Priority.ALWAYS);
    VBox right = new VBox(detail, fixed(texts), presets(controller, texts));
    right.getStyleClass().add("key-right");
    HBox.setHgrow(list, Priority.ALWAYS);
    HBox.setHgrow(right, Priority.ALWAYS);
    list.setPrefWidth(100);
    right.setPrefWidth(100);
    getChildren().addAll(list, right);
  }

  /// The keys nobody can change.
  private static Caption fixed(Texts texts) {
    Caption fixed = new Caption(TypeStep.LABEL, "quiet");
    fixed.showing(
        texts
            .text(TextKey.KEYS_FIXED)
            .map(_ -> texts.get(TextKey.KEYS_FIXED, texts.caption(KeyStroke.PRESS_FOCUSED))));
    fixed.setId("keys-fixed");
    fixed.setWrapText(true);
    fixed.setMinHeight(USE_PREF_SIZE);
    return fixed;
  }

  private static HBox presets(SettingsController controller, Texts texts) {
    Map<KeyPreset, ObservableValue<String>> words = new LinkedHashMap<>();
    words.put(KeyPreset.ATEM, texts.keysProperty().map(_ -> "ATEM"));
    words.put(KeyPreset.VOCTOMIX, texts.keysProperty().map(_ -> "Voctomix"));
    Caption name =
        new Caption(TypeStep.LABEL, "soft").whole().showing(texts.text(TextKey.KEYS_PRESET));
    ChoiceRow<KeyPreset> choice =
        new ChoiceRow<>(
            "preset", texts.keysProperty().map(map -> map.preset()), words, controller::onPreset);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    TallyButton reset = new TallyButton(TypeStep.BODY_MEDIUM, "choice");
    reset.setId("keys-reset-all");
    reset.labelProperty().bind(texts.text(TextKey.KEYS_RESET_ALL));
    reset.setOnPress(controller::onResetAllKeys);
    HBox row = new HBox(name, choice, space, reset);
    row.getStyleClass().add("preset-row");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }
}
