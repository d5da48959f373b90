package org.castdesk.app.feature.switcher;

import javafx.scene.layout.Pane;
import org.castdesk.app.control.MonitorPane;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.control.TallyButton.Plate;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.keys.DeskKey.Action;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.castdesk.app.tips.KeyTips;
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
    pane.restProperty().bind(model.rest);
    pane.noticeProperty().bind(model.notice);
    pane.guidesProperty().bind(model.guides);
    pane.setOnNewPicture(controller::onNewPicture);
    pane.setOnDoubleClick(() -> controller.fullScreen().onToggle());
    addKeys(model, texts, bus);
    getChildren().add(pane);
  }

  private void addKeys(MonitorModel model, Texts texts, Bus bus) {
    MonitorMenu menu = new MonitorMenu(controller, bus, texts);
    pane.setOnContextMenuRequested(event -> {
      event.consume();
      menu.toggle(pane);
    });
    if (bus == Bus.PVW) {
      TallyButton areas = key("mdi2o-overscan", "pvw-safe-areas");
      areas.accessibleTextProperty().bind(texts.text(TextKey.GUIDES_SAFE_AREAS));
      areas.plateProperty().bind(model.safeAreas.map(on -> on ? Plate.CHOSEN : Plate.REST));
      areas.setOnPress(controller.guides()::onSafeAreas);
      KeyTips.install(areas, texts, TextKey.GUIDES_SAFE_AREAS, Action.SAFE_AREAS);
      pane.keys().add(areas);
    }
    TallyButton more = key("mdi2d-dots-vertical", bus == Bus.PVW ? "pvw-menu" : "pgm-menu");
    TextKey title = bus == Bus.PVW ? TextKey.PVW_MENU : TextKey.PGM_MENU;
    more.accessibleTextProperty().bind(texts.text(title));
    more.setOnPress(() -> menu.toggle(pane));
    KeyTips.install(more, texts, title, controller.fullScreenAction());
    pane.keys().add(more);
  }

  private static TallyButton key(String icon, String id) {
    TallyButton key =
        TallyButton.withIcon(icon, TypeStep.BODY_MEDIUM, "icon-key", "small-key", "head-key");
    key.setId(id);
    key.accessibleTextProperty().unbind();
    return key;
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
