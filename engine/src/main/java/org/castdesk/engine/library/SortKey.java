package org.castdesk.engine.library;

import java.util.Locale;

/// A name as it is sorted: plain comparing then puts `take 9` before `take 10`, whatever the case.
final class SortKey {
  private SortKey() {}

  /// Before each number stands how long it is.
  static String of(String name) {
    String text = name.toLowerCase(Locale.ROOT);
    StringBuilder key = new StringBuilder(text.length() + 8);
    int i = 0;
    while (i < text.length()) {
      if (!isDigit(text.charAt(i))) {
        key.append(text.charAt(i++));
        continue;
      }
      int end = i;
      while (end < text.length() && isDigit(text.charAt(end))) {
        end++;
      }
      while (i < end - 1 && text.charAt(i) == '0') {
        i++;
      }
      key.append('0').append((char) (end - i)).append(text, i, end);
      i = end;
    }
    return key.toString();
  }

  private static boolean isDigit(char sign) {
    return sign >= '0' && sign <= '9';
  }
}
