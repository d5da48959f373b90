package org.castdesk.app.feature.layout.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.geometry.Dimension2D;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.show.Anchor;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.Component.Placement;
import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.show.Graphic;
import org.castdesk.engine.show.graphic.Motion;
import org.castdesk.engine.show.graphic.TextStyle;
import org.castdesk.engine.show.template.GraphicTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Where a graphic lies whose size only the engine knows, and what pulling it changes.
class PlacedGraphicTest {
  private static final PictureSize HD = new PictureSize(1920, 1080);

  private static PlacedGraphic placed(Placement place, Graphic graphic) {
    Component component = Component.of(new ComponentId("x"), "x", place, graphic);
    return new PlacedGraphic(component, HD, new Dimension2D(400, 100));
  }

  private static Graphic.Text words() {
    return Graphic.Text.of("Ana Reyes", TextStyle.of("Inter", 0.05, Rgb.BLACK));
  }

  /// By hand: the anchor's point of the box lies 0.1 and -0.2 from the same point of the picture.
  @ParameterizedTest
  @EnumSource(Anchor.class)
  void box_liesByItsAnchor_andComesBackToIt(Anchor anchor) {
    PlacedGraphic graphic = placed(Placement.at(0.1, -0.2, anchor), words());
    Box box = graphic.box();
    assertEquals(192 + anchor.horizontal() * 1520, box.x(), 1e-9);
    assertEquals(-216 + anchor.vertical() * 980, box.y(), 1e-9);
    PlacedGraphic moved = graphic.movedTo(box.x() + 96, box.y() + 54);
    assertEquals(anchor, moved.component().placement().anchor());
    assertEquals(0.15, moved.component().placement().x(), 1e-9);
    assertEquals(-0.15, moved.component().placement().y(), 1e-9);
    assertEquals(box.x() + 96, moved.box().x(), 1e-9);
  }

  @Test
  void words_thatArePulled_getLargerLetters_inAllLines() {
    Graphic.Text two = words().withUnder(TextStyle.of("Inter", 0.03, Rgb.BLACK)).withWrap(0.4);
    PlacedGraphic graphic = placed(Placement.at(0, 0, Anchor.BOTTOM_RIGHT), two);
    assertEquals(4, graphic.ownRatio(), 1e-9);
    PlacedGraphic larger = graphic.in(new Box(100, 200, 800, 200));
    Graphic.Text is = (Graphic.Text) larger.component().graphic();
    assertEquals(0.1, is.style().size(), 1e-9);
    assertEquals(0.06, is.under().size(), 1e-9);
    assertEquals(0.8, is.wrap(), 1e-9);
    assertEquals(new Box(100, 200, 800, 200), larger.box());
    assertEquals(0, larger.component().placement().height());
    assertEquals("now", onto(larger, words().withText("now")).text(), "somebody typed meanwhile");
    assertEquals(0.1, onto(larger, words().withText("now")).style().size(), 1e-9);
  }

  private static Graphic.Text onto(PlacedGraphic moved, Graphic.Text now) {
    Component component =
        Component.of(new ComponentId("x"), "x", Placement.at(0, 0, Anchor.TOP_LEFT), now);
    return (Graphic.Text) moved.onto(component).graphic();
  }

  @Test
  void whatHasASize_keepsItsLetters_andTheSideThatCounts() {
    Placement byHeight = new Placement(0, 0, 0, 0.1, Anchor.TOP_LEFT, 1);
    PlacedGraphic larger = placed(byHeight, words()).in(new Box(0, 0, 800, 200));
    assertEquals(200 / 1080.0, larger.component().placement().height(), 1e-9);
    assertEquals(words(), larger.component().graphic());
    Placement byWidth = new Placement(0, 0, 0.2, 0, Anchor.TOP_LEFT, 1);
    Placement is = placed(byWidth, words()).in(new Box(0, 0, 960, 240)).component().placement();
    assertEquals(0.5, is.width(), 1e-9);
    assertEquals(0, is.height());
    Placement own = Placement.at(0, 0, Anchor.TOP_LEFT);
    Placement picture =
        placed(own, new Graphic.Image("x.png")).in(new Box(0, 0, 800, 200)).component().placement();
    assertEquals(200 / 1080.0, picture.height(), 1e-9, "a picture of its own size gets one");
  }

  /// A ticker goes across the whole picture wherever it was put; only its height can change.
  @Test
  void aTicker_movesUpAndDownOnly_andIsNotPulled() {
    Component ticker =
        GraphicTemplate.TICKER.make(new ComponentId("t"), Component.Slot.of(1), "t", "words");
    Component far = ticker.withPlacement(ticker.placement().withPosition(0.3, -0.06));
    PlacedGraphic placed = new PlacedGraphic(far, HD, new Dimension2D(1920, 60));
    assertEquals(0, placed.box().x());
    assertFalse(placed.resizes());
    PlacedGraphic moved = placed.movedTo(100, placed.box().y() - 108);
    assertEquals(0.3, moved.component().placement().x());
    assertEquals(-0.16, moved.component().placement().y(), 1e-9);
    assertEquals(0, moved.box().x());
    Motion window = Motion.CRAWL.withWindow(0.5);
    PlacedGraphic inWindow =
        new PlacedGraphic(far.withMotion(window), HD, new Dimension2D(960, 60));
    assertEquals(576, inWindow.box().x(), 1e-9, "one with a window goes where it is put");
  }

  @Test
  void whatIsNotDrawnYet_isMovedAllTheSame() {
    PlacedGraphic unknown =
        new PlacedGraphic(
            Component.of(new ComponentId("x"), "x", Placement.at(0.5, 0.5, Anchor.CENTER), words()),
            HD,
            null);
    assertFalse(unknown.isKnown());
    Box box = unknown.box();
    PlacedGraphic moved = unknown.movedTo(box.x() + 192, box.y());
    assertEquals(0.6, moved.component().placement().x(), 1e-9);
    assertTrue(moved.component().placement().y() == 0.5);
  }
}
