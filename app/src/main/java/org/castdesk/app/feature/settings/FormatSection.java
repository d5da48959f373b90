package org.castdesk.app.feature.settings;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;

/// The picture format of the show, to look at.
final class FormatSection extends VBox {
  FormatSection(SettingsModel model, Texts texts) {
    getStyleClass().add("section-body");
    Caption when = SettingRow.quiet(texts.text(TextKey.FORMAT_WHEN));
    when.setWrapText(true);
    getChildren()
        .addAll(
            row(texts, TextKey.FORMAT_SIZE, model.size, TextKey.FORMAT_PIXELS),
            row(texts, TextKey.FORMAT_RATE, model.rate, TextKey.FORMAT_PER_SECOND),
            when);
  }

  private static SettingRow row(
      Texts texts, TextKey name, ObservableValue<String> value, TextKey unit) {
    HBox words =
        new HBox(
            new Caption(TypeStep.NUM_VALUE, "format-value").whole().showing(value),
            new Caption(TypeStep.BODY, "soft").whole().showing(texts.text(unit)));
    words.getStyleClass().add("format-line");
    words.setAlignment(Pos.BASELINE_LEFT);
    return new SettingRow(texts.text(name), words, new HBox());
  }
}
