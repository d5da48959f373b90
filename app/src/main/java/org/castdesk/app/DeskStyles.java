package org.castdesk.app;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Scene;
import org.castdesk.app.fx.Subscriptions;
import org.castdesk.app.settings.DeskSettings;
import org.castdesk.app.settings.TallyPair;
import org.castdesk.app.settings.Theme;

/// The style sheets of the desk: the theme's tokens, the tally pair over them, then what is built
/// from both.
public final class DeskStyles {
  private DeskStyles() {}

  /// The look without any settings.
  public static void apply(Scene scene) {
    scene.getStylesheets().setAll(sheets(Theme.DARK, TallyPair.STANDARD));
  }

  /// Shows what the settings say, now and after every change.
  static Subscriptions.Subscription follow(Scene scene, DeskSettings settings) {
    Runnable show =
        () ->
            scene
                .getStylesheets()
                .setAll(sheets(settings.themeProperty().get(), settings.tallyPairProperty().get()));
    show.run();
    var theme = settings.themeProperty().subscribe((_, _) -> show.run());
    var pair = settings.tallyPairProperty().subscribe((_, _) -> show.run());
    return () -> theme.and(pair).unsubscribe();
  }

  static List<String> sheets(Theme theme, TallyPair pair) {
    return Stream.of(tokens(theme), pair == TallyPair.SAFE ? safePair(theme) : "", "desk.css")
        .filter(name -> !name.isEmpty())
        .map(DeskStyles::address)
        .toList();
  }

  private static String tokens(Theme theme) {
    return switch (theme) {
      case DARK -> "tokens.css";
      case LIGHT -> "tokens-light.css";
      case HIGH_CONTRAST -> "tokens-contrast.css";
    };
  }

  private static String safePair(Theme theme) {
    return switch (theme) {
      case DARK -> "tally-safe-dark.css";
      case LIGHT -> "tally-safe-light.css";
      case HIGH_CONTRAST -> "tally-safe-contrast.css";
    };
  }

  private static String address(String sheet) {
    return Objects.requireNonNull(
            DeskStyles.class.getResource("/org/castdesk/assets/css/" + sheet), sheet)
        .toExternalForm();
  }
}
