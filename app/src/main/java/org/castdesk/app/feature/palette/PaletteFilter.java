package org.castdesk.app.feature.palette;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Finds lines by what was typed: every typed word must be in the line, in any order; as the
/// beginning of a word it counts most, inside one less, and its letters merely in order least
/// (`fbl` finds `fade to black`).
final class PaletteFilter {
  private static final int BEGINS = 4;
  private static final int INSIDE = 2;
  private static final int IN_ORDER = 1;

  private PaletteFilter() {}

  static List<PaletteItem> filter(List<PaletteItem> items, String typed) {
    String[] words = typed.strip().toLowerCase(Locale.ROOT).split("\\s+");
    if (words[0].isEmpty()) {
      return items;
    }
    record Found(PaletteItem item, int score) {}
    return items.stream()
        .map(item -> new Found(item, score(item.searched().toLowerCase(Locale.ROOT), words)))
        .filter(found -> found.score() > 0)
        .sorted(Comparator.comparingInt((Found found) -> -found.score()))
        .map(Found::item)
        .toList();
  }

  private static int score(String line, String[] words) {
    int sum = 0;
    for (String word : words) {
      int score = score(line, word);
      if (score == 0) {
        return 0;
      }
      sum += score;
    }
    return sum;
  }

  private static int score(String line, String word) {
    int at = line.indexOf(word);
    for (int i = at; i >= 0; i = line.indexOf(word, i + 1)) {
      if (i == 0 || !Character.isLetterOrDigit(line.charAt(i - 1))) {
        return BEGINS;
      }
    }
    if (at >= 0) {
      return INSIDE;
    }
    boolean initials =
        word.length() > 1
            && Arrays.stream(line.split("\n")).anyMatch(name -> isInOrder(name, word));
    return initials ? IN_ORDER : 0;
  }

  /// Whether the letters come one after the other, each next to the one before or beginning a word.
  private static boolean isInOrder(String line, String letters) {
    return matches(line, 0, letters, 0);
  }

  private static boolean matches(String line, int from, String letters, int next) {
    if (next == letters.length()) {
      return true;
    }
    for (int i = line.indexOf(letters.charAt(next), from);
        i >= 0;
        i = line.indexOf(letters.charAt(next), i + 1)) {
      boolean begins = i == 0 || !Character.isLetterOrDigit(line.charAt(i - 1));
      boolean follows = next > 0 && i == from;
      if ((begins || follows) && matches(line, i + 1, letters, next + 1)) {
        return true;
      }
    }
    return false;
  }
}
