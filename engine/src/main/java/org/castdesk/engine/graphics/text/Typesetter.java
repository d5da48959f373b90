package org.castdesk.engine.graphics.text;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.io.IOException;
import java.io.InputStream;
import java.text.AttributedString;
import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.show.graphic.Artwork;
import org.castdesk.engine.show.graphic.TextStyle;
import org.jspecify.annotations.Nullable;

/// Turns words into lines that are ready to be painted: fonts for every sign, emoji, lines broken
/// where they are too long, right-to-left scripts in their order.
///
/// **Thread**: any. **Source**: UAX #9 (direction), UAX #14 (line breaks), UAX #29 (signs as people
/// see them), all as in the JDK.
public final class Typesetter {
  static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  private final Fonts fonts;
  private @Nullable ColourGlyphs colours;

  public Typesetter(Fonts fonts) {
    this.fonts = fonts;
  }

  /// @param programmeWidth what a wrap is a fraction of. **Units**: pixels
  /// @param programmeHeight what sizes are fractions of
  public Page page(Artwork.Words words, int programmeWidth, int programmeHeight) {
    List<Line> lines = new ArrayList<>();
    double wrap = words.wrap() * programmeWidth;
    TextStyle style = words.style();
    double y = 0;
    // Letters and their marks as one sign where there is one: few fonts can put them together.
    String composed = Normalizer.normalize(words.text(), Normalizer.Form.NFC);
    for (String paragraph : composed.split("\r?\n", -1)) {
      double size = style.sizePx(programmeHeight);
      double height = Math.max(1, Math.round(size * style.lineHeight()));
      for (Broken line : broken(paragraph, style, size, wrap)) {
        lines.add(new Line(line.layout(), line.pictures(), style, size, y, height));
        y += height;
      }
      if (paragraph.isBlank()) {
        y += height;
      }
      style = words.under() == null ? style : words.under();
    }
    double widest = lines.stream().mapToDouble(Line::width).max().orElse(1);
    return new Page(lines, Math.max(1, wrap > 0 ? Math.min(wrap, widest) : widest), y);
  }

  /// One line before it has a place.
  private record Broken(TextLayout layout, List<Line.Picture> pictures) {
    /// @param start of the line in its paragraph
    static Broken of(TextLayout layout, List<Run> runs, int start) {
      List<Line.Picture> pictures = new ArrayList<>();
      int end = start + layout.getCharacterCount();
      for (Run run : runs) {
        if (run.emoji() != null && run.from() >= start && run.from() < end) {
          int at = run.from() - start;
          double x = layout.getLogicalHighlightShape(at, at + 1).getBounds2D().getX();
          pictures.add(new Line.Picture(run.emoji(), x));
        }
      }
      return new Broken(layout, pictures);
    }
  }

  private List<Broken> broken(String paragraph, TextStyle style, double size, double wrap) {
    if (paragraph.isBlank()) {
      return List.of();
    }
    StringBuilder shown = new StringBuilder();
    List<Run> runs = runs(paragraph, style, size, shown);
    AttributedString words = attributed(shown.toString(), runs);
    if (wrap <= 0) {
      return List.of(Broken.of(new TextLayout(words.getIterator(), CONTEXT), runs, 0));
    }
    List<Broken> lines = new ArrayList<>();
    LineBreakMeasurer measurer =
        new LineBreakMeasurer(
            words.getIterator(), BreakIterator.getLineInstance(Locale.ROOT), CONTEXT);
    int end = words.getIterator().getEndIndex();
    while (measurer.getPosition() < end) {
      int start = measurer.getPosition();
      TextLayout line = measurer.nextLayout((float) Math.max(size, wrap));
      lines.add(Broken.of(line, runs, start));
    }
    return lines;
  }

  /// @param shown gets the signs as they are set: one place for each emoji
  private List<Run> runs(String text, TextStyle style, double size, StringBuilder shown) {
    List<Run> runs = new ArrayList<>();
    BreakIterator signs = BreakIterator.getCharacterInstance(Locale.ROOT);
    signs.setText(text);
    int start = signs.first();
    for (int end = signs.next(); end != BreakIterator.DONE; start = end, end = signs.next()) {
      String sign = text.substring(start, end);
      int from = shown.length();
      Emoji emoji = Emoji.isEmoji(sign) ? emoji(sign, size) : null;
      int first = sign.codePointAt(0);
      Font font = fonts.forSign(emoji == null ? first : ' ', style.family(), size);
      if (emoji != null) {
        shown.append(Emoji.PLACE);
      } else {
        sign.codePoints().forEach(next -> append(shown, next, font));
      }
      add(runs, new Run(from, shown.length(), font, emoji));
    }
    return runs;
  }

  /// Never a box: what no font has is a gap, or a letter without its mark. The fault says which.
  private static void append(StringBuilder shown, int codePoint, Font font) {
    boolean isFormat = Character.getType(codePoint) == Character.FORMAT;
    if (isFormat || font.canDisplay(codePoint) || Character.isWhitespace(codePoint)) {
      shown.appendCodePoint(codePoint);
    } else if (Fonts.isVisible(codePoint)) {
      shown.append(' ');
    }
  }

  private static AttributedString attributed(String shown, List<Run> runs) {
    AttributedString words = new AttributedString(shown);
    words.addAttribute(TextAttribute.KERNING, TextAttribute.KERNING_ON);
    for (Run run : runs) {
      words.addAttribute(TextAttribute.FONT, run.font(), run.from(), run.to());
      if (run.emoji() != null) {
        words.addAttribute(TextAttribute.CHAR_REPLACEMENT, run.emoji(), run.from(), run.to());
      }
    }
    return words;
  }

  /// Signs of one font; an emoji is a run of its own.
  private record Run(int from, int to, Font font, @Nullable Emoji emoji) {}

  private static void add(List<Run> runs, Run next) {
    Run last = runs.isEmpty() ? null : runs.getLast();
    if (last != null
        && last.emoji() == null
        && next.emoji() == null
        && last.font().equals(next.font())) {
      runs.set(runs.size() - 1, new Run(last.from(), next.to(), last.font(), null));
    } else {
      runs.add(next);
    }
  }

  /// Null: the font has no picture of it; it is then set like a letter.
  private @Nullable Emoji emoji(String sign, double size) {
    Font font = fonts.sized(Fonts.Face.EMOJI, size);
    if (!font.canDisplay(sign.codePointAt(0))) {
      return null;
    }
    Emoji emoji = new Emoji(sign, font, colours(), size);
    return emoji.isPicture() ? emoji : null;
  }

  private synchronized ColourGlyphs colours() {
    ColourGlyphs read = colours;
    if (read == null) {
      try (InputStream in = fonts.open(Fonts.Face.EMOJI)) {
        read = ColourGlyphs.read(in);
      } catch (IOException e) {
        throw new IllegalStateException("The emoji cannot be read: " + e.getMessage(), e);
      }
      colours = read;
    }
    return read;
  }

  /// What no font here has as it was asked for: a family, or a sign; null = all is there.
  public @Nullable MediaFault missing(Artwork.Words words) {
    MediaFault family = fonts.missing(words.style().family());
    if (family == null && words.under() != null) {
      family = fonts.missing(words.under().family());
    }
    return family == null ? missingSign(words.text(), words.style()) : family;
  }

  private @Nullable MediaFault missingSign(String text, TextStyle style) {
    Font emoji = fonts.sized(Fonts.Face.EMOJI, 1);
    return text.codePoints()
        .filter(Fonts::isVisible)
        .filter(sign -> !emoji.canDisplay(sign))
        .filter(sign -> !fonts.forSign(sign, style.family(), 1).canDisplay(sign))
        .mapToObj(Fonts::signFault)
        .findFirst()
        .orElse(null);
  }

  /// One sign in a cell of its own, for rows that change often; digits stand in the middle of the
  /// widest one's cell.
  public Page sign(Artwork.Sign sign, int programmeHeight) {
    TextStyle style = sign.style();
    double size = style.sizePx(programmeHeight);
    double height = Math.max(1, Math.round(size * style.lineHeight()));
    TextLayout layout = layout(Character.toString(sign.codePoint()), style, size);
    double width = advance(layout);
    if (Character.isDigit(sign.codePoint())) {
      for (char digit = '0'; digit <= '9'; digit++) {
        width = Math.max(width, advance(layout(Character.toString(digit), style, size)));
      }
    }
    double cell = 2 * Math.ceil(width / 2);
    TextStyle centred = style.withAlign(TextStyle.Align.CENTER);
    return new Page(List.of(new Line(layout, List.of(), centred, size, 0, height)), cell, height);
  }

  /// With figures all of one width, where the font has such.
  private TextLayout layout(String text, TextStyle style, double size) {
    Font font = fonts.forSign(text.codePointAt(0), style.family(), size);
    return new TextLayout(text, font.deriveFont(Map.of()), CONTEXT);
  }

  private static double advance(TextLayout layout) {
    return Math.max(1, layout.getAdvance());
  }
}
