package org.castdesk.app.feature.switcher;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Pane;
import javafx.stage.Window;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.HistoryTile;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.feature.PendingAnswer;
import org.castdesk.app.keys.DeskKey.Action;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.castdesk.app.tips.KeyTips;

/// Ten tiles with the name of the scene below each, in one row or two, as large as they fit.
final class AirHistoryView extends Pane {
  private static final double GAP = 8;
  private static final double NAME_HEIGHT = 18;
  private static final double AGE_HEIGHT = 14;

  private final AirHistoryController controller;
  private final List<HistoryTile> tiles = new ArrayList<>();
  private final List<Caption> names = new ArrayList<>();
  private final Caption none;
  private final Caption reply;

  AirHistoryView(
      AirHistoryController controller,
      List<AirSteps.Step> steps,
      PendingAnswer answer,
      Texts texts) {
    this.controller = controller;
    setId("air-history");
    getStyleClass().add("air-history");
    for (AirSteps.Step step : steps) {
      add(step);
    }
    none = new Caption(TypeStep.BODY, "quiet").showing(texts.text(TextKey.HISTORY_NONE));
    none.visibleProperty().bind(steps.getFirst().name.isEmpty());
    reply = new Caption(TypeStep.LABEL_MEDIUM, "warn").showing(answer.replyProperty());
    getChildren().addAll(none, reply);
    KeyTips.explain(this, texts, TextKey.DOCK_HISTORY, TextKey.HELP_AIR_HISTORY, Action.TAKE_BACK);
  }

  private void add(AirSteps.Step step) {
    HistoryTile tile = AirTiles.tile(step, "air-history-", tiles.size(), controller::onTakeBack);
    tile.visibleProperty().bind(step.name.isNotEmpty());
    tiles.add(tile);
    Caption name = new Caption(TypeStep.LABEL_MEDIUM, "tile-name").showing(step.name);
    name.setMouseTransparent(true);
    names.add(name);
    getChildren().addAll(tile, name);
  }

  void poll() {
    tiles.forEach(HistoryTile::poll);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth() - 2 * GAP;
    double height = getHeight() - 2 * GAP;
    none.resizeRelocate(GAP + 2, GAP, width, NAME_HEIGHT);
    reply.resizeRelocate(GAP + 2, getHeight() - NAME_HEIGHT, width, NAME_HEIGHT);
    int rows = picture(width, height, 1) >= picture(width, height, 2) ? 1 : 2;
    int columns = tiles.size() / rows;
    double picture = picture(width, height, rows);
    double tileHeight = Math.round(picture * 9 / 16) + AGE_HEIGHT;
    for (int i = 0; i < tiles.size(); i++) {
      double x = GAP + (i % columns) * (picture + GAP);
      int row = i / columns;
      double y = GAP + row * (tileHeight + NAME_HEIGHT + GAP);
      tiles.get(i).resizeRelocate(x, y, picture, tileHeight);
      names.get(i).resizeRelocate(x, y + tileHeight, picture, NAME_HEIGHT);
    }
    Window window = getScene() == null ? null : getScene().getWindow();
    controller.onTileSize(picture * (window == null ? 1 : window.getOutputScaleX()));
  }

  /// How wide a picture can be in so many rows.
  private double picture(double width, double height, int rows) {
    int columns = tiles.size() / rows;
    double byWidth = (width - (columns - 1) * GAP) / columns;
    double byHeight = ((height - (rows - 1) * GAP) / rows - AGE_HEIGHT - NAME_HEIGHT) * 16 / 9;
    return Math.max(16, Math.floor(Math.min(byWidth, byHeight)));
  }
}
