package org.castdesk.app.feature.layout.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.castdesk.app.control.canvas.Grip;
import org.castdesk.app.feature.layout.canvas.Snapping.Gap;
import org.castdesk.app.feature.layout.canvas.Snapping.Met;
import org.castdesk.app.feature.layout.canvas.Snapping.Snapped;
import org.castdesk.app.feature.layout.canvas.Snapping.Wish;
import org.castdesk.app.feature.layout.canvas.Stops.Mark;
import org.castdesk.engine.format.PictureSize;
import org.junit.jupiter.api.Test;

class SnappingTest {
  private static final PictureSize HD = new PictureSize(1920, 1080);
  private static final Wish ON = new Wish(true, false, false);

  private static Snapping snapping(Wish wish, Box... others) {
    return new Snapping(HD, List.of(others), 8, wish);
  }

  @Test
  void nearTheFramesEdges_liesOnThem() {
    Snapped snapped = snapping(ON).moved(new Box(6, -5, 700, 300));
    assertEquals(new Box(0, 0, 700, 300), snapped.box());
    assertTrue(snapped.met().contains(new Met(true, Mark.START, 0)));
    assertTrue(snapped.met().contains(new Met(false, Mark.START, 0)));
    assertEquals(
        new Box(1220, 780, 700, 300), snapping(ON).moved(new Box(1226, 773, 700, 300)).box());
  }

  @Test
  void nearTheMiddle_isCentred() {
    Snapped snapped = snapping(ON).moved(new Box(605, 393, 700, 300));
    assertEquals(new Box(610, 390, 700, 300), snapped.box());
    assertEquals(
        List.of(new Met(true, Mark.CENTRE, 960), new Met(false, Mark.CENTRE, 540)), snapped.met());
  }

  @Test
  void outOfReach_staysWhereItIs() {
    Box box = new Box(30, 420, 700, 300);
    assertEquals(box, snapping(ON).moved(box).box());
  }

  @Test
  void switchedOff_nothingIsMet() {
    Box box = new Box(1, 1, 700, 300);
    Snapped snapped = snapping(Wish.NOTHING).moved(box);
    assertEquals(box, snapped.box());
    assertEquals(List.of(), snapped.met());
  }

  @Test
  void nearAnotherBox_meetsItsEdgesAndItsMiddle() {
    Box other = new Box(200, 150, 400, 200);
    Snapped edge = snapping(ON, other).moved(new Box(604, 700, 300, 100));
    assertEquals(600, edge.box().x());
    assertTrue(edge.met().contains(new Met(true, Mark.BOX_EDGE, 600)));
    Snapped middle = snapping(ON, other).moved(new Box(253, 700, 300, 100));
    assertEquals(250, middle.box().x());
    assertTrue(middle.met().contains(new Met(true, Mark.BOX_CENTRE, 400)));
  }

  @Test
  void safeAreasAndThirds_areMet_safeAreasOnlyWhenTheyAreShown() {
    Wish safe = new Wish(true, true, false);
    assertEquals(67.2, snapping(safe).moved(new Box(70, 500, 100, 17)).box().x(), 1e-9);
    assertEquals(96, snapping(safe).moved(new Box(93, 500, 100, 17)).box().x(), 1e-9);
    assertEquals(70, snapping(ON).moved(new Box(70, 500, 100, 17)).box().x());
    assertEquals(640, snapping(ON).moved(new Box(637, 500, 100, 17)).box().x(), 1e-9);
  }

  @Test
  void grid_isMetWhereNothingElseIs() {
    Wish grid = new Wish(true, false, true);
    assertEquals(24, Stops.gridCell(HD));
    assertEquals(264, snapping(grid).moved(new Box(260, 200, 101, 33)).box().x());
    assertEquals(
        267, snapping(grid, new Box(267, 900, 10, 10)).moved(new Box(264, 200, 101, 33)).box().x());
  }

  /// As in the drawing of the editor: 72 from the edge on both sides.
  @Test
  void margins_becomeTheSame() {
    Box left = new Box(72, 216, 864, 486);
    Snapped snapped = snapping(ON, left).moved(new Box(979, 213, 864, 486));
    assertEquals(new Box(984, 216, 864, 486), snapped.box());
    assertTrue(snapped.gaps().contains(new Gap(true, 459, 0, 72)));
    assertTrue(snapped.gaps().contains(new Gap(true, 459, 1848, 1920)));
    assertTrue(snapped.met().contains(new Met(false, Mark.BOX_EDGE, 216)));
  }

  @Test
  void gaps_betweenThree_becomeTheSame() {
    Box first = new Box(31, 100, 200, 100);
    Box second = new Box(281, 100, 200, 100);
    Snapped third = snapping(ON, first, second).moved(new Box(535, 100, 333, 100));
    assertEquals(531, third.box().x());
    assertTrue(third.gaps().contains(new Gap(true, 150, 231, 281)));
    assertTrue(third.gaps().contains(new Gap(true, 150, 481, 531)));
    Box far = new Box(900, 100, 333, 100);
    Snapped between = snapping(ON, first, far).moved(new Box(469, 100, 201, 100));
    assertEquals(465, between.box().x());
  }

  @Test
  void gaps_downwards_areTheSameRule() {
    Box first = new Box(100, 31, 100, 200);
    Box second = new Box(100, 281, 100, 200);
    Snapped third = snapping(ON, first, second).moved(new Box(100, 535, 100, 333));
    assertEquals(531, third.box().y());
    assertTrue(third.gaps().contains(new Gap(false, 150, 481, 531)));
  }

  @Test
  void pulledSide_meets_andTheOtherSideStays() {
    Box start = new Box(100, 100, 500, 300);
    Resize resize = new Resize(Grip.RIGHT, 0, false);
    Snapped snapped = snapping(ON).resized(start, resize, resize.pulled(start, 355, 0));
    assertEquals(new Box(100, 100, 860, 300), snapped.box());
    assertEquals(List.of(new Met(true, Mark.CENTRE, 960)), snapped.met());
  }

  @Test
  void pulledCorner_withRatio_meetsTheNearerLine_andKeepsTheRatio() {
    Box start = new Box(0, 0, 960, 540);
    Resize resize = new Resize(Grip.BOTTOM_RIGHT, 16.0 / 9, false);
    Snapped snapped = snapping(ON).resized(start, resize, resize.pulled(start, 955, 0));
    assertEquals(1920, snapped.box().width(), 1e-9);
    assertEquals(1080, snapped.box().height(), 1e-9);
  }

  @Test
  void pulledFromTheCentre_meets_andTheMiddleStays() {
    Box start = new Box(700, 400, 200, 100);
    Resize resize = new Resize(Grip.RIGHT, 0, true);
    Snapped snapped = snapping(ON).resized(start, resize, resize.pulled(start, 57, 0));
    assertEquals(960, snapped.box().right(), 1e-9);
    assertEquals(800, snapped.box().centreX(), 1e-9);
  }
}
