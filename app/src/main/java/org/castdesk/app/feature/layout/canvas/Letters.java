package org.castdesk.app.feature.layout.canvas;

import java.util.function.UnaryOperator;
import org.castdesk.engine.show.Graphic;
import org.castdesk.engine.show.graphic.TextStyle;

/// How large the letters of a graphic are. What its plate and its outlines have is a share of that,
/// and so is a line's length, as far as it matters here.
final class Letters {
  /// Nobody can read less.
  private static final double SMALLEST = 0.004;

  private static final double LONGEST = 4;

  private Letters() {}

  static Graphic scaled(Graphic graphic, double factor) {
    UnaryOperator<TextStyle> larger =
        style -> style.withSize(Math.clamp(style.size() * factor, SMALLEST, 1));
    if (graphic instanceof Graphic.Text text) {
      TextStyle under = text.under();
      return text.withStyle(larger.apply(text.style()))
          .withUnder(under == null ? null : larger.apply(under))
          .withWrap(Math.min(LONGEST, text.wrap() * factor));
    }
    TextStyle style = graphic.letters();
    return style == null ? graphic : graphic.withLetters(larger.apply(style));
  }

  /// A graphic with letters as large as those of another one of its kind.
  static Graphic like(Graphic now, Graphic wanted) {
    TextStyle style = now.letters();
    TextStyle like = wanted.letters();
    if (style == null || like == null || style.size() == like.size()) {
      return now;
    }
    Graphic sized = now.withLetters(style.withSize(like.size()));
    if (sized instanceof Graphic.Text text && wanted instanceof Graphic.Text other) {
      TextStyle under = text.under();
      TextStyle otherUnder = other.under();
      return text.withWrap(other.wrap())
          .withUnder(
              under == null || otherUnder == null ? under : under.withSize(otherUnder.size()));
    }
    return sized;
  }
}
