package org.castdesk.engine.plan.words;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Breaks the words of a caption into lines of so many signs.
///
/// A sign that is two columns wide, as Chinese ones are, counts twice. Latin words stay whole while
/// they fit into a line; Chinese breaks between any two signs but never before closing punctuation.
/// **Source**: UAX #14 as in java.text, UAX #11 (wide signs).
final class CaptionLines {
  private CaptionLines() {}

  /// @param columns of one line
  /// @param most lines kept; the newest words count, so they are the last ones
  static String broken(String words, int columns, int most) {
    List<String> lines = lines(words, columns);
    int first = Math.max(0, lines.size() - most);
    return String.join("\n", lines.subList(first, lines.size()));
  }

  /// Words that are all known from the beginning, of which so many lines fit: page after page.
  ///
  /// @param share how much of their time is over, 0 to 1
  static String page(String words, int columns, int most, double share) {
    List<String> lines = lines(words, columns);
    int pages = Math.max(1, (lines.size() + most - 1) / most);
    int first = most * Math.min(pages - 1, (int) (share * pages));
    return String.join("\n", lines.subList(first, Math.min(lines.size(), first + most)));
  }

  private static List<String> lines(String words, int columns) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : words.strip().split("\r?\n")) {
      addLines(paragraph.strip(), columns, lines);
    }
    return lines;
  }

  private static void addLines(String text, int columns, List<String> lines) {
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(text);
    StringBuilder line = new StringBuilder();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
      String piece = text.substring(start, end);
      if (!line.isEmpty() && columns(line) + columns(piece.stripTrailing()) > columns) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
      }
      for (String part : hardSplit(piece, columns)) {
        if (!line.isEmpty() && columns(line) + columns(part.stripTrailing()) > columns) {
          lines.add(line.toString().stripTrailing());
          line.setLength(0);
        }
        line.append(part);
      }
    }
    if (!line.toString().isBlank()) {
      lines.add(line.toString().stripTrailing());
    }
  }

  /// A word longer than a line.
  private static List<String> hardSplit(String piece, int columns) {
    if (columns(piece.stripTrailing()) <= columns) {
      return List.of(piece);
    }
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    int width = 0;
    for (int i = 0; i < piece.length(); i += Character.charCount(piece.codePointAt(i))) {
      int sign = piece.codePointAt(i);
      if (width + columns(sign) > columns && !part.isEmpty()) {
        parts.add(part.toString());
        part.setLength(0);
        width = 0;
      }
      part.appendCodePoint(sign);
      width += columns(sign);
    }
    parts.add(part.toString());
    return parts;
  }

  private static int columns(CharSequence text) {
    return text.codePoints().map(CaptionLines::columns).sum();
  }

  private static int columns(int sign) {
    int type = Character.getType(sign);
    if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
      return 0;
    }
    boolean isWide =
        switch (Character.UnicodeScript.of(sign)) {
          case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> true;
          default ->
              (sign >= 0x3000 && sign <= 0x303f)
                  || (sign >= 0xff01 && sign <= 0xff60)
                  || (sign >= 0x1f300 && sign <= 0x1faff);
        };
    return isWide ? 2 : 1;
  }
}
