package org.castdesk.app.control.field;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads and writes numbers as people of any country type them: point or comma, any kind of minus,
/// full-width digits, with or without the unit, times as `1:02.5`.
final class NumberText {
  private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)");
  private static final Pattern TIME =
      Pattern.compile("([+-]?)(?:(\\d{1,3}):)?(\\d{1,3}):(\\d{1,2}(?:\\.\\d*)?)");

  /// What stands between groups of digits in one country or another.
  private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=\\d)[\\s'’_](?=\\d{3})");

  private static final int MOST_DIGITS = 18;

  private NumberText() {}

  static OptionalDouble parse(String typed, String unit, int decimals) {
    String plain = withoutUnit(plain(typed), plain(unit));
    String number = point(BETWEEN_DIGITS.matcher(plain).replaceAll(""), decimals);
    if (number.length() > MOST_DIGITS) {
      return OptionalDouble.empty();
    }
    if (PLAIN.matcher(number).matches()) {
      return OptionalDouble.of(Double.parseDouble(number));
    }
    Matcher time = TIME.matcher(number);
    return unit.equals("s") && time.matches()
        ? OptionalDouble.of(seconds(time))
        : OptionalDouble.empty();
  }

  private static double seconds(Matcher time) {
    double hours = time.group(2) == null ? 0 : Double.parseDouble(time.group(2));
    double value =
        hours * 3600 + Double.parseDouble(time.group(3)) * 60 + Double.parseDouble(time.group(4));
    return time.group(1).equals("-") ? -value : value;
  }

  /// A sign of its own for every meaning: full-width forms folded, one minus.
  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replace('\u2212', '-')
        .replace('\u2013', '-')
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  private static String withoutUnit(String plain, String unit) {
    boolean named = !unit.isEmpty() && plain.endsWith(unit);
    return named ? plain.substring(0, plain.length() - unit.length()).strip() : plain;
  }

  /// Where both signs occur, the last one begins the decimals. A comma alone does too, unless the
  /// number has no decimals.
  private static String point(String number, int decimals) {
    int comma = number.lastIndexOf(',');
    int point = number.lastIndexOf('.');
    if (comma < 0) {
      return number;
    }
    if (point >= 0) {
      return comma > point ? number.replace(".", "").replace(',', '.') : number.replace(",", "");
    }
    boolean grouped =
        number.indexOf(',') != comma || (decimals == 0 && number.length() - comma == 4);
    return grouped ? number.replace(",", "") : number.replace(',', '.');
  }

  static boolean isSameWord(String typed, String word) {
    String plain = plain(typed);
    return plain.equals(plain(word)) || (word.equals("−∞") && plain.matches("-?(inf|∞|oo)"));
  }

  static String format(double value, int decimals) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    String digits = rounded.abs().stripTrailingZeros().toPlainString();
    return rounded.signum() < 0 ? "\u2212" + digits : digits;
  }
}
