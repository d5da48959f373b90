package org.castdesk.app.feature.multiview;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.castdesk.app.control.MultiviewTile;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.castdesk.app.tips.KeyTips;

/// The bar and the tiles below it, as large as the window lets them be.
final class MultiviewView extends Pane {
  private static final double BAR_PX = 44;

  private final MultiviewController controller;
  private final MultiviewModel model;
  private final MultiviewBar bar;
  private final List<MultiviewTile> tiles = new ArrayList<>();

  MultiviewView(MultiviewController controller, MultiviewModel model, Texts texts) {
    this.controller = controller;
    this.model = model;
    getStyleClass().addAll("root", "regular", "multiview");
    bar = new MultiviewBar(controller, model, texts);
    getChildren().add(bar);
    for (CellModel cell : model.cells) {
      MultiviewTile tile = tile(cell);
      CellMenu.attach(controller, cell, tile, texts);
      TextKey title =
          cell.place == 0 ? TextKey.PVW : cell.place == 1 ? TextKey.PGM : TextKey.ACTION_MULTIVIEW;
      KeyTips.explain(tile, texts, title, TextKey.HELP_MULTIVIEW_TILE);
      tiles.add(tile);
      getChildren().add(tile);
    }
    model.grid.subscribe((_, _) -> requestLayout());
    addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            controller.onFullScreen();
          }
        });
  }

  private MultiviewTile tile(CellModel cell) {
    MultiviewTile tile = new MultiviewTile();
    tile.setId("multiview-" + (cell.place == 0 ? "pvw" : cell.place == 1 ? "pgm" : cell.index()));
    tile.tagProperty().bind(cell.tag);
    tile.numberProperty().bind(cell.number);
    tile.nameProperty().bind(cell.name);
    tile.readingProperty().bind(cell.reading);
    tile.flowProperty().bind(cell.flow);
    tile.tallyProperty().bind(cell.tally);
    tile.sourceProperty().bind(cell.pictures);
    tile.subjectProperty().bind(cell.choice.map(choice -> (Object) choice));
    tile.liveProperty().bind(cell.live);
    tile.answerProperty().bind(cell.answer.answerProperty());
    tile.replyProperty().bind(cell.answer.replyProperty());
    tile.setOnPress(() -> controller.onPress(cell));
    tile.setOnSecondPress(() -> controller.onSecondPress(cell));
    return tile;
  }

  /// Keys of this window alone; the desk's have been asked before.
  void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.F12) {
      event.consume();
      controller.onFullScreen();
    }
  }

  /// Shows new pictures and levels of all tiles, together.
  void poll(double seconds) {
    for (int i = 0; i < model.grid.get().chosen() + 2; i++) {
      tiles.get(i).poll();
      tiles.get(i).showLevel(controller.peakDb(model.cells.get(i)), seconds);
    }
  }

  @Override
  protected void layoutChildren() {
    bar.resizeRelocate(0, 0, getWidth(), BAR_PX);
    MultiviewGrid grid = model.grid.get();
    MultiviewGrid.Frame frame =
        new MultiviewGrid.Frame(
            MultiviewTile.besideWidth(), MultiviewTile.besideHeight(), model.ratio);
    double height = getHeight() - BAR_PX;
    double pictureWidth = grid.pictureWidth(getWidth(), height, frame);
    List<Rectangle2D> cells = grid.cells(pictureWidth, frame);
    Rectangle2D whole = grid.size(pictureWidth, frame);
    double left = Math.max(0, Math.floor((getWidth() - whole.getWidth()) / 2));
    double top = BAR_PX + Math.max(0, Math.floor((height - whole.getHeight()) / 2));
    double scale =
        getScene() == null || getScene().getWindow() == null
            ? 1
            : getScene().getWindow().getOutputScaleX();
    for (int i = 0; i < tiles.size(); i++) {
      boolean isShown = i < cells.size();
      tiles.get(i).setVisible(isShown);
      if (isShown) {
        Rectangle2D cell = cells.get(i);
        tiles
            .get(i)
            .resizeRelocate(
                left + cell.getMinX(), top + cell.getMinY(), cell.getWidth(), cell.getHeight());
      }
    }
    controller.onGlass(glass(cells.getFirst(), scale), glass(cells.getLast(), scale));
  }

  /// The room for a picture, in physical pixels.
  private static Rectangle2D glass(Rectangle2D cell, double scale) {
    return new Rectangle2D(
        0,
        0,
        Math.max(0, (cell.getWidth() - MultiviewTile.besideWidth()) * scale),
        Math.max(0, (cell.getHeight() - MultiviewTile.besideHeight()) * scale));
  }
}
