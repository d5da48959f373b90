package org.castdesk.app.feature.source;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import org.castdesk.app.control.MaterialDrag;
import org.castdesk.engine.show.SourceSlot;
import org.jspecify.annotations.Nullable;

/// Takes what is dropped on the window from outside, or pasted: on a tile it goes into that slot,
/// anywhere else into the next free ones.
final class SourceDrop {
  private final SourceBankView view;
  private final SourceBankController controller;

  private SourceDrop(SourceBankView view, SourceBankController controller) {
    this.view = view;
    this.controller = controller;
  }

  static void attach(SourceBankView view, SourceBankController controller) {
    SourceDrop drop = new SourceDrop(view, controller);
    view.sceneProperty()
        .addListener((_, _, scene) -> {
          if (scene != null) {
            drop.listen(scene);
          }
        });
  }

  private void listen(Scene scene) {
    scene.addEventHandler(DragEvent.DRAG_OVER, this::over);
    scene.addEventHandler(DragEvent.DRAG_EXITED, _ -> view.showDrop(null));
    scene.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
    scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> pressed(scene, event));
  }

  private void over(DragEvent event) {
    boolean fromOutside = event.getGestureSource() == null;
    if (holdsSources(event.getDragboard())
        && (fromOutside || MaterialDrag.isIn(event.getDragboard()))) {
      event.acceptTransferModes(TransferMode.COPY);
      view.showDrop(slot(event));
      event.consume();
    }
  }

  private void dropped(DragEvent event) {
    view.showDrop(null);
    if (holdsSources(event.getDragboard())) {
      take(event.getDragboard(), slot(event));
      event.setDropCompleted(true);
      event.consume();
    }
  }

  private @Nullable SourceSlot slot(DragEvent event) {
    return view.slotAt(event.getSceneX(), event.getSceneY()).orElse(null);
  }

  private void pressed(Scene scene, KeyEvent event) {
    boolean paste = event.getCode() == KeyCode.V && event.isShortcutDown() && !event.isAltDown();
    if (paste && !(scene.getFocusOwner() instanceof TextInputControl)) {
      Clipboard clipboard = Clipboard.getSystemClipboard();
      if (holdsSources(clipboard)) {
        take(clipboard, view.focusedFreeSlot());
        event.consume();
      }
    }
  }

  private static boolean holdsSources(Clipboard clipboard) {
    return clipboard.hasFiles() || clipboard.hasUrl() || clipboard.hasString();
  }

  private void take(Clipboard clipboard, @Nullable SourceSlot slot) {
    List<MaterialDrag> materials = MaterialDrag.of(clipboard);
    if (!materials.isEmpty()) {
      controller.onMaterials(materials, slot);
    } else if (clipboard.hasFiles()) {
      controller.onFiles(clipboard.getFiles(), slot);
    } else if (clipboard.hasUrl()) {
      controller.onText(clipboard.getUrl(), slot);
    } else if (NewSource.isPlaces(clipboard.getString())) {
      controller.onText(clipboard.getString(), slot);
    }
  }
}
