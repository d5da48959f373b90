package org.castdesk.app.feature.layout;

import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.layout.Pane;
import org.castdesk.app.control.canvas.CanvasAids;
import org.castdesk.app.control.canvas.LayoutCanvas;
import org.castdesk.app.feature.layout.canvas.Stops;
import org.castdesk.app.text.LayoutKey;
import org.castdesk.app.text.Texts;
import org.castdesk.app.tips.KeyTips;

/// The canvas in its place, bound to what the editor knows.
final class CanvasView extends Pane {
  private final LayoutCanvas canvas = new LayoutCanvas();

  CanvasView(
      LayoutController controller,
      LayoutModel model,
      Texts texts,
      CanvasController hands,
      LayoutKeys keys) {
    canvas.setId("layout-canvas");
    canvas.setHands(hands);
    canvas.programmeProperty().bind(model.programme);
    canvas.sourceProperty().bind(model.picture);
    canvas.itemsProperty().bind(model.items);
    canvas.guidesProperty().bind(model.guides);
    canvas.rubberProperty().bind(model.rubber);
    canvas.dropProperty().bind(model.drop);
    canvas.noticeProperty().bind(model.notice);
    canvas.actionWordsProperty().bind(texts.text(LayoutKey.SAFE_ACTION));
    canvas.graphicsWordsProperty().bind(texts.text(LayoutKey.SAFE_GRAPHICS));
    canvas
        .aidsProperty()
        .bind(
            Bindings.createObjectBinding(
                () ->
                    new CanvasAids(
                        model.safeAreas.get(),
                        model.grid.get() ? Stops.gridCell(model.programme.get()) : 0),
                model.safeAreas,
                model.grid,
                model.programme));
    canvas
        .liveProperty()
        .bind(
            model.live.flatMap(
                on -> on ? texts.text(LayoutKey.EDIT_LIVE_ON) : new SimpleStringProperty("")));
    canvas
        .modeProperty()
        .bind(
            Bindings.when(model.picking)
                .then(LayoutCanvas.Mode.PICK)
                .otherwise(LayoutCanvas.Mode.EDIT));
    canvas
        .accessibleTextProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    texts.get(
                        LayoutKey.CANVAS_SPOKEN,
                        model.sceneName.get(),
                        Integer.toString(model.selected.get())),
                model.sceneName,
                model.selected,
                texts.languageProperty()));
    KeyTips.explain(canvas, texts, LayoutKey.CANVAS, LayoutKey.HELP_CANVAS);
    keys.onCanvas(canvas);
    getChildren().add(canvas);
  }

  LayoutCanvas canvas() {
    return canvas;
  }

  void focusCanvas() {
    canvas.requestFocus();
  }

  boolean poll() {
    return canvas.poll();
  }

  @Override
  protected void layoutChildren() {
    canvas.resizeRelocate(0, 0, getWidth(), getHeight());
  }
}
