package org.castdesk.app.feature.layout.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.VideoLayer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Lining up, spreading, and which lies over which.
class ArrangeTest {
  private static final Box FRAME = new Box(0, 0, 1920, 1080);

  @ParameterizedTest
  @CsvSource({
    "LEFT,    0, 50",
    "CENTRE,  910, 50",
    "RIGHT,   1820, 50",
    "TOP,     40, 0",
    "MIDDLE,  40, 520",
    "BOTTOM,  40, 1040"
  })
  void oneAlone_isLinedUpWithTheFrame(Arrange arrange, double x, double y) {
    assertEquals(
        List.of(new Box(x, y, 100, 40)), arrange.of(List.of(new Box(40, 50, 100, 40)), FRAME));
  }

  @Test
  void several_areLinedUpWithOneAnother() {
    List<Box> boxes = List.of(new Box(40, 50, 100, 40), new Box(300, 400, 60, 80));
    assertEquals(
        List.of(new Box(40, 50, 100, 40), new Box(40, 400, 60, 80)), Arrange.LEFT.of(boxes, FRAME));
    assertEquals(
        List.of(new Box(260, 50, 100, 40), new Box(300, 400, 60, 80)),
        Arrange.RIGHT.of(boxes, FRAME));
    assertEquals(
        List.of(new Box(40, 245, 100, 40), new Box(300, 225, 60, 80)),
        Arrange.MIDDLE.of(boxes, FRAME));
  }

  @Test
  void spread_makesTheDistancesEqual_andLeavesTheOuterOnes() {
    List<Box> boxes =
        List.of(new Box(500, 0, 100, 10), new Box(0, 0, 100, 10), new Box(130, 5, 200, 10));
    assertEquals(
        List.of(new Box(500, 0, 100, 10), new Box(0, 0, 100, 10), new Box(200, 5, 200, 10)),
        Arrange.DISTRIBUTE_ACROSS.of(boxes, FRAME));
    List<Box> turned = boxes.stream().map(Box::turned).toList();
    assertEquals(new Box(5, 200, 10, 200), Arrange.DISTRIBUTE_DOWN.of(turned, FRAME).getLast());
  }

  @Test
  void spread_needsThree() {
    assertFalse(Arrange.DISTRIBUTE_DOWN.takes(2));
    assertTrue(Arrange.DISTRIBUTE_DOWN.takes(3));
    assertTrue(Arrange.TOP.takes(1));
    assertFalse(Arrange.TOP.takes(0));
  }

  @Test
  void order_toFrontAndBack_keepsTheOrderAmongThemselves() {
    assertEquals(List.of(0, 2, 1, 3), ZOrder.toFront(4, Set.of(3, 1)));
    assertEquals(List.of(1, 3, 0, 2), ZOrder.toBack(4, Set.of(3, 1)));
    assertEquals(List.of(1, 2, 0, 3), ZOrder.moved(4, 0, 2));
    assertEquals(List.of("b", "a"), ZOrder.apply(List.of("a", "b"), List.of(1, 0)));
  }

  @Test
  void follow_findsLayersThatMovedUp_wereChanged_orAreNew() {
    VideoLayer a = VideoLayer.box(SourceSlot.of(1), 0, 0, 1, 1);
    VideoLayer b = VideoLayer.box(SourceSlot.of(2), 0, 0, 0.5, 0.5);
    VideoLayer c = VideoLayer.box(SourceSlot.of(3), 0, 0, 0.5, 0.5);
    assertEquals(List.of(1, 2, 0), LayerFollow.map(List.of(a, b, c), List.of(b, c, a)));
    assertEquals(
        List.of(0, 1, 2), LayerFollow.map(List.of(a, b, c), List.of(a, b.withPosition(0.1, 0), c)));
    assertEquals(List.of(0, 2), LayerFollow.map(List.of(a, b, c), List.of(a, c)));
    assertEquals(
        List.of(0, 1, -1),
        LayerFollow.map(List.of(a, b), List.of(a, b, VideoLayer.full(SourceSlot.of(4)))));
    assertEquals(
        List.of(0, 1), LayerFollow.map(List.of(a, b), List.of(a, b.withSlot(SourceSlot.of(4)))));
  }
}
