package org.castdesk.app.feature.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.castdesk.app.text.LayoutKey;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.VideoLayer;
import org.junit.jupiter.api.Test;

/// What is selected, locked, on the move, and on the clipboard.
class EditedLayersTest {
  private static final SceneId ONE = new SceneId("one");
  private static final SceneId TWO = new SceneId("two");
  private static final VideoLayer A = VideoLayer.full(SourceSlot.of(1));
  private static final VideoLayer B = VideoLayer.box(SourceSlot.of(2), 0, 0, 0.5, 0.5);
  private static final VideoLayer C = VideoLayer.box(SourceSlot.of(3), 0.5, 0, 0.5, 0.5);
  private final EditedLayers layers = new EditedLayers();

  private EditedLayers with(VideoLayer... now) {
    layers.accept(ONE, List.of(now));
    return layers;
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
    layers.accept(TWO, List.of(A));
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
    with(A, B).move(Map.of(1, moved));
    with(A, B);
    assertEquals(List.of(A, moved), layers.shown());
    layers.settle();
    assertEquals(List.of(A, B), layers.shown());
    layers.move(Map.of(1, moved));
    with(A);
    assertEquals(List.of(A), layers.shown(), "somebody took it away");
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
    with(A, B).remember(1, 0.4);
    with(A, B.withOpacity(0));
    assertEquals(0.4, layers.opacityBefore(1));
  }

  @Test
  void pending_keepsTheNewestOnly_andAllOfAMovementIsOneBurst() {
    PendingMove pending = new PendingMove();
    assertNull(pending.take());
    pending.begin(LayoutKey.STEP_LAYER_MOVE);
    assertNull(pending.take());
    pending.moved(Map.of(0, A));
    pending.moved(Map.of(0, B));
    PendingMove.Wish first = pending.take();
    assertNotNull(first);
    assertEquals(Map.of(0, B), first.layers());
    assertNull(pending.take(), "sent once");
    pending.moved(Map.of(0, C));
    PendingMove.Wish second = pending.take();
    assertNotNull(second);
    assertEquals(first.burst(), second.burst());
    pending.begin(LayoutKey.STEP_LAYER_RESIZE);
    assertNull(pending.take());
    pending.moved(Map.of(0, C));
    PendingMove.Wish third = pending.take();
    assertNotNull(third);
    assertFalse(third.burst().equals(first.burst()));
    assertEquals(LayoutKey.STEP_LAYER_RESIZE, third.step());
  }

  @Test
  void paste_comesInFront_andNeverExactlyOverItsOriginal() {
    LayerClipboard clipboard = new LayerClipboard();
    assertTrue(clipboard.isEmpty());
    clipboard.copy(List.of(B));
    assertEquals(List.of(A, B), clipboard.pastedOnto(List.of(A)));
    List<VideoLayer> twice = clipboard.pastedOnto(clipboard.pastedOnto(List.of(A, B)));
    assertEquals(4, twice.size());
    assertEquals(
        Set.of(0.0, 0.02, 0.04), Set.of(twice.get(1).x(), twice.get(2).x(), twice.get(3).x()));
    assertEquals(B.slot(), twice.getLast().slot());
  }
}
