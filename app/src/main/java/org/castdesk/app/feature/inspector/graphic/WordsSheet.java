package org.castdesk.app.feature.inspector.graphic;

import java.util.ArrayList;
import java.util.List;
import org.castdesk.app.feature.inspector.property.Among;
import org.castdesk.app.feature.inspector.property.Lens;
import org.castdesk.app.feature.inspector.property.Measure;
import org.castdesk.app.feature.inspector.property.Measure.Range;
import org.castdesk.app.feature.inspector.property.Property;
import org.castdesk.app.feature.inspector.property.Property.Style;
import org.castdesk.app.feature.inspector.property.Section.Row;
import org.castdesk.app.feature.inspector.property.Words;
import org.castdesk.app.text.PropertyKey;
import org.castdesk.app.text.SheetKey;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.show.Graphic;
import org.castdesk.engine.show.graphic.TextStyle;

/// The words of a text: what is typed, where its lines end, how the lines below the first look.
///
/// @param never what it is called when lines end only where the text says
record WordsSheet(PictureSize programme, String never) {
  /// A field has one line; this is where the next one begins.
  private static final String LINE_BREAK = "↵";

  private static final double SMALLER = 0.64;

  private static final Lens<Graphic.Text, TextStyle> UNDER =
      new Lens<>(
          text -> {
            if (text.under() == null) {
              throw new IllegalArgumentException("The lines below look like the first by now");
            }
            return text.under();
          },
          Graphic.Text::withUnder);

  static Row<Graphic.Text> words(Graphic.Text now) {
    return now.binding() == null
        ? Row.of(words())
        : Row.of(Words.of(SheetKey.GFX_TEXT_BOUND), words());
  }

  private static Property<Graphic.Text> words() {
    return new Property.Line<>(
        "text",
        PropertyKey.PROP_TEXT,
        Style.LINE,
        text -> text.length() <= Graphic.MOST_CHARACTERS,
        SheetKey.GFX_TEXT_RULE,
        text -> text.text().replaceAll("\r?\n", LINE_BREAK),
        (text, typed) -> text.withText(typed.replaceAll("↵|\\\\n", "\n")),
        null,
        List::of);
  }

  Row<Graphic.Text> wrap() {
    Measure<Graphic.Text> wrap =
        new Measure<>(
            "wrap",
            SheetKey.GFX_WRAP,
            _ -> new Range(0, 4, never),
            Graphic.Text::wrap,
            Graphic.Text::withWrap,
            programme.widthPx(),
            0.0);
    return Row.above(Words.of(SheetKey.GFX_WRAP), wrap.pixels(), wrap.percent());
  }

  /// The lines below the first.
  List<Row<Graphic.Text>> under(Graphic.Text now) {
    List<Row<Graphic.Text>> rows = new ArrayList<>();
    rows.add(
        Row.beside(
            Among.<Graphic.Text>onOff(
                "under",
                SheetKey.GFX_UNDER_OWN,
                text -> text.under() != null,
                (text, own) -> text.withUnder(own ? smaller(text.style()) : null),
                false)));
    if (now.under() != null) {
      rows.addAll(Row.within(new LettersSheet(now.under(), programme).rows(true), "under-", UNDER));
    }
    return rows;
  }

  private static TextStyle smaller(TextStyle style) {
    return style.withSize(style.size() * SMALLER);
  }
}
