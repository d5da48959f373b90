package org.castdesk.engine.show.graphic;

import org.castdesk.engine.format.Rgb;
import org.jspecify.annotations.Nullable;

/// How words look.
///
/// **Units**: the size is a fraction of the programme picture's height, everything else is a share of
/// the font's size. **Source**: TextLayerContent of the caster API (SizeNormalized, clamped to 1024
/// px; BorderWidthNormalized, clamped to 16 px).
///
/// @param family as people call it: `Inter SemiBold`, `KaiTi`, any font of this machine, or a font
///     file that counts from the show file: `fonts/House.otf`
/// @param border an outline around each letter, null = none
/// @param shadow null = none
/// @param lineHeight from one line to the next
public record TextStyle(
    String family,
    double size,
    Rgb colour,
    @Nullable Border border,
    @Nullable Shadow shadow,
    Align align,
    double lineHeight) {
  public static final double USUAL_LINE_HEIGHT = 1.26;
  public static final int MOST_SIZE_PX = 1024;
  public static final int MOST_BORDER_PX = 16;

  public TextStyle {
    if (family.length() > 128 || family.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("A font family has at most 128 plain characters");
    }
    if (!(size > 0 && size <= 1)) {
      throw new IllegalArgumentException("A text's size is above 0 and at most 1, not " + size);
    }
    check("line height", lineHeight, 0.5, 4);
  }

  /// Plain letters in one colour.
  public static TextStyle of(String family, double size, Rgb colour) {
    return new TextStyle(family, size, colour, null, null, Align.START, USUAL_LINE_HEIGHT);
  }

  public TextStyle withSize(double changed) {
    return new TextStyle(family, changed, colour, border, shadow, align, lineHeight);
  }

  public TextStyle withColour(Rgb changed) {
    return new TextStyle(family, size, changed, border, shadow, align, lineHeight);
  }

  public TextStyle withFamily(String changed) {
    return new TextStyle(changed, size, colour, border, shadow, align, lineHeight);
  }

  public TextStyle withBorder(@Nullable Border changed) {
    return new TextStyle(family, size, colour, changed, shadow, align, lineHeight);
  }

  public TextStyle withShadow(@Nullable Shadow changed) {
    return new TextStyle(family, size, colour, border, changed, align, lineHeight);
  }

  public TextStyle withAlign(Align changed) {
    return new TextStyle(family, size, colour, border, shadow, changed, lineHeight);
  }

  public TextStyle withLineHeight(double changed) {
    return new TextStyle(family, size, colour, border, shadow, align, changed);
  }

  /// In a programme picture of this height. **Units**: pixels.
  public double sizePx(int programmeHeight) {
    return Math.clamp(size * programmeHeight, 1, MOST_SIZE_PX);
  }

  /// The outline's width outside the letters. **Units**: pixels; 0 = there is none.
  public double borderPx(int programmeHeight) {
    return border == null ? 0 : Math.min(border.width() * sizePx(programmeHeight), MOST_BORDER_PX);
  }

  /// Where lines begin; `START` is left, or right in a script that is written from the right.
  public enum Align {
    START,
    LEFT,
    CENTER,
    RIGHT
  }

  /// An outline outside the letters.
  public record Border(double width, Rgb colour) {
    public Border {
      check("border", width, 0, 1);
    }
  }

  /// A soft copy of the letters behind them.
  public record Shadow(double x, double y, double blur, Rgb colour, double opacity) {
    public static final Shadow USUAL = new Shadow(0.04, 0.06, 0.08, Rgb.BLACK, 0.7);

    public Shadow {
      check("shadow's place", x, -2, 2);
      check("shadow's place", y, -2, 2);
      check("shadow's blur", blur, 0, 1);
      check("shadow's opacity", opacity, 0, 1);
    }
  }

  static void check(String what, double value, double min, double max) {
    if (!(value >= min && value <= max)) {
      throw new IllegalArgumentException(
          "A text's " + what + " is " + min + " to " + max + ", not " + value);
    }
  }
}
