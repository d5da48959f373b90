package org.castdesk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.AccessibleAction;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.castdesk.app.control.HistoryTile;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.testing.ToyDeskTest;
import org.castdesk.engine.command.Salvo;
import org.castdesk.engine.command.SourceCommand;
import org.castdesk.engine.command.SwitcherCommand;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.format.MediaInfo;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.state.Fact;
import org.junit.jupiter.api.Test;

/// The tabs of the dock: what was on air, and what happened.
class DockTest extends ToyDeskTest {
  private static final SourceSlot RV02 = SourceSlot.of(2);

  DockTest() {
    super(1280, 800);
  }

  private void press(String key) {
    onFx(() -> ui.find(key, TallyButton.class).press());
    ui.settle();
  }

  private String messages() {
    return fromFx(() -> {
      Node list = ui.scene().getRoot().lookup("#message-list");
      ui.scene().getRoot().applyCss();
      ui.scene().getRoot().layout();
      return list.lookupAll(".label").stream()
          .filter(Label.class::isInstance)
          .map(label -> ((Label) label).getText())
          .collect(Collectors.joining("|"));
    });
  }

  @Test
  void historyTab_showsEarlierProgrammes_andReturnsToOne() {
    press("#dock-tab-1");
    engine.ask(new SwitcherCommand.Take(new SceneId("S2")));
    engine.ask(new SwitcherCommand.Take(new SceneId("S3")));
    ui.settle();
    HistoryTile second = ui.find("#air-history-1", HistoryTile.class);
    assertEquals("Anchor", fromFx(() -> second.nameProperty().get()));
    onFx(() -> second.executeAccessibleAction(AccessibleAction.FIRE));
    ui.settle();
    Salvo salvo = (Salvo) engine.commands().getLast();
    assertEquals(
        List.of(new SwitcherCommand.TakeBack(), new SwitcherCommand.TakeBack()), salvo.commands());
  }

  @Test
  void messagesTab_tellsWhatHappened_andItsBadgeCountsFaultsNobodySaw() {
    engine.ask(new SwitcherCommand.Take(new SceneId("S2")));
    ui.settle();
    engine.report(
        new Fact.SourceFailed(
            new SourceSlot("RV02"),
            engine.state().sources().get(new SourceSlot("RV02")).generation(),
            MediaFault.retryable(FaultCode.CONNECTION_LOST, "/clips/b.mp4", "")));
    ui.settle();
    assertEquals("1", fromFx(() -> badge().getText()));
    press("#dock-tab-2");
    String lines = messages();
    assertTrue(lines.contains("On air: Two boxes"), lines);
    assertTrue(lines.contains("RV02 Test 2: connection lost"), lines);
    assertTrue(!fromFx(() -> badge().isVisible()), "somebody has seen it");
  }

  private Label badge() {
    return (Label)
        ui.find("#dock", Node.class).lookupAll(".tab-badge").stream().findFirst().orElseThrow();
  }

  private void fail(FaultCode code) {
    report(new Fact.SourceFailed(RV02, generation(), MediaFault.retryable(code, "/b.mp4", "")));
  }

  private void report(Fact fact) {
    engine.report(fact);
    ui.settle();
  }

  private int generation() {
    return engine.state().sources().get(RV02).generation();
  }

  private void openAnew() {
    engine.ask(new SourceCommand.Reopen(RV02));
    ui.settle();
  }

  @Test
  void sourceThatFailsAgainAndAgain_isOneLineWithACount_untilItPlays() {
    fail(FaultCode.CONNECTION_REFUSED);
    openAnew();
    fail(FaultCode.CONNECTION_REFUSED);
    openAnew();
    fail(FaultCode.CONNECTION_REFUSED);
    assertEquals("1", fromFx(() -> badge().getText()));
    press("#dock-tab-2");
    String lines = messages();
    assertEquals(1, lines.split("connection refused", -1).length - 1, lines);
    assertTrue(lines.contains("×3"), lines);
    press("#dock-tab-1");
    openAnew();
    fail(FaultCode.CONNECTION_REFUSED);
    assertTrue(!fromFx(() -> badge().isVisible()), "known already");
    openAnew();
    report(
        new Fact.SourceOpened(
            RV02, generation(), new MediaInfo("mp4", null, null, null, null, 48_000, 2, null)));
    fail(FaultCode.CONNECTION_REFUSED);
    assertEquals("1", fromFx(() -> badge().getText()), "it played in between: that is news");
    press("#dock-tab-2");
    lines = messages();
    assertTrue(lines.contains("RV02 Test 2 plays again"), lines);
    assertEquals(2, lines.split("connection refused", -1).length - 1, lines);
  }
}
