package org.castdesk.app.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/// The typefaces the desk brings along.
///
/// **Order**: the Chinese ones are five megabytes, so they wait for the first Chinese character.
public final class Faces {
  private static final String FOLDER = "/org/castdesk/assets/fonts/";
  private static final List<String> LATIN =
      List.of(
          "Inter.ttf",
          "Inter-Medium.ttf",
          "Inter-SemiBold.ttf",
          "Inter-Bold.ttf",
          "Castdesk-Numerals-Medium.ttf",
          "Castdesk-Numerals-SemiBold.ttf");
  private static final List<String> CHINESE =
      List.of("Noto-Sans-SC.ttf", "Noto-Sans-SC-Medium.ttf", "Noto-Sans-SC-Bold.ttf");

  private Faces() {}

  /// Makes Inter and the numerals known to style sheets.
  public static void loadLatin() {
    LATIN.forEach(Faces::load);
  }

  /// A string with any Chinese character is set in Noto Sans SC as a whole, because JavaFX would
  /// pick Japanese shapes for it elsewhere.
  static boolean isChinese(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x2E80 && (c <= 0x9FFF || (c >= 0xF900 && c <= 0xFAFF) || c >= 0xFF00)) {
        ChineseFaces.load();
        return true;
      }
    }
    return false;
  }

  private static void load(String file) {
    try (InputStream in = Faces.class.getResourceAsStream(FOLDER + file)) {
      if (in == null || Font.loadFont(in, 13) == null) {
        throw new IllegalStateException("The font " + file + " is missing or damaged");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Loaded once, by the virtual machine's own rule for classes.
  private static final class ChineseFaces {
    static {
      CHINESE.forEach(Faces::load);
    }

    private ChineseFaces() {}

    static void load() {
      // Touching the class is what loads it.
    }
  }
}
