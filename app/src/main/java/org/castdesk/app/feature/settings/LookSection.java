package org.castdesk.app.feature.settings;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.settings.DeskSettings;
import org.castdesk.app.settings.LanguageChoice;
import org.castdesk.app.settings.TallyPair;
import org.castdesk.app.settings.Theme;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;

/// Theme, tally pair, language.
final class LookSection extends VBox {
  LookSection(DeskSettings settings, Texts texts) {
    getStyleClass().add("section-body");
    getChildren()
        .addAll(
            new SettingRow(
                texts.text(TextKey.THEME),
                new ChoiceRow<>(
                    "theme",
                    settings.themeProperty(),
                    themes(texts),
                    settings.themeProperty()::set),
                SettingRow.quiet(texts.text(TextKey.THEME_MEANING))),
            new SettingRow(
                texts.text(TextKey.TALLY_PAIR),
                pairs(settings, texts),
                SettingRow.quiet(texts.text(TextKey.TALLY_PAIR_MEANING))),
            new SettingRow(
                texts.text(TextKey.LANGUAGE),
                new ChoiceRow<>(
                    "language",
                    settings.languageProperty(),
                    languages(texts),
                    settings.languageProperty()::set),
                SettingRow.quiet(texts.text(TextKey.LANGUAGE_MEANING))));
  }

  private static Map<Theme, ObservableValue<String>> themes(Texts texts) {
    Map<Theme, ObservableValue<String>> words = new LinkedHashMap<>();
    for (Theme theme : Theme.values()) {
      words.put(theme, texts.text(TextKey.valueOf("THEME_" + theme.name())));
    }
    return words;
  }

  private static Map<LanguageChoice, ObservableValue<String>> languages(Texts texts) {
    Map<LanguageChoice, ObservableValue<String>> words = new LinkedHashMap<>();
    for (LanguageChoice choice : LanguageChoice.values()) {
      words.put(choice, texts.text(TextKey.valueOf("LANGUAGE_" + choice.name())));
    }
    return words;
  }

  /// The choice, and what it looks like.
  private static HBox pairs(DeskSettings settings, Texts texts) {
    Map<TallyPair, ObservableValue<String>> words = new LinkedHashMap<>();
    for (TallyPair pair : TallyPair.values()) {
      words.put(pair, texts.text(TextKey.valueOf("TALLY_PAIR_" + pair.name())));
    }
    HBox row =
        new HBox(
            new ChoiceRow<>(
                "tally-pair",
                settings.tallyPairProperty(),
                words,
                settings.tallyPairProperty()::set),
            sample(texts, TextKey.PGM, TextKey.LIVE, "sample-pgm"),
            sample(texts, TextKey.PVW, TextKey.NEXT, "sample-pvw"));
    row.getStyleClass().add("pair-row");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private static HBox sample(Texts texts, TextKey bus, TextKey state, String style) {
    HBox sample =
        new HBox(
            new Caption(TypeStep.PLATE).whole().showing(texts.text(bus)),
            new Caption(TypeStep.PLATE).whole().showing(texts.text(state)));
    sample.getStyleClass().addAll("sample", style);
    sample.setAlignment(Pos.CENTER);
    return sample;
  }
}
