package org.castdesk.app.feature.inspector;

import java.util.List;
import java.util.function.UnaryOperator;
import org.castdesk.app.feature.inspector.Measure.Range;
import org.castdesk.app.feature.inspector.Property.Style;
import org.castdesk.app.feature.inspector.Section.Row;
import org.castdesk.app.text.PropertyKey;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.show.Component;

/// What can be set on the words of a graphic.
///
/// @param index of the graphic, counted from the bottom
record TextSheet(int index, PictureSize programme) {
  /// A field has one line; this is where the next one begins.
  private static final String LINE_BREAK = "↵";

  private static final int LONGEST_TEXT = 4096;
  private static final int LONGEST_FONT = 128;
  private static final double SMALLEST_PX = 1;

  List<Row<SceneParts>> rows() {
    return List.of(
        Row.of(text()),
        Row.of(font()),
        ComponentSheet.both(size()),
        Row.of(
            Lines.<SceneParts>colour(
                id("colour"),
                PropertyKey.PROP_COLOUR,
                parts -> textOf(parts).colour(),
                (parts, rgb) -> with(parts, look -> look.colour(rgb)),
                null)),
        Row.of(
            Lines.<SceneParts>colour(
                id("plate"),
                PropertyKey.PROP_PLATE,
                parts -> textOf(parts).background(),
                (parts, rgb) -> with(parts, look -> look.plate(rgb)),
                Rgb.BLACK)),
        Row.of(
            new Measure<SceneParts>(
                    id("plate-opacity"),
                    PropertyKey.PROP_PLATE_OPACITY,
                    _ -> Range.SHARE,
                    parts -> textOf(parts).backgroundOpacity(),
                    (parts, share) -> with(parts, look -> look.plateOpacity(share)),
                    1,
                    0.0)
                .percent()));
  }

  private String id(String what) {
    return ComponentSheet.id(index, what);
  }

  private Property<SceneParts> text() {
    return new Property.Line<>(
        id("text"),
        PropertyKey.PROP_TEXT,
        Style.LINE,
        text -> text.length() <= LONGEST_TEXT,
        PropertyKey.FIELD_NAME_RULE,
        parts -> textOf(parts).text().replaceAll("\r?\n", LINE_BREAK),
        (parts, text) -> with(parts, look -> look.text(text.replaceAll("↵|\\\\n", "\n"))),
        null);
  }

  private Property<SceneParts> font() {
    return new Property.Line<>(
        id("font"),
        PropertyKey.PROP_FONT,
        Style.LINE,
        text -> !text.isBlank() && text.length() <= LONGEST_FONT,
        PropertyKey.FIELD_NAME_RULE,
        parts -> textOf(parts).fontFamily(),
        (parts, family) -> with(parts, look -> look.font(family.strip())),
        "Inter");
  }

  private Measure<SceneParts> size() {
    return new Measure<>(
        id("size"),
        PropertyKey.PROP_SIZE,
        _ -> new Range(SMALLEST_PX / programme.heightPx(), 1, null),
        parts -> textOf(parts).size(),
        (parts, size) -> with(parts, look -> look.size(size)),
        programme.heightPx(),
        null);
  }

  private Component.Text textOf(SceneParts parts) {
    if (parts.component(index) instanceof Component.Text text) {
      return text;
    }
    throw new IllegalArgumentException("No text any more");
  }

  private SceneParts with(SceneParts parts, UnaryOperator<Looks> change) {
    Component.Text changed = change.apply(new Looks(textOf(parts))).component();
    return parts.withComponent(index, _ -> changed);
  }

  /// A text component with one thing changed.
  private record Looks(Component.Text component) {
    Looks text(String words) {
      return of(words, component.fontFamily(), component.size(), component.colour());
    }

    Looks font(String family) {
      return of(component.text(), family, component.size(), component.colour());
    }

    Looks size(double size) {
      return of(component.text(), component.fontFamily(), size, component.colour());
    }

    Looks colour(Rgb colour) {
      return of(component.text(), component.fontFamily(), component.size(), colour);
    }

    Looks plate(Rgb plate) {
      return plate(plate, component.backgroundOpacity());
    }

    Looks plateOpacity(double opacity) {
      return plate(component.background(), opacity);
    }

    private Looks of(String words, String family, double size, Rgb colour) {
      return new Looks(
          new Component.Text(
              component.id(),
              component.name(),
              component.placement(),
              words,
              family,
              size,
              colour,
              component.background(),
              component.backgroundOpacity()));
    }

    private Looks plate(Rgb plate, double opacity) {
      return new Looks(
          new Component.Text(
              component.id(),
              component.name(),
              component.placement(),
              component.text(),
              component.fontFamily(),
              component.size(),
              component.colour(),
              plate,
              opacity));
    }
  }
}
