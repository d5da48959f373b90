package org.castdesk.app.shots;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import org.castdesk.app.RealStudio;
import org.castdesk.app.testing.DeskFolders;
import org.castdesk.app.testing.FxTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Photographs every screen of the desk, in both languages and three sizes: `./castdesk
/// screenshots`. No test: nothing here can be wrong but the picture, and that takes an eye.
///
/// The options are system properties: `shots.out`, `shots.screen`, `shots.lang`, `shots.size`,
/// `shots.theme`, `shots.pair`.
@Tag("xvfb")
class DeskPictures extends FxTest {
  private static final List<String> SIZES = List.of("1366x768", "1920x1080", "2560x1440");

  @TempDir Path folder;

  @Test
  void photograph() throws IOException {
    Path out = Path.of(System.getProperty("shots.out", "target/screenshots"));
    List<Shot> shots = chosen(Shots.ALL, "shots.screen");
    List<String> languages = chosen(List.of("en", "zh_CN"), "shots.lang");
    List<String> sizes = list("shots.size", SIZES);
    Files.createDirectories(folder.resolve("recordings"));
    try (DeskFolders folders = new DeskFolders(folder)) {
      folders.set("castdesk.language", "");
      try (RealStudio studio = RealStudio.openDemo()) {
        Hands hands = new Hands(studio);
        Shots.begin(hands);
        for (String language : languages) {
          choose(hands, language);
          for (String size : sizes) {
            String[] sides = size.split("x");
            hands.resize(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
            for (Shot shot : shots) {
              hands.relax();
              shot.bring().accept(hands);
              Path file = out.resolve(shot + "-" + suffix(language) + "-" + size + ".png");
              PictureFile.write(hands.photograph(), file);
              System.out.println("castdesk: " + file);
              shot.leave().accept(hands);
            }
          }
        }
      }
    }
  }

  /// Language and look, as a user chooses them.
  private static void choose(Hands hands, String language) {
    hands.push(KeyCode.CONTROL, KeyCode.COMMA).awaitNode("#settings");
    hands.click("#section-LOOK");
    hands.click("#language-" + language.toUpperCase(Locale.ROOT));
    hands.click("#theme-" + System.getProperty("shots.theme", "DARK"));
    hands.click("#tally-pair-" + System.getProperty("shots.pair", "STANDARD"));
    hands.escape();
  }

  private static String suffix(String language) {
    return language.equals("zh_CN") ? "zh" : language;
  }

  private static <T> List<T> chosen(List<T> all, String property) {
    List<String> wanted = list(property, List.of());
    List<T> found =
        all.stream().filter(each -> wanted.isEmpty() || wanted.contains(each.toString())).toList();
    if (found.isEmpty()) {
      throw new IllegalArgumentException("%s names none of %s".formatted(property, all));
    }
    return found;
  }

  private static List<String> list(String property, List<String> usual) {
    String value = System.getProperty(property, "");
    return value.isBlank() ? usual : Arrays.asList(value.split(","));
  }
}
