package org.castdesk.app.feature.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.castdesk.app.control.DeskPopup;
import org.castdesk.app.control.SceneTile;
import org.castdesk.app.control.TileDrag;
import org.castdesk.app.feature.UndoKeys;
import org.castdesk.app.text.PropertyKey;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.show.Bus;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.SourceSlot;
import org.jspecify.annotations.Nullable;

/// Rail with the bank keys, then ten tiles: in one row when the bank is low, in two when it is
/// high.
final class SceneBankView extends Pane {
  private static final double ONE_ROW_BELOW = 220;

  private final SceneBankController controller;
  private final Texts texts;
  private final List<SceneTile> tiles = new ArrayList<>();
  private final SceneRail rail;

  /// Where a tile that is being carried would land.
  private final Region mark = new Region();

  SceneBankView(SceneBankController controller, SceneBankModel model, Texts texts, UndoKeys undo) {
    this.controller = controller;
    this.texts = texts;
    getStyleClass().add("scene-bank");
    setId("scene-bank");
    rail = new SceneRail(controller, model, texts, undo);
    getChildren().add(rail);
    for (int place = 0; place < SceneBankModel.PLACES; place++) {
      SceneTile tile = tile(model.places.get(place), place);
      tile.liveProperty().bind(model.linked);
      tile.accessibleRoleDescriptionProperty().bind(texts.text(PropertyKey.SHEET_SCENE));
      showSelection(tile, model, place);
      SceneMenu.attach(controller, tile, texts, place);
      tiles.add(tile);
      getChildren().add(tile);
    }
    mark.getStyleClass().add("drop-mark");
    mark.setMouseTransparent(true);
    mark.setVisible(false);
    getChildren().add(mark);
  }

  private SceneTile tile(SceneSlotModel model, int place) {
    SceneTile tile = new SceneTile();
    tile.setId("scene-" + (place + 1));
    tile.keyCapProperty().bind(model.keyCap);
    tile.nameProperty().bind(model.name);
    tile.tagProperty().bind(model.tag);
    tile.tallyProperty().bind(model.tally);
    tile.brokenProperty().bind(model.broken);
    tile.holdingProperty().bind(model.holding);
    tile.layoutProperty().bind(model.layout);
    tile.subjectProperty().bind(model.scene);
    tile.sourceProperty().bind(model.pictures);
    tile.answerProperty().bind(model.answer.answerProperty());
    tile.replyProperty().bind(model.answer.replyProperty());
    tile.setOnPreview(() -> controller.onPlace(place, Bus.PVW));
    tile.setOnProgram(() -> controller.onPlace(place, Bus.PGM));
    tile.setOnRename(name -> controller.onRename(place, name));
    tile.setDragWatcher(new Carry(place));
    return tile;
  }

  /// Chosen is what was pressed or has the focus; digits on the keyboard choose nothing.
  private void showSelection(SceneTile tile, SceneBankModel model, int place) {
    ObjectProperty<@Nullable SceneId> scene = model.places.get(place).scene;
    tile.selectedProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> scene.get() != null && scene.get().equals(model.selected.get()),
                scene,
                model.selected));
    tile.focusedProperty()
        .addListener((_, _, focused) -> {
          if (focused) {
            controller.onAttend(place);
          }
        });
    tile.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> controller.onAttend(place));
  }

  void poll() {
    tiles.forEach(SceneTile::poll);
  }

  /// -1 = none.
  int focusedPlace() {
    for (int place = 0; place < tiles.size(); place++) {
      if (tiles.get(place).isFocused()) {
        return place;
      }
    }
    return -1;
  }

  void focusPlace(int place) {
    tiles.get(place).requestFocus();
  }

  /// Opens the form below the bank.
  void askNewScene(
      int place,
      NewSceneForm.Offer offer,
      @Nullable SourceSlot first,
      Function<NewScene, String> nameFor,
      Consumer<NewScene> create) {
    List<DeskPopup> opened = new ArrayList<>();
    NewSceneForm form =
        new NewSceneForm(
            texts,
            offer,
            first,
            nameFor,
            wish -> {
              opened.forEach(DeskPopup::hide);
              create.accept(wish);
            });
    DeskPopup popup = new DeskPopup(form, DeskPopup.Stay.UNTIL_PRESSED_ELSEWHERE);
    opened.add(popup);
    popup.show(this, tiles.get(place));
    form.focusName();
  }

  /// One tile on its way to another place.
  private final class Carry implements TileDrag.Watcher {
    private final int place;

    Carry(int place) {
      this.place = place;
    }

    @Override
    public void carried(double sceneX, double sceneY) {
      int gap = gapAt(sceneX, sceneY);
      boolean last = gap == tiles.size();
      Bounds tile = tiles.get(last ? gap - 1 : gap).getBoundsInParent();
      double x = last ? tile.getMaxX() + 2 : tile.getMinX() - 5;
      mark.resizeRelocate(x, tile.getMinY(), 3, tile.getHeight());
      mark.setVisible(true);
      mark.toFront();
    }

    @Override
    public void dropped(double sceneX, double sceneY) {
      mark.setVisible(false);
      int gap = gapAt(sceneX, sceneY);
      controller.onMove(place, gap > place ? gap - 1 : gap);
    }
  }

  /// The tile before which something lands, counted from 0; 10 = behind the last.
  private int gapAt(double sceneX, double sceneY) {
    var point = sceneToLocal(sceneX, sceneY);
    int gap = 0;
    for (SceneTile tile : tiles) {
      Bounds bounds = tile.getBoundsInParent();
      boolean passed =
          point.getY() > bounds.getMaxY()
              || (point.getY() >= bounds.getMinY() && point.getX() > bounds.getCenterX());
      gap += passed ? 1 : 0;
    }
    return gap;
  }

  @Override
  protected void layoutChildren() {
    boolean compact =
        getScene() != null && getScene().getRoot().getStyleClass().contains("compact");
    double gap = compact ? 6 : 8;
    rail.resizeRelocate(0, 0, SceneRail.WIDTH, getHeight());
    int rows = getHeight() < ONE_ROW_BELOW ? 1 : 2;
    int columns = SceneBankModel.PLACES / rows;
    double left = SceneRail.WIDTH + gap;
    double width = (getWidth() - left - gap * (columns - 1)) / columns;
    double height = (getHeight() - gap * (rows - 1)) / rows;
    for (int i = 0; i < tiles.size(); i++) {
      int row = i / columns;
      double x = left + (i - row * columns) * (width + gap);
      double y = row * (height + gap);
      double right = snapPositionX(x + width);
      double bottom = snapPositionY(y + height);
      double tileX = snapPositionX(x);
      double tileY = snapPositionY(y);
      tiles.get(i).resizeRelocate(tileX, tileY, right - tileX, bottom - tileY);
    }
    tellGlass(Math.floor(width), Math.floor(height));
  }

  private void tellGlass(double width, double height) {
    Window window = getScene() == null ? null : getScene().getWindow();
    if (window != null) {
      controller.onGlass(
          SceneTile.pictureWidth(width) * window.getOutputScaleX(),
          SceneTile.pictureHeight(height) * window.getOutputScaleY());
    }
  }
}
