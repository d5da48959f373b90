package org.castdesk.app.feature.inspector.graphic;

import java.util.ArrayList;
import java.util.List;
import org.castdesk.app.control.field.NumberRule;
import org.castdesk.app.feature.inspector.property.Amount;
import org.castdesk.app.feature.inspector.property.Lines;
import org.castdesk.app.feature.inspector.property.Property;
import org.castdesk.app.feature.inspector.property.Property.Look;
import org.castdesk.app.feature.inspector.property.Property.Option;
import org.castdesk.app.feature.inspector.property.Section.Row;
import org.castdesk.app.feature.inspector.property.Words;
import org.castdesk.app.text.SheetKey;
import org.castdesk.engine.show.Graphic.Caption;
import org.castdesk.engine.show.SourceSlot;
import org.jspecify.annotations.Nullable;

/// Whose words a caption shows, when, and how many at a time.
///
/// @param sources whose time the cues can count in
record CaptionSheet(List<Option> sources) {
  private static final String LIVE = "LIVE";
  private static final int FARTHEST_MILLIS = 10_000;
  private static final int USUAL_SIGNS = 35;
  private static final int USUAL_LINES = 2;

  List<Row<Caption>> rows(Caption now) {
    List<Row<Caption>> rows = new ArrayList<>();
    rows.add(Row.of(slot()));
    if (now.slot() != null) {
      rows.add(Row.of(file()));
      rows.add(Row.of(offset()));
    }
    rows.add(
        Row.of(
            new Amount<Caption>(
                    "signs",
                    SheetKey.GFX_SIGNS,
                    Caption::words,
                    (caption, signs) -> sized(caption, round(signs), caption.lines()))
                .as(NumberRule.of("", 10, 50, 1, 0), (double) USUAL_SIGNS)));
    rows.add(
        Row.of(
            new Amount<Caption>(
                    "lines",
                    SheetKey.GFX_LINES,
                    Caption::lines,
                    (caption, lines) -> sized(caption, caption.words(), round(lines)))
                .as(NumberRule.of("", 1, 6, 1, 0), (double) USUAL_LINES)));
    return rows;
  }

  private static int round(double value) {
    return (int) Math.round(value);
  }

  private static Caption sized(Caption now, int signs, int lines) {
    return new Caption(
        now.slot(), now.file(), now.offsetMillis(), signs, lines, now.style(), now.backing());
  }

  private static Caption from(Caption now, @Nullable SourceSlot slot, @Nullable String file) {
    return new Caption(
        slot, file, now.offsetMillis(), now.words(), now.lines(), now.style(), now.backing());
  }

  private Property<Caption> slot() {
    List<Option> options = new ArrayList<>();
    options.add(new Option(LIVE, Words.of(SheetKey.GFX_CAPTION_LIVE)));
    options.addAll(sources);
    return new Property.Choice<>(
        "caption-slot",
        SheetKey.GFX_CAPTION_SLOT,
        Look.MENU,
        options,
        caption -> caption.slot() == null ? LIVE : caption.slot().value(),
        (caption, code) ->
            code.equals(LIVE)
                ? from(caption, null, null)
                : from(caption, new SourceSlot(code), caption.file()),
        null);
  }

  /// Empty = the source's own subtitle track.
  private static Property<Caption> file() {
    return Lines.maybePlace(
        "caption-file",
        SheetKey.GFX_CAPTION_FILE,
        SheetKey.GFX_CAPTION_FILE_RULE,
        Caption::file,
        (caption, file) -> from(caption, caption.slot(), file.isEmpty() ? null : file));
  }

  private static Property<Caption> offset() {
    return new Amount<Caption>(
            "offset",
            SheetKey.GFX_OFFSET,
            Caption::offsetMillis,
            (caption, millis) ->
                new Caption(
                    caption.slot(),
                    caption.file(),
                    round(millis),
                    caption.words(),
                    caption.lines(),
                    caption.style(),
                    caption.backing()))
        .as(NumberRule.of("ms", -FARTHEST_MILLIS, FARTHEST_MILLIS, 40, 0), 0.0);
  }
}
