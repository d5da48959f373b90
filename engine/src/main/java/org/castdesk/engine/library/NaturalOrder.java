package org.castdesk.engine.library;

import java.util.Comparator;

/// Names as people count them: `take 9` comes before `take 10`; the case does not matter.
enum NaturalOrder implements Comparator<String> {
  INSTANCE;

  @Override
  public int compare(String a, String b) {
    int i = 0;
    int j = 0;
    while (i < a.length() && j < b.length()) {
      char first = a.charAt(i);
      char second = b.charAt(j);
      if (isDigit(first) && isDigit(second)) {
        int firstEnd = endOfNumber(a, i);
        int secondEnd = endOfNumber(b, j);
        int order = numbers(a.substring(i, firstEnd), b.substring(j, secondEnd));
        if (order != 0) {
          return order;
        }
        i = firstEnd;
        j = secondEnd;
      } else {
        int order = Character.compare(Character.toLowerCase(first), Character.toLowerCase(second));
        if (order != 0) {
          return order;
        }
        i++;
        j++;
      }
    }
    return Integer.compare(a.length() - i, b.length() - j);
  }

  private static int numbers(String a, String b) {
    String first = a.replaceFirst("^0+(?=.)", "");
    String second = b.replaceFirst("^0+(?=.)", "");
    return first.length() == second.length()
        ? first.compareTo(second)
        : Integer.compare(first.length(), second.length());
  }

  private static int endOfNumber(String text, int from) {
    int end = from;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isDigit(char sign) {
    return sign >= '0' && sign <= '9';
  }
}
