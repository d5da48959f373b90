package org.castdesk.app;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.castdesk.app.settings.DeskSettings;
import org.castdesk.app.settings.LanguageChoice;
import org.castdesk.app.settings.SettingsStore;
import org.castdesk.app.text.Language;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;

/// What the settings mean on this machine: which language, which folder, which sentence.
///
/// **Thread**: FX.
final class UserChoices {
  private UserChoices() {}

  /// Settings with what the command line says: `-Dcastdesk.language`, `-Dcastdesk.recordings`.
  static DeskSettings settings() {
    String language = System.getProperty("castdesk.language", "");
    String folder = System.getProperty("castdesk.recordings", "");
    Optional<LanguageChoice> forced =
        language.isBlank()
            ? Optional.empty()
            : Optional.of(LanguageChoice.valueOf(Language.choose(language, Locale.ROOT).name()));
    return new DeskSettings(
        new DeskSettings.Forced(
            forced, folder.isBlank() ? "" : Path.of(folder).toAbsolutePath().toString()));
  }

  static Language language(LanguageChoice choice) {
    return switch (choice) {
      case SYSTEM -> Language.choose(null, Locale.getDefault());
      case EN -> Language.EN;
      case ZH_CN -> Language.ZH_CN;
    };
  }

  /// Videos of this user, else home; the settings say so.
  static Path usualRecordings(DeskSettings settings) {
    Path home = Path.of(System.getProperty("user.home", "."));
    Path videos = home.resolve("Videos");
    Path usual = (Files.isDirectory(videos) ? videos : home).resolve("Castdesk");
    settings.usualRecordingsProperty().set(usual.toString());
    return usual;
  }

  /// The folder that was chosen for recordings, now.
  static Path recordings(DeskSettings settings, Path usual) {
    String chosen = settings.recordingsFolderProperty().get();
    try {
      return chosen.isBlank() ? usual : Path.of(chosen).toAbsolutePath();
    } catch (InvalidPathException e) {
      return usual;
    }
  }

  /// Sentences for what can happen to the settings file.
  static Consumer<SettingsStore.Problem> sentences(Texts texts, Consumer<String> show) {
    return problem ->
        show.accept(
            texts.get(
                switch (problem.kind()) {
                  case DAMAGED -> TextKey.SETTINGS_DAMAGED;
                  case UNREADABLE -> TextKey.SETTINGS_UNREADABLE;
                  case UNWRITABLE -> TextKey.SETTINGS_UNWRITABLE;
                },
                String.valueOf(problem.place().getFileName())));
  }
}
