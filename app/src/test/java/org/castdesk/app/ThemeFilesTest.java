package org.castdesk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.castdesk.app.settings.TallyPair;
import org.castdesk.app.settings.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The themes as files: the same names in each, readable words, tallies that nobody mixes up.
///
/// **Source**: WCAG 2.2 for contrast; Machado, Oliveira, Fernandes 2009 for colour vision.
class ThemeFilesTest {
  private static final Pattern TOKEN = Pattern.compile("^ {2}-([a-z0-9-]+): (#[0-9a-f]{6,8});$");
  private static final List<double[]> VISIONS =
      List.of(
          new double[] {1, 0, 0, 0, 1, 0, 0, 0, 1},
          new double[] {
            .152286, 1.052583, -.204868, .114503, .786281, .099216, -.003882, -.048116, 1.051998
          },
          new double[] {
            .367322, .860646, -.227968, .280085, .672501, .047413, -.011820, .042940, .968881
          },
          new double[] {
            1.255528, -.076749, -.178779, -.078411, .930809, .147602, .004733, .691367, .303900
          });

  static Stream<Arguments> looks() {
    return Stream.of(Theme.values())
        .flatMap(theme -> Stream.of(TallyPair.values()).map(pair -> Arguments.of(theme, pair)));
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void themes_haveTheSameNames(Theme theme) {
    assertEquals(names(Theme.DARK, TallyPair.STANDARD), names(theme, TallyPair.STANDARD));
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void safePairs_overlayTheSameNames_allOfThemKnown(Theme theme) {
    Set<String> over = read(DeskStyles.sheets(theme, TallyPair.SAFE).get(1)).keySet();
    assertEquals(read(DeskStyles.sheets(Theme.DARK, TallyPair.SAFE).get(1)).keySet(), over);
    assertTrue(names(theme, TallyPair.STANDARD).containsAll(over));
  }

  @Test
  void deskSheet_usesTokensOnly() throws IOException {
    String sheet = text(DeskStyles.sheets(Theme.DARK, TallyPair.STANDARD).getLast());
    List<String> literal =
        sheet
            .lines()
            .filter(line -> Pattern.compile(":[^;{]*#[0-9a-fA-F]{3,8}\\b").matcher(line).find())
            .toList();
    assertEquals(List.of(), literal);
  }

  @ParameterizedTest
  @MethodSource("looks")
  void words_onEveryGrey_areReadable(Theme theme, TallyPair pair) {
    Map<String, Color> look = look(theme, pair);
    double least = theme == Theme.HIGH_CONTRAST ? 7 : 4.5;
    for (String word :
        List.of("text1", "text2", "text3", "pgm-text", "pvw-text", "amber", "info")) {
      for (String grey : List.of("bg0", "bg1", "bg2", "bg3")) {
        assertContrast(look, word, grey, least);
      }
    }
    for (String pairOfNames :
        List.of(
            "text1 bg4",
            "text2 bg4",
            "text1 bg5",
            "text2 bg5",
            "text1 sel-bg",
            "text2 sel-bg",
            "on-pgm pgm",
            "ink pvw",
            "ink amber",
            "ink lit",
            "ink accent",
            "chosen-hint lit",
            "pgm-text pgm-bg",
            "pvw-text pvw-bg",
            "amber amber-bg",
            "text1 pgm-bg",
            "text1 pvw-bg",
            "text1 amber-bg")) {
      String[] names = pairOfNames.split(" ");
      assertContrast(look, names[0], names[1], 4.5);
    }
  }

  @ParameterizedTest
  @MethodSource("looks")
  void edges_standOutFromTheirGround(Theme theme, TallyPair pair) {
    Map<String, Color> look = look(theme, pair);
    for (String edge : List.of("pgm", "pvw", "amber", "accent")) {
      assertContrast(look, edge, "bg0", 3);
      assertContrast(look, edge, "bg1", 3);
    }
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void surround_isNeutral(Theme theme) {
    look(theme, TallyPair.STANDARD).entrySet().stream()
        .filter(token -> token.getKey().matches("bg\\d|line\\d|picture|outline|text\\d"))
        .forEach(token -> assertEquals(0, token.getValue().getSaturation(), token.getKey()));
  }

  @ParameterizedTest
  @EnumSource(Theme.class)
  void safePair_forEveryKindOfColourVision_isTwoColours(Theme theme) {
    Map<String, Color> look = look(theme, TallyPair.SAFE);
    for (double[] vision : VISIONS) {
      assertTrue(distance(look.get("pgm"), look.get("pvw"), vision) > 60);
      assertTrue(distance(look.get("pvw"), look.get("amber"), vision) > 30);
      assertTrue(distance(look.get("pgm"), look.get("amber"), vision) > 18);
    }
  }

  private static void assertContrast(
      Map<String, Color> look, String word, String ground, double least) {
    double a = luminance(look.get(word));
    double b = luminance(look.get(ground));
    double contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    assertTrue(contrast >= least, word + " on " + ground + ": " + contrast);
  }

  private static double luminance(Color colour) {
    return 0.2126 * linear(colour.getRed())
        + 0.7152 * linear(colour.getGreen())
        + 0.0722 * linear(colour.getBlue());
  }

  private static double linear(double value) {
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }

  /// CIE 76, in Lab.
  private static double distance(Color a, Color b, double[] vision) {
    double[] x = lab(a, vision);
    double[] y = lab(b, vision);
    return Math.hypot(Math.hypot(x[0] - y[0], x[1] - y[1]), x[2] - y[2]);
  }

  private static double[] lab(Color colour, double[] m) {
    double r = linear(colour.getRed());
    double g = linear(colour.getGreen());
    double b = linear(colour.getBlue());
    double red = Math.clamp(m[0] * r + m[1] * g + m[2] * b, 0, 1);
    double green = Math.clamp(m[3] * r + m[4] * g + m[5] * b, 0, 1);
    double blue = Math.clamp(m[6] * r + m[7] * g + m[8] * b, 0, 1);
    double x = root((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047);
    double y = root(0.2126 * red + 0.7152 * green + 0.0722 * blue);
    double z = root((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883);
    return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
  }

  private static double root(double t) {
    return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
  }

  private static Set<String> names(Theme theme, TallyPair pair) {
    return new TreeSet<>(look(theme, pair).keySet());
  }

  private static Map<String, Color> look(Theme theme, TallyPair pair) {
    Map<String, Color> look = new LinkedHashMap<>();
    List<String> sheets = DeskStyles.sheets(theme, pair);
    sheets.subList(0, sheets.size() - 1).forEach(sheet -> look.putAll(read(sheet)));
    return look;
  }

  private static Map<String, Color> read(String sheet) {
    Map<String, Color> tokens = new LinkedHashMap<>();
    try {
      text(sheet)
          .lines()
          .map(TOKEN::matcher)
          .filter(line -> line.matches())
          .forEach(line -> tokens.put(line.group(1), Color.web(line.group(2))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tokens;
  }

  private static String text(String sheet) throws IOException {
    try (var in = URI.create(sheet).toURL().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
