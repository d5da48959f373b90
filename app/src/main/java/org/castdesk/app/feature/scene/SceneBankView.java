package org.castdesk.app.feature.scene;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.SceneTile;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.control.TallyButton.Plate;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.show.Bus;

/// Rail with the bank keys, then ten tiles: in one row when the bank is low, in two when it is
/// high.
final class SceneBankView extends Pane {
  private static final double COMPACT_RAIL = 46;
  private static final double REGULAR_RAIL = 48;
  private static final double ONE_ROW_BELOW = 220;

  private final List<SceneTile> tiles = new ArrayList<>();
  private final VBox rail = new VBox();

  SceneBankView(SceneBankController controller, SceneBankModel model, Texts texts) {
    getStyleClass().add("scene-bank");
    buildRail(controller, model, texts);
    getChildren().add(rail);
    for (int place = 0; place < SceneBankModel.PLACES; place++) {
      SceneTile tile = tile(controller, model.places.get(place), place);
      tiles.add(tile);
      getChildren().add(tile);
    }
  }

  private void buildRail(SceneBankController controller, SceneBankModel model, Texts texts) {
    rail.getStyleClass().add("rail");
    rail.setAlignment(Pos.TOP_CENTER);
    Caption title = new Caption(TypeStep.LABEL, "soft").whole();
    title.showing(texts.text(TextKey.SCENES));
    rail.getChildren().add(title);
    for (int bank = 0; bank < 2; bank++) {
      int number = bank;
      TallyButton key = new TallyButton(TypeStep.NUM_BODY, "bank-key");
      key.labelProperty().set(Integer.toString(bank + 1));
      key.plateProperty()
          .bind(
              Bindings.createObjectBinding(
                  () -> bankPlate(model, number), model.bank, model.bankTallies.get(number)));
      key.disableProperty().bind(model.banks.lessThanOrEqualTo(bank));
      key.setOnPress(() -> controller.onBank(number));
      key.setMaxWidth(Double.MAX_VALUE);
      rail.getChildren().add(key);
    }
  }

  /// What is on air in a bank that is not shown must not be forgotten.
  private static Plate bankPlate(SceneBankModel model, int bank) {
    if (model.bank.get() == bank) {
      return Plate.CHOSEN;
    }
    return switch (model.bankTallies.get(bank).get()) {
      case ON_AIR, MIXING -> Plate.ON_AIR;
      case NEXT -> Plate.NEXT;
      case OFF, UNKNOWN -> Plate.REST;
    };
  }

  private static SceneTile tile(SceneBankController controller, SceneSlotModel model, int place) {
    SceneTile tile = new SceneTile();
    tile.setId("scene-" + (place + 1));
    tile.keyCapProperty().bind(model.keyCap);
    tile.nameProperty().bind(model.name);
    tile.tagProperty().bind(model.tag);
    tile.tallyProperty().bind(model.tally);
    tile.brokenProperty().bind(model.broken);
    tile.layoutProperty().bind(model.layout);
    tile.answerProperty().bind(model.answer.answerProperty());
    tile.replyProperty().bind(model.answer.replyProperty());
    tile.setOnPreview(() -> controller.onPlace(place, Bus.PVW));
    tile.setOnProgram(() -> controller.onPlace(place, Bus.PGM));
    return tile;
  }

  @Override
  protected void layoutChildren() {
    boolean compact =
        getScene() != null && getScene().getRoot().getStyleClass().contains("compact");
    double gap = compact ? 6 : 8;
    double railWidth = compact ? COMPACT_RAIL : REGULAR_RAIL;
    rail.resizeRelocate(0, 0, railWidth, getHeight());
    int rows = getHeight() < ONE_ROW_BELOW ? 1 : 2;
    int columns = SceneBankModel.PLACES / rows;
    double left = railWidth + gap;
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
  }
}
