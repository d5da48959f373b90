package org.castdesk.app.feature.layout.canvas;

import java.util.function.UnaryOperator;
import org.castdesk.engine.show.Graphic;
import org.castdesk.engine.show.graphic.TextStyle;
import org.jspecify.annotations.Nullable;

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
    TextStyle style = style(graphic);
    return style == null ? graphic : withStyle(graphic, larger.apply(style));
  }

  /// A graphic with letters as large as those of another one of its kind.
  static Graphic like(Graphic now, Graphic wanted) {
    TextStyle style = style(now);
    TextStyle like = style(wanted);
    if (style == null || like == null || style.size() == like.size()) {
      return now;
    }
    Graphic sized = withStyle(now, style.withSize(like.size()));
    if (sized instanceof Graphic.Text text && wanted instanceof Graphic.Text other) {
      TextStyle under = text.under();
      TextStyle otherUnder = other.under();
      return text.withWrap(other.wrap())
          .withUnder(
              under == null || otherUnder == null ? under : under.withSize(otherUnder.size()));
    }
    return sized;
  }

  private static @Nullable TextStyle style(Graphic graphic) {
    return switch (graphic) {
      case Graphic.Text text -> text.style();
      case Graphic.Caption caption -> caption.style();
      case Graphic.Clock clock -> clock.style();
      case Graphic.Countdown countdown -> countdown.style();
      case Graphic.Timecode timecode -> timecode.style();
      case Graphic.Image _ -> null;
    };
  }

  private static Graphic withStyle(Graphic graphic, TextStyle style) {
    return switch (graphic) {
      case Graphic.Text text -> text.withStyle(style);
      case Graphic.Caption(
              var slot,
              var file,
              var offset,
              var words,
              var lines,
              var _,
              var backing) ->
          new Graphic.Caption(slot, file, offset, words, lines, style, backing);
      case Graphic.Clock(var pattern, var zone, var _, var backing) ->
          new Graphic.Clock(pattern, zone, style, backing);
      case Graphic.Countdown(var goal, var atZero, var _, var backing) ->
          new Graphic.Countdown(goal, atZero, style, backing);
      case Graphic.Timecode(var kind, var _, var backing) ->
          new Graphic.Timecode(kind, style, backing);
      case Graphic.Image image -> image;
    };
  }
}
