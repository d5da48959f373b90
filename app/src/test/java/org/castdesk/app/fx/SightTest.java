package org.castdesk.app.fx;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.castdesk.app.testing.FxTest;
import org.junit.jupiter.api.Test;

class SightTest extends FxTest {
  @Test
  void node_isSeen_onlyWhileEverythingAroundItIs() {
    onFx(() -> {
      Pane node = new Pane();
      Group panel = new Group(node);
      AtomicBoolean seen = new AtomicBoolean();
      Sight.of(node).subscribe(seen::set);
      assertFalse(seen.get(), "in no window");
      Stage stage = new Stage();
      stage.setScene(new Scene(new StackPane(panel), 100, 100));
      assertFalse(seen.get(), "its window is not open");
      stage.show();
      assertTrue(seen.get());
      panel.setVisible(false);
      assertFalse(seen.get(), "its panel is closed");
      panel.setVisible(true);
      assertTrue(seen.get());
      panel.getChildren().clear();
      assertFalse(seen.get(), "on its way to another window");
      Stage other = new Stage();
      other.setScene(new Scene(new StackPane(node), 100, 100));
      other.show();
      assertTrue(seen.get(), "in the other window");
      stage.hide();
      assertTrue(seen.get());
      other.setIconified(true);
      assertFalse(seen.get(), "minimised");
      other.hide();
    });
  }
}
