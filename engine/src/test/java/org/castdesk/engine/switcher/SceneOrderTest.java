package org.castdesk.engine.switcher;

import static org.castdesk.engine.testing.SampleDesk.A;
import static org.castdesk.engine.testing.SampleDesk.B;
import static org.castdesk.engine.testing.SampleDesk.C;
import static org.castdesk.engine.testing.SampleDesk.PIP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.castdesk.engine.command.Receipt.Reason;
import org.castdesk.engine.command.ShowCommand.OrderScenes;
import org.castdesk.engine.command.ShowCommand.PutLayout;
import org.castdesk.engine.command.ShowCommand.PutScene;
import org.castdesk.engine.command.ShowCommand.RemoveComponent;
import org.castdesk.engine.command.ShowCommand.RemoveLayout;
import org.castdesk.engine.command.ShowCommand.RemoveScene;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.LayoutPresets;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.testing.SampleDesk;
import org.junit.jupiter.api.Test;

class SceneOrderTest {
  private final SampleDesk desk = new SampleDesk().openAll(0);

  @Test
  void order_movesScenes_andNothingElse() {
    desk.send(1, new OrderScenes(List.of(PIP, A, C, B)));
    assertEquals(
        List.of(PIP, A, C, B), desk.state().show().scenes().stream().map(Scene::id).toList());
    assertEquals(A, desk.state().onAir().program().scene().id());
  }

  @Test
  void order_mustNameEachSceneOnce() {
    assertEquals(Reason.INVALID, desk.refuse(1, new OrderScenes(List.of(A, B, C))).reason());
    assertEquals(Reason.INVALID, desk.refuse(1, new OrderScenes(List.of(A, B, C, C))).reason());
    assertEquals(
        Reason.INVALID,
        desk.refuse(1, new OrderScenes(List.of(A, B, C, PIP, new SceneId("X")))).reason());
  }

  @Test
  void layoutsAndComponents_goOnlyWhenNoSceneIsMadeOfThem() {
    Layout spare = LayoutPresets.layout("side-by-side", List.of(SampleDesk.RV03, SampleDesk.RV02));
    desk.send(1, new PutLayout(spare));
    desk.send(2, new PutScene(new Scene(new SceneId("D"), "D", spare.id(), List.of())));
    assertEquals(Reason.NOT_NOW, desk.refuse(3, new RemoveLayout(spare.id())).reason());
    assertEquals(
        Reason.NOT_NOW, desk.refuse(3, new RemoveComponent(SampleDesk.LOGO.id())).reason());

    desk.send(4, new RemoveScene(new SceneId("D")));
    desk.send(5, new RemoveLayout(spare.id()));
    assertTrue(desk.state().show().layout(spare.id()).isEmpty());
    assertEquals(Reason.UNKNOWN, desk.refuse(6, new RemoveLayout(spare.id())).reason());
  }
}
