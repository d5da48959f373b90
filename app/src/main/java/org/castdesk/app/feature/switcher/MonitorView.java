package org.castdesk.app.feature.switcher;

import javafx.scene.layout.Pane;
import org.castdesk.app.control.MonitorPane;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.show.Bus;

/// One monitor in its place; tells the controller how large its glass is.
final class MonitorView extends Pane {
  private final MonitorController controller;
  private final MonitorPane pane;

  MonitorView(MonitorController controller, MonitorModel model, Texts texts, Bus bus) {
    this.controller = controller;
    pane = new MonitorPane(bus);
    pane.setId(bus == Bus.PVW ? "pvw-monitor" : "pgm-monitor");
    pane.busWordProperty().bind(texts.text(bus == Bus.PVW ? TextKey.PVW : TextKey.PGM));
    pane.stateWordProperty().bind(model.stateWord);
    pane.tallyProperty().bind(model.tally);
    pane.sourceProperty().bind(model.source);
    pane.keyCapProperty().bind(model.keyCap);
    pane.sceneNameProperty().bind(model.sceneName);
    pane.timeCaptionProperty().bind(model.timeCaption);
    pane.timeProperty().bind(model.time);
    pane.countCaptionProperty().bind(model.countCaption);
    pane.countProperty().bind(model.count);
    pane.noticeProperty().bind(model.notice);
    pane.setOnNewPicture(controller::onNewPicture);
    getChildren().add(pane);
  }

  boolean poll() {
    return pane.poll();
  }

  @Override
  protected void layoutChildren() {
    pane.resizeRelocate(0, 0, getWidth(), getHeight());
    double edges = 2 * MonitorPane.EDGE_PX;
    double scale =
        getScene() == null || getScene().getWindow() == null
            ? 1
            : getScene().getWindow().getOutputScaleX();
    controller.onGlass(
        (getWidth() - edges) * scale, (getHeight() - edges - MonitorPane.HEAD_PX) * scale);
  }
}
