package org.castdesk.app.shell;

import java.util.ArrayList;
import java.util.List;
import org.castdesk.app.feature.palette.PaletteCommand;
import org.castdesk.app.settings.DeskSettings;
import org.castdesk.app.settings.LanguageChoice;
import org.castdesk.app.settings.TallyPair;
import org.castdesk.app.settings.Theme;
import org.castdesk.app.text.StreamKey;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.TransitionKey;
import org.castdesk.app.text.Wording;
import org.castdesk.engine.show.Transition;

/// What the palette offers besides the actions with keys: the forms, every kind of
/// transition, every look, every page of the settings.
public final class PaletteOffers {
  private final List<PaletteCommand> offers = new ArrayList<>();

  private PaletteOffers() {}

  public static List<PaletteCommand> of(
      DeskSettings settings, DeskParts parts, MainWindowController window) {
    PaletteOffers all = new PaletteOffers();
    all.add(window::onNewSource, TextKey.SOURCE_ADD);
    all.add(parts.sources()::onReconnect, StreamKey.SOURCES_RECONNECT);
    all.add(window::onNewScene, TextKey.SCENE_NEW);
    for (Transition.Kind kind : Transition.Kind.values()) {
      all.add(
          () -> parts.transition().onKind(kind),
          TransitionKey.TRANSITION,
          TransitionKey.valueOf("TRANSITION_" + kind.name()));
    }
    for (Theme theme : Theme.values()) {
      all.add(
          () -> settings.themeProperty().set(theme),
          TextKey.THEME,
          TextKey.valueOf("THEME_" + theme.name()));
    }
    for (TallyPair pair : TallyPair.values()) {
      all.add(
          () -> settings.tallyPairProperty().set(pair),
          TextKey.TALLY_PAIR,
          TextKey.valueOf("TALLY_PAIR_" + pair.name()));
    }
    for (LanguageChoice language : LanguageChoice.values()) {
      all.add(
          () -> settings.languageProperty().set(language),
          TextKey.LANGUAGE,
          TextKey.valueOf("LANGUAGE_" + language.name()));
    }
    parts
        .settings()
        .pages()
        .forEach(page ->
            all.add(() -> window.onSettings(page.open()), TextKey.TAB_SETTINGS, page.words()));
    return all.offers;
  }

  private void add(Runnable run, Wording... words) {
    offers.add(new PaletteCommand(List.of(words), run));
  }
}
