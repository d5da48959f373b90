package org.castdesk.app.feature.inspector.graphic;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.castdesk.app.control.field.NumberRule;
import org.castdesk.app.feature.inspector.graphic.FontChoice.Weight;
import org.castdesk.app.feature.inspector.property.Among;
import org.castdesk.app.feature.inspector.property.Amount;
import org.castdesk.app.feature.inspector.property.Lines;
import org.castdesk.app.feature.inspector.property.Measure;
import org.castdesk.app.feature.inspector.property.Measure.Range;
import org.castdesk.app.feature.inspector.property.Property;
import org.castdesk.app.feature.inspector.property.Property.Look;
import org.castdesk.app.feature.inspector.property.Property.Option;
import org.castdesk.app.feature.inspector.property.Section.Row;
import org.castdesk.app.feature.inspector.property.Words;
import org.castdesk.app.text.LayoutKey;
import org.castdesk.app.text.PropertyKey;
import org.castdesk.app.text.SheetKey;
import org.castdesk.app.text.Wording;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.show.graphic.FontFamilies;
import org.castdesk.engine.show.graphic.TextStyle;
import org.castdesk.engine.show.graphic.TextStyle.Align;
import org.castdesk.engine.show.graphic.TextStyle.Border;
import org.castdesk.engine.show.graphic.TextStyle.Shadow;

/// How letters look: family, size, colour, outline, shadow.
///
/// @param now as it is; what is a share of the letters' size is written in pixels of it
record LettersSheet(TextStyle now, PictureSize programme) {
  /// Any letters, for records that want some.
  static final TextStyle PLAIN = TextStyle.of(FontFamilies.LATIN, 0.05, Rgb.BLACK);

  private static final int LONGEST_FONT = 128;
  private static final double SMALLEST_PX = 1;
  private static final double FARTHEST = 2;
  private static final double USUAL_BORDER_PX = 4;

  /// @param hasLines whether there may be several lines: one alone has no height and no side
  List<Row<TextStyle>> rows(boolean hasLines) {
    List<Row<TextStyle>> rows = new ArrayList<>();
    rows.add(Row.of(family()));
    if (!FontChoice.weights(now.family()).isEmpty()) {
      rows.add(Row.beside(weight()));
    }
    rows.add(size());
    rows.add(Row.of(colour()));
    if (hasLines) {
      rows.add(Row.of(align()));
      rows.add(Row.of(lineHeight()));
    }
    rows.add(Row.of(border()));
    rows.add(Row.of(borderColour()));
    rows.add(
        Row.beside(
            Among.onOff(
                "shadow",
                LayoutKey.LOOK_SHADOW,
                style -> style.shadow() != null,
                (style, on) -> style.withShadow(on ? Shadow.USUAL : null),
                false)));
    if (now.shadow() != null) {
      rows.addAll(shadow());
    }
    return rows;
  }

  private double sizePx() {
    return now.sizePx(programme.heightPx());
  }

  private static Property<TextStyle> family() {
    return new Property.Line<>(
        "font",
        PropertyKey.PROP_FONT,
        Property.Style.OFFERED,
        text -> !text.isBlank() && text.length() <= LONGEST_FONT && FontChoice.isThere(text),
        SheetKey.GFX_FONT_RULE,
        style -> FontChoice.plain(style.family()),
        (style, family) -> style.withFamily(FontChoice.exchanged(style.family(), family)),
        FontFamilies.LATIN,
        FontChoice::offers);
  }

  private Property<TextStyle> weight() {
    List<Option> options =
        FontChoice.weights(now.family()).stream()
            .map(weight ->
                new Option(
                    weight.name(), Words.of(SheetKey.valueOf("GFX_WEIGHT_" + weight.name()))))
            .toList();
    return new Property.Choice<>(
        "weight",
        SheetKey.GFX_WEIGHT,
        Look.MENU,
        options,
        style -> FontChoice.weight(style.family()).name(),
        (style, code) -> style.withFamily(FontChoice.weighed(style.family(), Weight.valueOf(code))),
        Weight.REGULAR.name());
  }

  /// In pixels and as a share of the picture's height.
  Row<TextStyle> size() {
    Measure<TextStyle> size =
        new Measure<>(
            "size",
            PropertyKey.PROP_SIZE,
            _ -> new Range(SMALLEST_PX / programme.heightPx(), largest(), null),
            TextStyle::size,
            TextStyle::withSize,
            programme.heightPx(),
            null);
    return size.row();
  }

  private double largest() {
    return Math.min(1, (double) TextStyle.MOST_SIZE_PX / programme.heightPx());
  }

  static Property<TextStyle> colour() {
    return Lines.colour(
        "colour", PropertyKey.PROP_COLOUR, TextStyle::colour, TextStyle::withColour, null);
  }

  private static Property<TextStyle> align() {
    return Among.keys(Align.class, align -> SheetKey.valueOf("GFX_ALIGN_" + align.name()))
        .of("align", SheetKey.GFX_ALIGN, TextStyle::align, TextStyle::withAlign, Align.START);
  }

  private static Property<TextStyle> lineHeight() {
    return new Amount<>(
            "line-height",
            SheetKey.GFX_LINE_HEIGHT,
            TextStyle::lineHeight,
            TextStyle::withLineHeight)
        .as(NumberRule.of("×", 0.5, 4, 0.05, 2), TextStyle.USUAL_LINE_HEIGHT);
  }

  /// **Source**: BorderWidthNormalized of the caster API, clamped to 16 pixels.
  private Property<TextStyle> border() {
    double most = Math.min(TextStyle.MOST_BORDER_PX, Math.floor(sizePx()));
    return new Amount<TextStyle>(
            "border-px",
            SheetKey.GFX_BORDER,
            style -> style.borderPx(programme.heightPx()),
            (style, px) -> style.withBorder(px == 0 ? null : bordered(style, px)))
        .as(NumberRule.of("px", 0, most, 1, 1), 0.0);
  }

  private Border bordered(TextStyle style, double px) {
    return new Border(Math.min(1, px / style.sizePx(programme.heightPx())), edge(style));
  }

  private static Rgb edge(TextStyle style) {
    return style.border() == null ? Rgb.BLACK : style.border().colour();
  }

  /// A colour for an outline that is not there makes one.
  private Property<TextStyle> borderColour() {
    return Lines.colour(
        "border-colour",
        SheetKey.GFX_BORDER_COLOUR,
        LettersSheet::edge,
        (style, rgb) ->
            style.withBorder(
                new Border(
                    style.border() == null
                        ? bordered(style, USUAL_BORDER_PX).width()
                        : style.border().width(),
                    rgb)),
        null);
  }

  private List<Row<TextStyle>> shadow() {
    return List.of(
        Row.of(
            share("shadow-x", LayoutKey.LOOK_SHADOW_X, Shadow::x, LettersSheet::atX)
                .pixels(-FARTHEST, FARTHEST, sizePx(), Shadow.USUAL.x())),
        Row.of(
            share("shadow-y", LayoutKey.LOOK_SHADOW_Y, Shadow::y, LettersSheet::atY)
                .pixels(-FARTHEST, FARTHEST, sizePx(), Shadow.USUAL.y())),
        Row.of(
            share("shadow-blur", LayoutKey.LOOK_SHADOW_BLUR, Shadow::blur, LettersSheet::blurred)
                .pixels(0, 1, sizePx(), Shadow.USUAL.blur())),
        Row.of(
            share(
                    "shadow-opacity",
                    LayoutKey.LOOK_SHADOW_OPACITY,
                    Shadow::opacity,
                    LettersSheet::dense)
                .as("-percent", NumberRule.of("%", 0, 100, 1, 1), 100, Shadow.USUAL.opacity())),
        Row.of(
            Lines.<TextStyle>colour(
                "shadow-colour",
                LayoutKey.LOOK_SHADOW_COLOUR,
                style -> shadowOf(style).colour(),
                (style, rgb) -> {
                  Shadow was = shadowOf(style);
                  return style.withShadow(
                      new Shadow(was.x(), was.y(), was.blur(), rgb, was.opacity()));
                },
                Rgb.BLACK)));
  }

  private static Amount<TextStyle> share(
      String id, Wording name, ToDoubleFunction<Shadow> get, Property.Setter<Shadow, Double> set) {
    return new Amount<>(
        id,
        name,
        style -> get.applyAsDouble(shadowOf(style)),
        (style, value) -> style.withShadow(set.set(shadowOf(style), value)));
  }

  private static Shadow shadowOf(TextStyle style) {
    return style.shadow() == null ? Shadow.USUAL : style.shadow();
  }

  private static Shadow atX(Shadow was, double x) {
    return new Shadow(x, was.y(), was.blur(), was.colour(), was.opacity());
  }

  private static Shadow atY(Shadow was, double y) {
    return new Shadow(was.x(), y, was.blur(), was.colour(), was.opacity());
  }

  private static Shadow blurred(Shadow was, double blur) {
    return new Shadow(was.x(), was.y(), blur, was.colour(), was.opacity());
  }

  private static Shadow dense(Shadow was, double opacity) {
    return new Shadow(was.x(), was.y(), was.blur(), was.colour(), opacity);
  }
}
