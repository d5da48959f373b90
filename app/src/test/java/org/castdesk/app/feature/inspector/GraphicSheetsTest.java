package org.castdesk.app.feature.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.castdesk.app.feature.inspector.property.Property;
import org.castdesk.app.feature.inspector.property.Section;
import org.castdesk.app.testing.FxTest;
import org.castdesk.app.testing.ToyEngine;
import org.castdesk.app.testing.ToyShow;
import org.castdesk.app.text.Language;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.show.Graphic;
import org.castdesk.engine.show.Graphic.Countdown;
import org.castdesk.engine.show.Graphic.Countdown.Goal;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.graphic.Backing;
import org.castdesk.engine.show.graphic.Binding;
import org.castdesk.engine.show.graphic.Motion;
import org.castdesk.engine.show.graphic.TextStyle;
import org.castdesk.engine.show.graphic.Timing;
import org.castdesk.engine.show.graphic.Timing.Entrance;
import org.castdesk.engine.show.template.GraphicTemplate;
import org.junit.jupiter.api.Test;

/// What can be set on each kind of graphic, and what will not do.
class GraphicSheetsTest extends FxTest {
  private static final ComponentId ID = new ComponentId("it");
  private final Texts texts = new Texts(Language.EN);

  private static Component made(GraphicTemplate template) {
    return template.make(ID, Component.Slot.of(1), "It", "It");
  }

  private List<Section<Component>> sections(Component component) {
    Show show = ToyShow.english().withComponents(List.of(component));
    return new SubjectController.OfGraphic(ID, "g-")
        .sections(component, new ToyEngine(show).state(), texts);
  }

  private Property<Component> property(Component component, String id) {
    return PropertyChecks.properties(sections(component)).stream()
        .filter(property -> property.id().equals("g-" + id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + id));
  }

  private Property.Line<Component> line(Component component, String id) {
    if (property(component, id) instanceof Property.Line<Component> line) {
      return line;
    }
    throw new AssertionError(id + " is no line");
  }

  private Component set(Component component, String id, String value) {
    return switch (property(component, id)) {
      case Property.Line<Component> line -> {
        assertTrue(line.allowed().test(value), () -> id + " will not take " + value);
        yield line.set().set(component, value);
      }
      case Property.Choice<Component> choice -> choice.set().set(component, value);
      case Property.Quantity<Component> number -> {
        double typed = Double.parseDouble(value);
        assertTrue(
            number.rule().apply(component).allows(typed), () -> id + " will not take " + value);
        yield number.set().set(component, typed);
      }
    };
  }

  private boolean allows(Component component, String id, String value) {
    return switch (property(component, id)) {
      case Property.Line<Component> line -> line.allowed().test(value);
      case Property.Quantity<Component> number ->
          number.rule().apply(component).allows(Double.parseDouble(value));
      case Property.Choice<Component> _ -> true;
    };
  }

  /// Each kind, and each of its forms.
  private static List<Component> forms() {
    List<Component> forms = new ArrayList<>();
    for (GraphicTemplate template : GraphicTemplate.values()) {
      forms.add(made(template));
      forms.add(
          made(template)
              .withMotion(template == GraphicTemplate.LOGO ? Motion.ROLL : Motion.CRAWL)
              .withTiming(
                  new Timing(
                      new Entrance(Timing.Kind.WIPE_UP, 7),
                      new Entrance(Timing.Kind.SLIDE_LEFT, 30),
                      250)));
    }
    Component words = made(GraphicTemplate.TITLE);
    Graphic.Text text = (Graphic.Text) words.graphic();
    forms.add(words.withGraphic(text.withBinding(new Binding.File("a.txt")).withUnder(null)));
    forms.add(words.withGraphic(text.withBinding(new Binding.Json("http://a.b/c", "/d", 9))));
    Countdown countdown = (Countdown) made(GraphicTemplate.COUNTDOWN).graphic();
    for (Goal goal :
        List.of(new Goal.TimeOfDay(LocalTime.NOON), new Goal.EndOf(SourceSlot.of(2)))) {
      forms.add(
          words.withGraphic(
              new Countdown(goal, Countdown.AtZero.HIDES, countdown.style(), countdown.backing())));
    }
    Graphic.Caption caption = (Graphic.Caption) made(GraphicTemplate.CAPTION).graphic();
    forms.add(
        words.withGraphic(
            new Graphic.Caption(
                SourceSlot.of(1), "a.vtt", -80, 20, 3, caption.style(), caption.backing())));
    return forms;
  }

  @Test
  void everyProperty_ofEveryKind_isReadAndSet() {
    for (Component form : forms()) {
      for (Property<Component> property : PropertyChecks.properties(sections(form))) {
        PropertyChecks.checkSet(property, form);
        Component reset = property.reset(form);
        assertTrue(
            property(reset, property.id().substring(2)).isStandard(reset),
            () -> property.id() + " of " + form.graphic());
      }
    }
  }

  @Test
  void everyKind_hasItsSections() {
    assertEquals(
        List.of("kind", "letters", "under", "plate", "binding", "place", "motion", "timing"),
        ids(made(GraphicTemplate.SCORE)));
    assertEquals(List.of("kind", "place", "motion", "timing"), ids(made(GraphicTemplate.LOGO)));
    for (GraphicTemplate template :
        Set.of(
            GraphicTemplate.CLOCK,
            GraphicTemplate.COUNTDOWN,
            GraphicTemplate.TIMECODE,
            GraphicTemplate.CAPTION)) {
      assertEquals(
          List.of("kind", "letters", "plate", "place", "motion", "timing"),
          ids(made(template)),
          template.name());
    }
  }

  private List<String> ids(Component component) {
    return sections(component).stream().map(section -> section.id().substring(2)).toList();
  }

  private static TextStyle style(Component component) {
    return ((Graphic.Text) component.graphic()).style();
  }

  @Test
  void border_isInPixels_andAtMostSixteen() {
    Component title = made(GraphicTemplate.TITLE);
    Component edged = set(title, "border-px", "16");
    assertEquals(16, style(edged).borderPx(1080), 1e-9);
    assertFalse(allows(title, "border-px", "17"));
    assertEquals(null, style(set(edged, "border-px", "0")).border());
    assertEquals(4, style(set(title, "border-colour", "#ff0000")).borderPx(1080), 1e-9);
  }

  @Test
  void size_isInPixelsOfTheProgramme_andPercent() {
    Component title = made(GraphicTemplate.TITLE);
    assertEquals(0.1, style(set(title, "size-px", "108")).size(), 1e-9);
    assertEquals(0.1, style(set(title, "size-percent", "10")).size(), 1e-9);
    assertFalse(allows(title, "size-px", "1025"), "1024 pixels are the most");
    assertFalse(allows(title, "size-px", "0"));
  }

  @Test
  void family_keepsItsWeight_andMustBeThere() {
    Component title = made(GraphicTemplate.TITLE);
    assertEquals("Noto Sans SC Bold", style(set(title, "font", "Noto Sans SC")).family());
    assertEquals("KaiTi", style(set(title, "font", " KaiTi ")).family());
    assertEquals("Inter Medium", style(set(title, "weight", "MEDIUM")).family());
    assertEquals("Inter", style(set(title, "weight", "REGULAR")).family());
    assertFalse(allows(title, "font", "No Such Font"));
    assertFalse(allows(title, "font", " "));
    assertTrue(allows(title, "font", "fonts/House.otf"), "a file beside the show");
    Property.Line<Component> font = line(title, "font");
    Set<String> offered =
        font.offers().get().stream().map(Property.Option::code).collect(Collectors.toSet());
    assertTrue(
        offered.containsAll(Set.of("Inter", "Noto Sans SC", "Castdesk Kai", "KaiTi")),
        offered.toString());
    offered.remove("");
    offered.forEach(family -> assertTrue(allows(title, "font", family), family));
  }

  @Test
  void plate_comesAndGoes_itsSizesAreThoseOfTheLetters() {
    Component title = made(GraphicTemplate.TITLE);
    Component plated = set(title, "plate", "ON");
    double letters = style(title).sizePx(1080);
    Backing plate = plate(set(plated, "plate-side-px", "50"));
    assertEquals(50 / letters, plate.side(), 1e-9);
    assertEquals(null, plate(plated).accent());
    Component barred = set(plated, "plate-bar-px", "20");
    assertEquals(20 / letters, plate(barred).accent().width(), 1e-9);
    assertEquals(
        "#00FF00", plate(set(barred, "plate-bar-colour", "00ff00")).accent().colour().toString());
    assertEquals(null, plate(set(barred, "plate", "OFF")));
  }

  private static Backing plate(Component component) {
    return ((Graphic.Text) component.graphic()).backing();
  }

  @Test
  void motion_hasADirectionAndASpeed() {
    Component ticker = made(GraphicTemplate.TICKER);
    Component back = set(ticker, "direction", "BACKWARD");
    assertEquals(-0.09375, back.motion().speed(), 1e-9);
    assertEquals(-0.2, set(back, "speed-px", "384").motion().speed(), 1e-9);
    assertEquals(0.2, set(ticker, "speed-percent", "20").motion().speed(), 1e-9);
    assertFalse(allows(ticker, "speed-px", "0"), "what travels does not stand");
    assertEquals(0.5, set(ticker, "window-px", "960").motion().window(), 1e-9);
    assertFalse(set(ticker, "loops", "OFF").motion().loops());
    assertTrue(set(ticker, "motion", "NONE").motion().isStill());
  }

  @Test
  void timing_isInFramesAndSeconds() {
    Component third = made(GraphicTemplate.LOWER_THIRD);
    assertEquals(45, set(third, "in-seconds", "1.5").timing().in().frames());
    assertEquals(20, set(third, "out-frames", "20").timing().out().frames());
    assertEquals(300, set(third, "auto-off-seconds", "10").timing().autoOffFrames());
    assertEquals(Timing.Kind.SLIDE_UP, set(third, "in", "SLIDE_UP").timing().in().kind());
    assertFalse(allows(third, "in-frames", "0"));
    assertFalse(allows(third, "in-frames", "1001"));
  }

  @Test
  void binding_ofEachKind() {
    Component title = made(GraphicTemplate.TITLE);
    Component web = set(title, "from", "JSON");
    web = set(web, "url", "https://example.org/score.json");
    web = set(web, "pointer", "/home/goals");
    web = set(web, "every", "30");
    assertEquals(
        new Binding.Json("https://example.org/score.json", "/home/goals", 30), binding(web));
    assertFalse(allows(web, "url", "ftp://example.org/"));
    assertFalse(allows(web, "url", "not an address"));
    assertFalse(allows(web, "pointer", "home"));
    assertFalse(allows(web, "every", "0"));
    Component file = set(set(title, "from", "FILE"), "text-file", "names.txt");
    assertEquals(new Binding.File("names.txt"), binding(file));
    assertFalse(allows(file, "text-file", "  "));
    assertEquals(
        new Binding.Variable("guest"),
        binding(set(set(title, "from", "VARIABLE"), "variable", "guest")));
    assertEquals(null, binding(set(web, "from", "NONE")));
  }

  private static Binding binding(Component component) {
    return ((Graphic.Text) component.graphic()).binding();
  }

  @Test
  void clock_showsItsForms_andKnowsZones() {
    Component clock = made(GraphicTemplate.CLOCK);
    assertEquals(
        "d MMMM yyyy", ((Graphic.Clock) set(clock, "form", "d MMMM yyyy").graphic()).pattern());
    assertFalse(allows(clock, "form", "HH:mm:QQQQQQQ"));
    assertFalse(allows(clock, "form", ""));
    Component there = set(clock, "zone", "Asia/Shanghai");
    assertEquals("Asia/Shanghai", ((Graphic.Clock) there.graphic()).zone().getId());
    assertEquals(null, ((Graphic.Clock) set(there, "zone", "station").graphic()).zone());
    assertFalse(allows(clock, "zone", "Mars/Olympus"));
    Property.Line<Component> form = line(clock, "form");
    form.offers()
        .get()
        .forEach(offer -> {
          assertTrue(allows(clock, "form", offer.code()), offer.code());
          assertFalse(offer.note().in(texts).isBlank(), offer.code());
        });
  }

  @Test
  void countdown_toEachGoal() {
    Component down = made(GraphicTemplate.COUNTDOWN);
    assertEquals(new Goal.Length(Duration.ofSeconds(90)), goal(set(down, "goal-length", "1:30")));
    assertEquals(new Goal.Length(Duration.ofSeconds(90)), goal(set(down, "goal-length", "90")));
    assertEquals(
        new Goal.Length(Duration.ofMinutes(61)), goal(set(down, "goal-length", "1:01:00")));
    assertFalse(allows(down, "goal-length", "24:00:01"));
    assertFalse(allows(down, "goal-length", "soon"));
    Component time = set(set(down, "goal", "TIME"), "goal-time", "9:30");
    assertEquals(new Goal.TimeOfDay(LocalTime.of(9, 30)), goal(time));
    assertFalse(allows(time, "goal-time", "25:00"));
    Component end = set(set(down, "goal", "END"), "goal-clip", "RV03");
    assertEquals(new Goal.EndOf(SourceSlot.of(3)), goal(end));
    assertEquals(
        Countdown.AtZero.COUNTS_ON,
        ((Countdown) set(end, "at-zero", "COUNTS_ON").graphic()).atZero());
  }

  private static Goal goal(Component component) {
    return ((Countdown) component.graphic()).goal();
  }

  @Test
  void caption_withinItsLimits() {
    Component live = made(GraphicTemplate.CAPTION);
    Component follows = set(live, "caption-slot", "RV02");
    Component filed = set(follows, "caption-file", "a.srt");
    Component shifted = set(filed, "offset", "-400");
    Graphic.Caption caption = (Graphic.Caption) set(shifted, "signs", "50").graphic();
    assertEquals(SourceSlot.of(2), caption.slot());
    assertEquals("a.srt", caption.file());
    assertEquals(-400, caption.offsetMillis());
    assertEquals(50, caption.words());
    assertEquals(null, ((Graphic.Caption) set(shifted, "caption-file", "").graphic()).file());
    Graphic.Caption sent = (Graphic.Caption) set(shifted, "caption-slot", "LIVE").graphic();
    assertEquals(null, sent.slot());
    assertEquals(null, sent.file(), "a file counts in the time of a source");
    assertFalse(allows(shifted, "signs", "9"));
    assertFalse(allows(shifted, "signs", "51"));
    assertFalse(allows(shifted, "lines", "7"));
    assertFalse(allows(shifted, "offset", "10001"));
  }
}
