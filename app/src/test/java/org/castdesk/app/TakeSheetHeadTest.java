package org.castdesk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.control.Label;
import org.castdesk.app.testing.ToyDeskTest;
import org.castdesk.app.testing.ToyShow;
import org.castdesk.engine.command.ShowCommand;
import org.castdesk.engine.command.SwitcherCommand;
import org.castdesk.engine.show.Scene;
import org.junit.jupiter.api.Test;

/// From and to, on the head of the take sheet.
class TakeSheetHeadTest extends ToyDeskTest {
  TakeSheetHeadTest() {
    super(1000, 900);
  }

  private void name(int place, String name) {
    Scene scene = engine.state().show().scene(ToyShow.id(place)).orElseThrow();
    engine.ask(
        new ShowCommand.PutScene(new Scene(scene.id(), name, scene.layout(), scene.components())));
  }

  private Label label(String id) {
    return ui.find(id, Label.class);
  }

  @Test
  void longNameOnPgm_leavesTheTargetsName() {
    name(3, "The mayor's interview, ".repeat(5) + "1");
    engine.ask(new SwitcherCommand.Take(ToyShow.id(3)));
    engine.ask(new SwitcherCommand.SetPreview(ToyShow.id(5)));
    ui.settle();
    onFx(() -> {
      ui.scene().getRoot().applyCss();
      ui.scene().getRoot().layout();
      Label to = label("#sheet-to");
      assertEquals("Title", to.getText());
      assertTrue(to.getWidth() + 0.5 >= to.prefWidth(-1), "a short name is whole");
    });
    name(5, "The weather with the traffic, ".repeat(4) + "2");
    ui.settle();
    onFx(() -> {
      ui.scene().getRoot().applyCss();
      ui.scene().getRoot().layout();
      assertEquals(label("#sheet-from").getWidth(), label("#sheet-to").getWidth(), 2);
      assertTrue(label("#sheet-to").getWidth() > 30, "and can be read");
    });
  }
}
