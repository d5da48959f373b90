package org.castdesk.app.feature.graphics;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.feature.graphics.GraphicKeyModel.Standing;
import org.castdesk.app.keys.DeskKey;
import org.castdesk.app.keys.DeskKey.Action;
import org.castdesk.app.text.GraphicKey;
import org.castdesk.app.text.Texts;
import org.castdesk.app.text.Wording;

/// Eight keys in two rows: the graphic's name below the key of the keyboard and where it stands.
final class GraphicKeysView extends GridPane {
  private static final int COLUMNS = 4;
  private static final PseudoClass OUT = PseudoClass.getPseudoClass("out");

  private final GraphicKeysController controller;
  private final Texts texts;

  GraphicKeysView(GraphicKeysController controller, List<GraphicKeyModel> models, Texts texts) {
    this.controller = controller;
    this.texts = texts;
    getStyleClass().add("graphic-keys");
    setId("graphic-keys");
    for (int column = 0; column < COLUMNS; column++) {
      ColumnConstraints quarter = new ColumnConstraints();
      quarter.setPercentWidth(100.0 / COLUMNS);
      getColumnConstraints().add(quarter);
    }
    for (int place = 0; place < models.size(); place++) {
      add(key(place, models.get(place)), place % COLUMNS, place / COLUMNS);
    }
  }

  private TallyButton key(int place, GraphicKeyModel model) {
    TallyButton key = new TallyButton(TypeStep.LABEL_MEDIUM, "graphic-key");
    key.setId("graphic-" + (place + 1));
    key.setMaxWidth(Double.MAX_VALUE);
    DeskKey stroke = new DeskKey(Action.GRAPHIC_NEXT, place);
    key.hintProperty()
        .bind(
            model.standing.flatMap(standing ->
                texts
                    .text(words(standing))
                    .flatMap(
                        words -> texts.key(stroke).map(cap -> words.replace("{0}", cap).strip()))));
    key.labelProperty()
        .bind(
            model.standing.flatMap(standing ->
                standing == Standing.EMPTY ? texts.text(GraphicKey.GRAPHIC_EMPTY) : model.name));
    key.plateProperty()
        .bind(
            model.standing.map(standing ->
                switch (standing) {
                  case EMPTY, OFF -> TallyButton.Plate.REST;
                  case NEXT -> TallyButton.Plate.NEXT;
                  case ON, OUT -> TallyButton.Plate.ON_AIR;
                }));
    // Two lines hold most names; the whole of any is said while the mouse is there.
    Tooltip whole = new Tooltip();
    whole.textProperty().bind(model.name);
    key.tooltipProperty().bind(model.name.map(name -> name.isEmpty() ? null : whole));
    model.standing.subscribe(now -> key.pseudoClassStateChanged(OUT, now == Standing.OUT));
    key.answerProperty().bind(model.answer.answerProperty());
    key.replyProperty().bind(model.answer.replyProperty());
    new GraphicKeyMenu(controller, texts, key, new GraphicKeyMenu.Place(place, model)).attach();
    return key;
  }

  private static Wording words(Standing standing) {
    return switch (standing) {
      case EMPTY, OFF -> GraphicKey.GRAPHIC_OFF;
      case NEXT -> GraphicKey.GRAPHIC_IS_NEXT;
      case ON -> GraphicKey.GRAPHIC_ON;
      case OUT -> GraphicKey.GRAPHIC_OUT;
    };
  }
}
