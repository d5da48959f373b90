package org.castdesk.app.feature.inspector;

import java.util.List;
import java.util.function.UnaryOperator;
import org.castdesk.app.feature.inspector.Measure.Range;
import org.castdesk.app.feature.inspector.Property.Style;
import org.castdesk.app.feature.inspector.Section.Row;
import org.castdesk.app.text.PropertyKey;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.show.Graphic;
import org.castdesk.engine.show.graphic.Backing;
import org.castdesk.engine.show.graphic.TextStyle;

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
                parts -> textOf(parts).style().colour(),
                (parts, rgb) -> styled(parts, style -> style.withColour(rgb)),
                null)),
        Row.of(
            Lines.<SceneParts>colour(
                id("plate"),
                PropertyKey.PROP_PLATE,
                parts -> backing(parts).colour(),
                (parts, rgb) -> backed(parts, backing -> backing.withColour(rgb)),
                Rgb.BLACK)),
        Row.of(
            new Measure<SceneParts>(
                    id("plate-opacity"),
                    PropertyKey.PROP_PLATE_OPACITY,
                    _ -> Range.SHARE,
                    parts -> backing(parts).opacity(),
                    (parts, share) -> backed(parts, backing -> backing.withOpacity(share)),
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
        (parts, text) -> with(parts, words -> words.withText(text.replaceAll("↵|\\\\n", "\n"))),
        null);
  }

  private Property<SceneParts> font() {
    return new Property.Line<>(
        id("font"),
        PropertyKey.PROP_FONT,
        Style.LINE,
        text -> !text.isBlank() && text.length() <= LONGEST_FONT,
        PropertyKey.FIELD_NAME_RULE,
        parts -> textOf(parts).style().family(),
        (parts, family) -> styled(parts, style -> style.withFamily(family.strip())),
        "Inter");
  }

  private Measure<SceneParts> size() {
    return new Measure<>(
        id("size"),
        PropertyKey.PROP_SIZE,
        _ -> new Range(SMALLEST_PX / programme.heightPx(), 1, null),
        parts -> textOf(parts).style().size(),
        (parts, size) -> styled(parts, style -> style.withSize(size)),
        programme.heightPx(),
        null);
  }

  private Graphic.Text textOf(SceneParts parts) {
    if (parts.component(index).graphic() instanceof Graphic.Text text) {
      return text;
    }
    throw new IllegalArgumentException("No text any more");
  }

  private SceneParts with(SceneParts parts, UnaryOperator<Graphic.Text> change) {
    Graphic.Text changed = change.apply(textOf(parts));
    return parts.withComponent(index, component -> component.withGraphic(changed));
  }

  private SceneParts styled(SceneParts parts, UnaryOperator<TextStyle> change) {
    return with(parts, text -> text.withStyle(change.apply(text.style())));
  }

  /// A text without a plate has one that nobody sees.
  private Backing backing(SceneParts parts) {
    Backing backing = textOf(parts).backing();
    return backing == null ? Backing.of(Rgb.BLACK, 0) : backing;
  }

  private SceneParts backed(SceneParts parts, UnaryOperator<Backing> change) {
    Backing changed = change.apply(backing(parts));
    boolean isSeen = changed.opacity() > 0 || !changed.colour().equals(Rgb.BLACK);
    return with(parts, text -> text.withBacking(isSeen ? changed : null));
  }
}
