package org.castdesk.app.feature.layout.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Dimension2D;
import org.castdesk.app.feature.layout.canvas.PlacedGraphic;
import org.castdesk.app.testing.ToyEngine;
import org.castdesk.app.testing.ToyShow;
import org.castdesk.app.text.Language;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.command.ComponentCommand;
import org.castdesk.engine.command.ShowCommand;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.show.Graphic;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.graphic.Binding;
import org.castdesk.engine.show.graphic.Timing;
import org.castdesk.engine.show.template.GraphicTemplate;
import org.castdesk.engine.time.FrameRate;
import org.junit.jupiter.api.Test;

/// What the table says of a graphic: in words, and where it is seen.
class GraphicRowsTest {
  private final Texts texts = new Texts(Language.EN);
  private final GraphicWords words = new GraphicWords(texts);

  private static Component made(GraphicTemplate template, int slot, String content) {
    return template.make(
        new ComponentId(template.name().toLowerCase(java.util.Locale.ROOT)),
        Component.Slot.of(slot),
        "A " + template.name(),
        content);
  }

  @Test
  void kindsAndContents_areSaidInAFewWords() {
    Component third = made(GraphicTemplate.LOWER_THIRD, 1, "Ana Reyes\nChair");
    assertEquals("text", words.kind(third));
    assertEquals("Ana Reyes | Chair", words.content(third));
    assertEquals("text, crawl", words.kind(made(GraphicTemplate.TICKER, 2, "News")));
    assertEquals("station time, HH:mm", words.content(made(GraphicTemplate.CLOCK, 3, "")));
    Component logo = made(GraphicTemplate.LOGO, 4, "/media/logos/htv-white.png");
    assertEquals(
        "htv-white.png, 92 % opacity",
        words.content(logo.withPlacement(logo.placement().withOpacity(0.92))));
    assertEquals("variable: score", words.content(made(GraphicTemplate.SCORE, 5, "0 : 0")));
    assertEquals("0:05:00 from the take", words.content(made(GraphicTemplate.COUNTDOWN, 6, "")));
    Graphic.Text bound =
        ((Graphic.Text) third.graphic()).withBinding(new Binding.File("/news/newsdesk.txt"));
    assertEquals("feed: newsdesk.txt", words.content(third.withGraphic(bound)));
  }

  @Test
  void timing_saysHowItComesAndGoes() {
    FrameRate rate = FrameRate.of(25);
    assertEquals("always", words.timing(Timing.AT_ONCE, rate));
    Timing both = made(GraphicTemplate.LOWER_THIRD, 1, "x").timing();
    assertEquals("in 12 f, out 12 f", words.timing(both, rate));
    assertEquals(
        "in 12 f, out 12 f, off after 5.0 s",
        words.timing(new Timing(both.in(), both.out(), 125), rate));
  }

  @Test
  void tags_sayWhereItIsSeen() {
    ToyEngine engine = new ToyEngine(ToyShow.english());
    Component clock = made(GraphicTemplate.CLOCK, 3, "");
    Component third = made(GraphicTemplate.LOWER_THIRD, 12, "Ana");
    engine.ask(new ShowCommand.PutComponent(third));
    engine.ask(new ShowCommand.PutComponent(clock));
    engine.ask(new ShowCommand.PutKey(2, new Show.DownstreamKey(List.of(third.id()), 12)));
    assertEquals(List.of(List.of("PVW NEXT"), List.of("DSK 2")), tags(engine, clock));
    engine.ask(new ComponentCommand.BringIn(clock.id()));
    assertEquals(List.of(List.of("PGM ON", "PVW"), List.of("DSK 2")), tags(engine, clock));
    List<TableRow> rows = rows(engine, clock);
    assertEquals("F3", rows.getFirst().key());
    assertEquals("", rows.getLast().key(), "only eight have keys");
    assertEquals("115, 65", rows.getFirst().place());
    assertEquals("", rows.getLast().place());
  }

  private List<TableRow> rows(ToyEngine engine, Component inScene) {
    GraphicRowsController.InScene there =
        new GraphicRowsController.InScene(
            new PlacedGraphic(inScene, new PictureSize(1920, 1080), new Dimension2D(200, 60)),
            false,
            false);
    return new GraphicRowsController(texts)
        .rows(
            engine.state(), id -> id.equals(inScene.id()) ? Optional.of(there) : Optional.empty());
  }

  private List<List<String>> tags(ToyEngine engine, Component inScene) {
    return rows(engine, inScene).stream()
        .map(row -> row.tags().stream().map(TableRow.Tag::words).toList())
        .toList();
  }
}
