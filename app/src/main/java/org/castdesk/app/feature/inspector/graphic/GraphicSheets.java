package org.castdesk.app.feature.inspector.graphic;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.castdesk.app.feature.inspector.property.Among;
import org.castdesk.app.feature.inspector.property.Lens;
import org.castdesk.app.feature.inspector.property.Lines;
import org.castdesk.app.feature.inspector.property.Property;
import org.castdesk.app.feature.inspector.property.Property.Option;
import org.castdesk.app.feature.inspector.property.Section;
import org.castdesk.app.feature.inspector.property.Section.Row;
import org.castdesk.app.feature.inspector.property.Words;
import org.castdesk.app.text.PropertyKey;
import org.castdesk.app.text.SheetKey;
import org.castdesk.app.text.Texts;
import org.castdesk.app.text.Wording;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.Graphic;
import org.castdesk.engine.show.Graphic.Timecode;
import org.castdesk.engine.show.graphic.TextStyle;
import org.jspecify.annotations.Nullable;

/// What can be set on a graphic: all of it when it is chosen alone, the most usual in its scene.
///
/// @param setting what else the fields need to know
public record GraphicSheets(Setting setting) {
  /// Sections that begin folded: what is set once, and rarely again.
  public static final Set<String> RARE = Set.of("under", "binding", "motion", "timing");

  /// Sections that begin folded where there is little room: all but the first.
  public static final Set<String> FURTHER =
      Set.of("letters", "under", "plate", "binding", "place", "motion", "timing");

  /// What else the fields need to know.
  ///
  /// @param sources what a countdown or a caption can follow
  /// @param now the time of day that clocks are tried with
  public record Setting(VideoFormat format, List<Option> sources, ZonedDateTime now, Texts texts) {
    PictureSize size() {
      return format.size();
    }
  }

  /// All that can be set.
  ///
  /// @param note a line over everything; null = none
  public List<Section<Component>> all(Component component, @Nullable Words note) {
    List<Section<Component>> sections = new ArrayList<>();
    Graphic graphic = component.graphic();
    List<Row<Component>> first = new ArrayList<>();
    first.add(Row.of(Lines.name(PropertyKey.PROP_NAME, Component::name, Component::withName)));
    first.addAll(kind(graphic));
    sections.add(new Section<>("kind", title(graphic), note, first));
    TextStyle letters = graphic.letters();
    if (letters != null) {
      add(sections, "letters", SheetKey.GFX_LETTERS, letters(graphic, letters));
      if (graphic instanceof Graphic.Text text) {
        add(sections, "under", SheetKey.GFX_UNDER, under(text));
      }
      double px = letters.sizePx(setting.size().heightPx());
      add(sections, "plate", SheetKey.GFX_PLATE, new PlateSheet(px).rows(graphic.plate()));
    }
    if (graphic instanceof Graphic.Text text) {
      add(
          sections,
          "binding",
          SheetKey.GFX_BINDING,
          of(Graphic.Text.class, BindingSheet.rows(text.binding())));
    }
    add(sections, "place", SheetKey.GFX_PLACE, place().rows());
    add(
        sections,
        "motion",
        SheetKey.GFX_MOTION,
        Row.within(
            new MotionSheet(setting.size(), word(SheetKey.GFX_WHOLE)).rows(component.motion()),
            "",
            Parts.MOTION));
    add(
        sections,
        "timing",
        SheetKey.GFX_TIMING,
        Row.within(
            new TimingSheet(setting.format().rate(), word(SheetKey.GFX_STAYS))
                .rows(component.timing()),
            "",
            Parts.TIMING));
    return sections;
  }

  private static void add(
      List<Section<Component>> sections, String id, SheetKey title, List<Row<Component>> rows) {
    sections.add(new Section<>(id, Words.of(title), null, rows));
  }

  /// The most usual, for a section among the others of its scene.
  public List<Row<Component>> brief(Component component) {
    List<Row<Component>> rows = new ArrayList<>(kind(component.graphic()));
    TextStyle letters = component.graphic().letters();
    if (letters != null) {
      LettersSheet sheet = new LettersSheet(letters, setting.size());
      rows.addAll(
          Row.within(List.of(sheet.size(), Row.of(LettersSheet.colour())), "", Parts.LETTERS));
    } else {
      rows.addAll(place().size());
    }
    rows.addAll(place().brief());
    return rows;
  }

  private static Words title(Graphic graphic) {
    return Words.of(
        switch (graphic) {
          case Graphic.Text _ -> SheetKey.GFX_KIND_TEXT;
          case Graphic.Image _ -> SheetKey.GFX_KIND_IMAGE;
          case Graphic.Caption _ -> SheetKey.GFX_KIND_CAPTION;
          case Graphic.Clock _ -> SheetKey.GFX_KIND_CLOCK;
          case Graphic.Countdown _ -> SheetKey.GFX_KIND_COUNTDOWN;
          case Timecode _ -> SheetKey.GFX_KIND_TIMECODE;
        });
  }

  /// What only this kind has.
  private List<Row<Component>> kind(Graphic graphic) {
    return switch (graphic) {
      case Graphic.Text text -> of(Graphic.Text.class, List.of(WordsSheet.words(text)));
      case Graphic.Image _ ->
          of(
              Graphic.Image.class,
              List.of(
                  Row.of(
                      Lines.place(
                          "place",
                          Graphic.Image::location,
                          (_, location) -> new Graphic.Image(location)))));
      case Graphic.Caption caption ->
          of(Graphic.Caption.class, new CaptionSheet(setting.sources()).rows(caption));
      case Graphic.Clock _ ->
          of(
              Graphic.Clock.class,
              new ClockSheet(word(SheetKey.GFX_ZONE_STATION), setting.now()).rows());
      case Graphic.Countdown countdown ->
          of(Graphic.Countdown.class, new CountdownSheet(setting.sources()).rows(countdown));
      case Timecode _ -> of(Timecode.class, List.of(Row.of(timecode())));
    };
  }

  private static Property<Timecode> timecode() {
    return Among.keys(Timecode.Kind.class, kind -> SheetKey.valueOf("GFX_TIMECODE_" + kind.name()))
        .of(
            "timecode",
            SheetKey.GFX_TIMECODE,
            Timecode::kind,
            (code, kind) -> new Timecode(kind, code.style(), code.backing()),
            null);
  }

  private static <G extends Graphic> List<Row<Component>> of(Class<G> kind, List<Row<G>> rows) {
    Lens<Component, G> lens = Parts.kind(kind);
    return Row.within(rows, "", lens);
  }

  private List<Row<Component>> letters(Graphic graphic, TextStyle letters) {
    boolean hasLines = graphic instanceof Graphic.Text || graphic instanceof Graphic.Caption;
    List<Row<Component>> rows =
        new ArrayList<>(
            Row.within(
                new LettersSheet(letters, setting.size()).rows(hasLines), "", Parts.LETTERS));
    if (graphic instanceof Graphic.Text) {
      rows.addAll(of(Graphic.Text.class, List.of(words().wrap())));
    }
    return rows;
  }

  private List<Row<Component>> under(Graphic.Text text) {
    return of(Graphic.Text.class, words().under(text));
  }

  private WordsSheet words() {
    return new WordsSheet(setting.size(), word(SheetKey.GFX_WRAP_NEVER));
  }

  private PlaceSheet place() {
    return new PlaceSheet(setting.size(), word(PropertyKey.SIZE_OWN));
  }

  private String word(Wording key) {
    return setting.texts().get(key);
  }
}
