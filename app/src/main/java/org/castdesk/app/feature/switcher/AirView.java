package org.castdesk.app.feature.switcher;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.castdesk.app.control.GuardKey;
import org.castdesk.app.control.HistoryTile;
import org.castdesk.app.keys.DeskActions;
import org.castdesk.app.keys.DeskKey.Action;
import org.castdesk.app.text.SafetyKey;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.castdesk.app.tips.KeyTips;

/// The strip of earlier programmes, and URGENT below it.
final class AirView extends VBox {
  private final AirController controller;
  private final List<HistoryTile> tiles = new ArrayList<>();
  private final GuardKey urgent = new GuardKey();

  AirView(
      AirController controller,
      AirModel model,
      List<AirSteps.Step> steps,
      Texts texts,
      DeskActions actions) {
    this.controller = controller;
    getStyleClass().add("air-block");
    for (int place = 0; place < steps.size(); place++) {
      HistoryTile tile = AirTiles.tile(steps.get(place), "history-", place, controller::onTakeBack);
      tiles.add(tile);
    }
    buildUrgent(model, texts, actions);
    getChildren().addAll(new HistoryStrip(tiles), urgent);
  }

  private void buildUrgent(AirModel model, Texts texts, DeskActions actions) {
    urgent.setId("urgent");
    urgent
        .labelProperty()
        .bind(model.urgent.flatMap(on -> texts.text(on ? TextKey.URGENT_ON_AIR : TextKey.URGENT)));
    urgent
        .hintProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    texts.get(
                        model.urgent.get()
                            ? TextKey.URGENT_AGAIN
                            : model.standby.get().isEmpty()
                                ? SafetyKey.URGENT_HOLD_CARD
                                : TextKey.URGENT_HOLD),
                model.urgent,
                model.standby,
                texts.languageProperty()));
    urgent.sourceNameProperty().bind(model.standby);
    urgent.warningProperty().bind(model.standbyTrouble);
    KeyTips.install(urgent, texts, TextKey.URGENT, Action.URGENT);
    urgent.onAirProperty().bind(model.urgent);
    urgent.heldProperty().bind(actions.heldProperty(Action.URGENT));
    urgent.answerProperty().bind(model.urgentAnswer.answerProperty());
    urgent.replyProperty().bind(model.urgentAnswer.replyProperty());
    urgent.sourceProperty().bind(model.standbyPicture);
    urgent.setOnPress(controller::onUrgentDown);
    urgent.setOnRelease(controller::onUrgentUp);
  }

  /// Looks for new pictures.
  void poll() {
    tiles.forEach(HistoryTile::poll);
    urgent.poll();
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    Window window = getScene() == null ? null : getScene().getWindow();
    double scale = window == null ? 1 : window.getOutputScaleX();
    HistoryTile first = tiles.getFirst();
    controller.onTileSize(first.getWidth() * scale, scale);
  }
}
