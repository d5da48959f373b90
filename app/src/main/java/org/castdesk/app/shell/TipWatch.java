package org.castdesk.app.shell;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import org.castdesk.app.tips.KeyTips;
import org.castdesk.app.tips.Tip;
import org.jspecify.annotations.Nullable;

/// Knows what the operator points at: what came last, the mouse over something or the focus.
final class TipWatch {
  private final Consumer<Optional<Tip>> pointed;
  private @Nullable Node under;

  TipWatch(Consumer<Optional<Tip>> pointed) {
    this.pointed = pointed;
  }

  void install(Scene scene) {
    scene.addEventFilter(
        MouseEvent.MOUSE_MOVED, event -> at(event.getPickResult().getIntersectedNode()));
    scene.addEventFilter(
        MouseEvent.MOUSE_EXITED,
        event -> {
          if (Objects.equals(event.getTarget(), scene)) {
            at(null);
          }
        });
    scene.focusOwnerProperty().subscribe((_, focused) -> pointed.accept(KeyTips.find(focused)));
  }

  private void at(@Nullable Node node) {
    if (!Objects.equals(node, under)) {
      under = node;
      pointed.accept(KeyTips.find(node));
    }
  }
}
