package org.castdesk.engine.graphics.text;

/// Tells which words need the Chinese face.
public final class Scripts {
  private Scripts() {}

  /// Ideographs, kana, hangul, bopomofo and their punctuation: what Inter has no shapes for.
  public static boolean isChinese(int codePoint) {
    return switch (Character.UnicodeScript.of(codePoint)) {
      case HAN, HIRAGANA, KATAKANA, BOPOMOFO, HANGUL -> true;
      default ->
          (codePoint >= 0x3000 && codePoint <= 0x303f)
              || (codePoint >= 0xff00 && codePoint <= 0xffef);
    };
  }

  public static boolean hasChinese(String text) {
    return text.codePoints().anyMatch(Scripts::isChinese);
  }
}
