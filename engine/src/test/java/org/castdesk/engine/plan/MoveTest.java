package org.castdesk.engine.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.castdesk.engine.command.SwitcherCommand;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.plan.PlanInput.SourceInput;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.Transition.Kind;
import org.castdesk.engine.testing.SampleDesk;
import org.junit.jupiter.api.Test;

/// From scene A (RV01 full) to the picture in picture (RV01 full, three boxes above it), and back.
class MoveTest {
  private static final PictureSize HD = new PictureSize(1920, 1080);

  private final SampleDesk desk = new SampleDesk().openAll(0);
  private final PlanResolver resolver = new PlanResolver(_ -> HD);

  private List<DrawLayer> layers(long frame) {
    FramePlan plan = resolver.program(desk.state(), frame, HD);
    assertNull(plan.crossing(), "a move is one picture");
    return plan.picture().layers().stream()
        .filter(layer -> layer.input() instanceof SourceInput)
        .toList();
  }

  private void move(long frame) {
    desk.send(frame, new SwitcherCommand.SetTransition(Kind.MOVE, 10, null, null));
    desk.send(frame, new SwitcherCommand.Auto());
  }

  private static PlanInput source(int slot) {
    return new SourceInput(SourceSlot.of(slot));
  }

  @Test
  void whatBothShow_stays_andWhatIsNewFadesIn() {
    desk.send(1, new SwitcherCommand.SetPreview(SampleDesk.PIP));
    move(2);
    // Frame 6 is step 5 of 10: half way, also when it is eased.
    List<DrawLayer> half = layers(6);
    assertEquals(source(1), half.getFirst().input());
    assertEquals(new PixelRect(0, 0, 1920, 1080), half.getFirst().box());
    assertEquals(255, half.getFirst().alpha());
    assertEquals(List.of(128, 128, 128), half.stream().skip(1).map(DrawLayer::alpha).toList());
    assertEquals(new PixelRect(48, 720, 576, 324), half.get(1).box());
    assertEquals(4, layers(11).size());
    assertEquals(255, layers(11).getLast().alpha());
  }

  @Test
  void boxesTravel_andComeToLieAsInTheNewLayout() {
    desk.send(1, new SwitcherCommand.SetPreview(SampleDesk.PIP));
    desk.send(1, new SwitcherCommand.Cut());
    desk.send(1, new SwitcherCommand.SetPreview(SampleDesk.B));
    move(2);
    // RV02 grows out of its box: 48, 720, 576 x 324 to the whole picture. Half way that is 24, 360
    // and
    // 1248 x 702.
    List<DrawLayer> half = layers(6);
    DrawLayer moving =
        half.stream().filter(layer -> layer.input().equals(source(2))).findFirst().orElseThrow();
    assertEquals(new PixelRect(24, 360, 1248, 702), moving.box());
    assertEquals(255, moving.alpha());
    assertEquals(128, half.getLast().alpha(), "what goes fades above it");
    List<DrawLayer> early = layers(3);
    assertEquals(source(1), early.getFirst().input(), "at first it lies as before");
    DrawLayer little =
        early.stream().filter(layer -> layer.input().equals(source(2))).findFirst().orElseThrow();
    assertTrue(little.box().width() > 576 && little.box().width() < 900, little.toString());
    assertEquals(List.of(source(2)), layers(11).stream().map(DrawLayer::input).toList());
  }

  @Test
  void byHand_itStandsWhereTheBarIs() {
    desk.send(1, new SwitcherCommand.SetPreview(SampleDesk.PIP));
    desk.send(2, new SwitcherCommand.SetTransition(Kind.MOVE, 10, null, null));
    desk.send(3, new SwitcherCommand.SetTBar(0.25));
    // Eased, a quarter of the way is 0.15625.
    assertEquals(40, layers(3).getLast().alpha());
    assertEquals(layers(3), layers(90));
  }
}
