package org.castdesk.app.feature.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Dimension2D;
import org.castdesk.app.feature.layout.canvas.Contents;
import org.castdesk.app.feature.layout.canvas.PendingMove;
import org.castdesk.app.feature.layout.canvas.Placed;
import org.castdesk.app.feature.layout.canvas.PlacedGraphic;
import org.castdesk.app.feature.layout.canvas.PlacedLayer;
import org.castdesk.app.testing.ToyShow;
import org.castdesk.app.text.LayoutKey;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.show.Component;
import org.castdesk.engine.show.ComponentId;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.VideoLayer;
import org.castdesk.engine.show.template.GraphicTemplate;
import org.junit.jupiter.api.Test;

/// What is selected, locked, on the move, and on the clipboard.
class EditedThingsTest {
  private static final SceneId ONE = new SceneId("one");
  private static final SceneId TWO = new SceneId("two");
  private static final VideoLayer A = VideoLayer.full(SourceSlot.of(1));
  private static final VideoLayer B = VideoLayer.box(SourceSlot.of(2), 0, 0, 0.5, 0.5);
  private static final VideoLayer C = VideoLayer.box(SourceSlot.of(3), 0.5, 0, 0.5, 0.5);
  private final EditedThings layers = new EditedThings();

  private static final PictureSize HD = new PictureSize(1920, 1080);
  private static final Component CLOCK =
      GraphicTemplate.CLOCK.make(new ComponentId("clock"), Component.Slot.of(1), "Clock", "");
  private static final Component LOGO =
      GraphicTemplate.LOGO.make(new ComponentId("logo"), Component.Slot.of(2), "Logo", "logo.png");

  private static PlacedLayer placed(VideoLayer layer) {
    return new PlacedLayer(layer, HD, HD);
  }

  private static PlacedGraphic placed(Component graphic) {
    return new PlacedGraphic(graphic, HD, new Dimension2D(200, 100));
  }

  private EditedThings with(VideoLayer... now) {
    layers.accept(ONE, Stream.of(now).map(layer -> (Placed) placed(layer)).toList());
    return layers;
  }

  @Test
  void graphics_areFoundByTheirId_whereverTheyAre() {
    layers.accept(ONE, List.of(placed(A), placed(CLOCK), placed(LOGO)));
    assertEquals(1, layers.layerCount());
    assertEquals(2, layers.indexOf(LOGO.id()));
    assertEquals(CLOCK.id(), layers.graphicAt(1));
    assertNull(layers.graphicAt(0));
    layers.select(List.of(1));
    layers.setLocked(2, true);
    layers.accept(ONE, List.of(placed(A), placed(B), placed(LOGO), placed(CLOCK.withName("x"))));
    assertEquals(Set.of(3), layers.selected());
    assertTrue(layers.isLocked(2));
    // Another size alone is no edit: what is coming is still awaited.
    layers.selectComing();
    Placed larger = new PlacedGraphic(LOGO, HD, new Dimension2D(300, 100));
    layers.accept(ONE, List.of(placed(A), placed(B), larger, placed(CLOCK.withName("x"))));
    layers.accept(
        ONE, List.of(placed(A), placed(B), placed(C), larger, placed(CLOCK.withName("x"))));
    assertEquals(Set.of(2), layers.selected());
    assertTrue(layers.isLocked(3), "with its graphic");
  }

  @Test
  void hiddenGraphics_areRemembered_withTheirPlaces_perScene() {
    layers.accept(ONE, List.of(placed(A), placed(CLOCK), placed(LOGO)));
    layers.hide(CLOCK.id());
    assertEquals(Map.of(), layers.hidden(), "still there");
    layers.accept(ONE, List.of(placed(A), placed(LOGO)));
    assertEquals(Map.of(CLOCK.id(), 0), layers.hidden());
    layers.accept(TWO, List.of(placed(A)));
    assertEquals(Map.of(), layers.hidden());
    layers.accept(ONE, List.of(placed(A), placed(LOGO)));
    assertEquals(Map.of(CLOCK.id(), 0), layers.hidden());
    layers.forgetHidden(CLOCK.id());
    assertEquals(Map.of(), layers.hidden());
  }

  @Test
  void selectionAndLocks_goWithTheirLayers() {
    with(A, B, C).select(List.of(1));
    layers.setLocked(0, true);
    with(B, C, A);
    assertEquals(Set.of(0), layers.selected());
    assertTrue(layers.isLocked(2));
    with(C, A);
    assertEquals(Set.of(), layers.selected());
    assertTrue(layers.isLocked(1));
    assertFalse(layers.isLocked(0));
  }

  @Test
  void locks_areThereAgain_whenTheSceneComesBack() {
    with(A, B).setLocked(1, true);
    layers.select(List.of(1));
    layers.accept(TWO, List.of(placed(A)));
    assertFalse(layers.isLocked(0));
    with(A, B);
    assertTrue(layers.isLocked(1));
    assertEquals(Set.of(), layers.selected(), "another scene, nothing selected");
  }

  @Test
  void locked_isNotMoved() {
    with(A, B).select(List.of(0, 1));
    layers.setLocked(0, true);
    assertEquals(List.of(1), layers.free());
  }

  @Test
  void whatTheHandMoves_isShownUntilItIsSettled() {
    VideoLayer moved = B.withPosition(0.2, 0.2);
    with(A, B).move(Map.of(1, placed(moved)));
    with(A, B);
    assertEquals(List.of(placed(A), placed(moved)), layers.shown());
    layers.settle();
    assertEquals(List.of(placed(A), placed(B)), layers.shown());
    layers.move(Map.of(1, placed(moved)));
    with(A);
    assertEquals(List.of(placed(A)), layers.shown(), "somebody took it away");
  }

  @Test
  void whatComes_isSelected_once() {
    with(A).select(List.of(0));
    layers.selectComing();
    with(A, B);
    assertEquals(Set.of(1), layers.selected());
    with(A, B, C);
    assertEquals(Set.of(1), layers.selected());
  }

  @Test
  void hidden_remembersHowOpaqueItWas() {
    with(A, B).keepOpacity(1, 0.4);
    with(A, B.withOpacity(0));
    assertEquals(0.4, layers.opacityBefore(1));
  }

  @Test
  void pending_keepsTheNewestOnly_andAllOfAMovementIsOneBurst() {
    PendingMove pending = new PendingMove();
    assertNull(pending.take());
    pending.begin(LayoutKey.STEP_LAYER_MOVE);
    assertNull(pending.take());
    pending.moved(Map.of(0, placed(A)));
    pending.moved(Map.of(0, placed(B)));
    PendingMove.Wish first = pending.take();
    assertNotNull(first);
    assertEquals(Map.of(0, placed(B)), first.things());
    assertNull(pending.take(), "sent once");
    pending.moved(Map.of(0, placed(C)));
    PendingMove.Wish second = pending.take();
    assertNotNull(second);
    assertEquals(first.burst(), second.burst());
    pending.begin(LayoutKey.STEP_LAYER_RESIZE);
    assertNull(pending.take());
    pending.moved(Map.of(0, placed(C)));
    PendingMove.Wish third = pending.take();
    assertNotNull(third);
    assertFalse(third.burst().equals(first.burst()));
    assertEquals(LayoutKey.STEP_LAYER_RESIZE, third.step());
  }

  private static final Show SHOW = ToyShow.english();

  @Test
  void paste_comesInFront_andNeverExactlyOverItsOriginal() {
    LayerClipboard clipboard = new LayerClipboard();
    assertTrue(clipboard.isEmpty());
    clipboard.copy(layers(B));
    assertEquals(layers(A, B), clipboard.pastedOnto(SHOW, layers(A), "{0}"));
    List<VideoLayer> twice =
        clipboard.pastedOnto(SHOW, clipboard.pastedOnto(SHOW, layers(A, B), "{0}"), "{0}").layers();
    assertEquals(4, twice.size());
    assertEquals(
        Set.of(0.0, 0.02, 0.04), Set.of(twice.get(1).x(), twice.get(2).x(), twice.get(3).x()));
    assertEquals(B.slot(), twice.getLast().slot());
  }

  private static Contents layers(VideoLayer... now) {
    return new Contents(List.of(now), List.of());
  }

  @Test
  void pastedGraphic_isTheSameOneElsewhere_andADoubleWhereItIs() {
    Show show = SHOW.withComponents(List.of(CLOCK.withName("Newer")));
    LayerClipboard clipboard = new LayerClipboard();
    clipboard.copy(new Contents(List.of(), List.of(CLOCK)));
    Contents there = clipboard.pastedOnto(show, layers(A), "{0} copy");
    assertEquals(List.of(CLOCK.withName("Newer")), there.graphics());
    Contents twice = clipboard.pastedOnto(show, there, "{0} copy");
    Component copy = twice.graphics().getLast();
    assertEquals(2, twice.graphics().size());
    assertEquals("Clock copy", copy.name());
    assertEquals(Component.Slot.of(2), copy.slot());
    assertFalse(copy.id().equals(CLOCK.id()));
    assertEquals(CLOCK.placement().x() + 0.02, copy.placement().x());
    Contents gone = clipboard.pastedOnto(SHOW, layers(A), "{0} copy");
    assertEquals("Clock copy", gone.graphics().getFirst().name(), "it left the show meanwhile");
  }
}
