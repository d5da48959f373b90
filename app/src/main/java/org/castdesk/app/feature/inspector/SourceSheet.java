package org.castdesk.app.feature.inspector;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.castdesk.app.control.field.NumberRule;
import org.castdesk.app.feature.PictureFiles;
import org.castdesk.app.feature.inspector.property.Lines;
import org.castdesk.app.feature.inspector.property.Property;
import org.castdesk.app.feature.inspector.property.Property.Look;
import org.castdesk.app.feature.inspector.property.Property.Option;
import org.castdesk.app.feature.inspector.property.Property.Pace;
import org.castdesk.app.feature.inspector.property.Section;
import org.castdesk.app.feature.inspector.property.Section.Row;
import org.castdesk.app.feature.inspector.property.Words;
import org.castdesk.app.text.PropertyKey;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.castdesk.app.text.Wording;
import org.castdesk.engine.show.SourceContent;
import org.castdesk.engine.show.SourceContent.AtEnd;
import org.castdesk.engine.show.SourceContent.Media;
import org.castdesk.engine.show.SourceContent.Motion;
import org.castdesk.engine.show.SourceContent.Repeat;
import org.castdesk.engine.show.SourceSpec;

/// What can be set on a source.
final class SourceSheet {
  private static final int MOST_TIMES = 999;
  private static final int HIGHEST_TONE_HZ = 20_000;
  private static final double LOWEST_GAIN_DB = -60;
  private static final double HIGHEST_GAIN_DB = 12;

  private SourceSheet() {}

  /// @param file how long the whole file is; zero = not known
  static List<Section<SourceSpec>> of(SourceSpec source, Duration file, Texts texts) {
    List<Row<SourceSpec>> rows = new ArrayList<>();
    rows.add(
        Row.of(
            Lines.name(
                PropertyKey.PROP_NAME,
                SourceSpec::name,
                (spec, name) -> new SourceSpec(spec.slot(), name, spec.content(), spec.gainDb()))));
    rows.addAll(
        switch (source.content()) {
          case Media media -> media(media, file, texts);
          case SourceContent.Live _ -> LiveSheet.rows();
          case SourceContent.Still _ -> List.of(Row.of(place()));
          case SourceContent.Colour _ -> List.of(Row.of(colour()));
          case SourceContent.TestPattern _ -> List.of(Row.of(motion()), Row.of(tone()));
        });
    boolean sounds =
        !(source.content() instanceof SourceContent.Still
            || source.content() instanceof SourceContent.Colour);
    if (sounds) {
      rows.add(Row.of(gain()));
    }
    return List.of(new Section<>("source", Words.of(PropertyKey.SHEET_SOURCE), null, rows));
  }

  private static List<Row<SourceSpec>> media(Media media, Duration file, Texts texts) {
    List<Row<SourceSpec>> rows = new ArrayList<>();
    rows.add(Row.of(place()));
    rows.add(Row.of(repeat()));
    if (media.repeat().times() > 1) {
      rows.add(Row.of(times()));
    }
    MediaSpan span = new MediaSpan(file);
    rows.add(
        Row.of(
            number(
                "begin",
                PropertyKey.PROP_BEGIN,
                spec -> span.beginRule(mediaOf(spec)),
                spec -> MediaSpan.seconds(mediaOf(spec).begin()),
                (now, seconds) ->
                    new Media(
                        now.location(),
                        now.repeat(),
                        MediaSpan.duration(seconds),
                        now.end(),
                        now.atEnd()))));
    rows.add(
        Row.of(
            number(
                "end",
                PropertyKey.PROP_END,
                spec -> span.endRule(mediaOf(spec), texts.get(PropertyKey.END_OF_FILE)),
                spec -> MediaSpan.seconds(mediaOf(spec).end()),
                (now, seconds) ->
                    new Media(
                        now.location(),
                        now.repeat(),
                        now.begin(),
                        MediaSpan.duration(seconds),
                        now.atEnd()))));
    rows.add(Row.of(atEnd()));
    return rows;
  }

  private static Property.Quantity<SourceSpec> number(
      String id,
      Wording name,
      Function<SourceSpec, NumberRule> rule,
      ToDoubleFunction<SourceSpec> get,
      Property.Setter<Media, Double> set) {
    return new Property.Quantity<>(
        id,
        name,
        rule,
        get,
        (spec, value) -> withMedia(spec, media -> set.set(media, value)),
        0.0,
        Pace.AT_REST);
  }

  private static Property<SourceSpec> place() {
    return Lines.place("place", SourceSheet::location, SourceSheet::at);
  }

  private static String location(SourceSpec spec) {
    return switch (spec.content()) {
      case Media media -> media.location();
      case SourceContent.Still still -> still.location();
      case SourceContent.Live _, SourceContent.Colour _, SourceContent.TestPattern _ -> "";
    };
  }

  /// The same source from another place; how it plays stays.
  private static SourceSpec at(SourceSpec spec, String location) {
    SourceContent content =
        switch (spec.content()) {
          case Media media when !PictureFiles.isPicture(location) ->
              new Media(location, media.repeat(), media.begin(), media.end(), media.atEnd());
          case SourceContent.Still _ when !PictureFiles.isPicture(location) ->
              Media.endless(location);
          case Media _, SourceContent.Still _ -> new SourceContent.Still(location);
          case SourceContent.Live _, SourceContent.Colour _, SourceContent.TestPattern _ ->
              spec.content();
        };
    return with(spec, content);
  }

  private static Property<SourceSpec> repeat() {
    return new Property.Choice<>(
        "repeat",
        PropertyKey.PROP_REPEAT,
        Look.KEYS,
        List.of(
            new Option("0", Words.of(PropertyKey.REPEAT_ENDLESS)),
            new Option("1", Words.of(PropertyKey.REPEAT_ONCE)),
            new Option("2", Words.of(PropertyKey.REPEAT_TIMES))),
        spec -> Integer.toString(Math.min(2, mediaOf(spec).repeat().times())),
        (spec, code) -> repeated(spec, Integer.parseInt(code)),
        "0");
  }

  private static Property<SourceSpec> times() {
    return new Property.Quantity<>(
        "times",
        PropertyKey.PROP_TIMES,
        _ -> NumberRule.of("×", 2, MOST_TIMES, 1, 0),
        spec -> mediaOf(spec).repeat().times(),
        (spec, times) -> repeated(spec, (int) Math.round(times)),
        null,
        Pace.AT_REST);
  }

  private static SourceSpec repeated(SourceSpec spec, int times) {
    return withMedia(
        spec,
        media ->
            new Media(
                media.location(), new Repeat(times), media.begin(), media.end(), media.atEnd()));
  }

  private static Property<SourceSpec> atEnd() {
    return new Property.Choice<>(
        "at-end",
        PropertyKey.PROP_AT_END,
        Look.KEYS,
        List.of(
            new Option(AtEnd.HOLD.name(), Words.of(PropertyKey.AT_END_HOLD)),
            new Option(AtEnd.SLATE.name(), Words.of(PropertyKey.AT_END_SLATE))),
        spec -> mediaOf(spec).atEnd().name(),
        (spec, code) ->
            withMedia(
                spec,
                media ->
                    new Media(
                        media.location(),
                        media.repeat(),
                        media.begin(),
                        media.end(),
                        AtEnd.valueOf(code))),
        AtEnd.HOLD.name());
  }

  private static Property<SourceSpec> colour() {
    return Lines.colour(
        "colour",
        PropertyKey.PROP_COLOUR,
        spec -> ((SourceContent.Colour) spec.content()).rgb(),
        (spec, rgb) -> with(spec, new SourceContent.Colour(rgb)),
        null);
  }

  private static Property<SourceSpec> motion() {
    return new Property.Choice<>(
        "motion",
        PropertyKey.PROP_MOTION,
        Look.KEYS,
        Arrays.stream(Motion.values())
            .map(motion ->
                new Option(motion.name(), Words.of(TextKey.valueOf("PATTERN_" + motion.name()))))
            .toList(),
        spec -> pattern(spec).motion().name(),
        (spec, code) ->
            with(spec, new SourceContent.TestPattern(Motion.valueOf(code), pattern(spec).toneHz())),
        null);
  }

  private static Property<SourceSpec> tone() {
    return new Property.Quantity<>(
        "tone",
        PropertyKey.PROP_TONE,
        _ -> NumberRule.of("Hz", 0, HIGHEST_TONE_HZ, 10, 0),
        spec -> pattern(spec).toneHz(),
        (spec, hz) ->
            with(spec, new SourceContent.TestPattern(pattern(spec).motion(), (int) Math.round(hz))),
        null,
        Pace.AT_REST);
  }

  private static Property<SourceSpec> gain() {
    return new Property.Quantity<>(
        "gain",
        PropertyKey.PROP_GAIN,
        _ -> NumberRule.of("dB", LOWEST_GAIN_DB, HIGHEST_GAIN_DB, 1, 1),
        SourceSpec::gainDb,
        (spec, db) -> new SourceSpec(spec.slot(), spec.name(), spec.content(), db),
        0.0,
        Pace.WHILE_MOVING);
  }

  /// Whoever exchanged the content meanwhile has the last word: an edit of what was there before
  /// is refused.
  private static Media mediaOf(SourceSpec spec) {
    if (spec.content() instanceof Media media) {
      return media;
    }
    throw new IllegalArgumentException(spec.slot() + " is no clip any more");
  }

  private static SourceContent.TestPattern pattern(SourceSpec spec) {
    if (spec.content() instanceof SourceContent.TestPattern pattern) {
      return pattern;
    }
    throw new IllegalArgumentException(spec.slot() + " is no test pattern any more");
  }

  private static SourceSpec withMedia(SourceSpec spec, UnaryOperator<Media> change) {
    return with(spec, change.apply(mediaOf(spec)));
  }

  private static SourceSpec with(SourceSpec spec, SourceContent content) {
    return new SourceSpec(spec.slot(), spec.name(), content, spec.gainDb());
  }
}
