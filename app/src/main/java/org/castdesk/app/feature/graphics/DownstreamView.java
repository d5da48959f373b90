package org.castdesk.app.feature.graphics;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.control.TallyButton.Plate;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.feature.PendingAnswer;
import org.castdesk.app.keys.DeskKey;
import org.castdesk.app.keys.DeskKey.Action;
import org.castdesk.app.text.GraphicKey;
import org.castdesk.app.text.Texts;

/// The keys of both downstream keys, side by side.
final class DownstreamView extends HBox {
  private final DownstreamController controller;
  private final Texts texts;

  DownstreamView(DownstreamController controller, List<DownstreamModel> models, Texts texts) {
    this.controller = controller;
    this.texts = texts;
    getStyleClass().add("downstream");
    setId("downstream");
    for (int i = 0; i < models.size(); i++) {
      getChildren().add(key(i, models.get(i)));
    }
  }

  private VBox key(int index, DownstreamModel model) {
    Caption name = new Caption(TypeStep.BODY_MEDIUM).whole();
    name.textProperty()
        .bind(
            texts
                .text(GraphicKey.DOWNSTREAM_NAME)
                .map(words -> words.replace("{0}", Integer.toString(index + 1))));
    Caption content = new Caption(TypeStep.LABEL, "soft");
    content
        .textProperty()
        .bind(
            model.content.flatMap(names ->
                names.isEmpty() ? texts.text(GraphicKey.DOWNSTREAM_EMPTY) : model.content));
    content.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(content, Priority.ALWAYS);
    HBox head = new HBox(name, content);
    head.getStyleClass().add("downstream-head");
    head.setAlignment(Pos.BASELINE_LEFT);
    HBox keys =
        new HBox(
            button(index, GraphicKey.DOWNSTREAM_TIE, Action.KEY_TIE, model),
            button(index, GraphicKey.DOWNSTREAM_CUT, Action.KEY_CUT, model),
            button(index, GraphicKey.DOWNSTREAM_AUTO, Action.KEY_AUTO, model));
    keys.getStyleClass().add("downstream-keys");
    VBox all = new VBox(head, keys, rate(index, model));
    all.getStyleClass().add("downstream-key");
    HBox.setHgrow(all, Priority.ALWAYS);
    return all;
  }

  private TallyButton button(int index, GraphicKey words, Action action, DownstreamModel model) {
    TallyButton key = new TallyButton(TypeStep.BODY_MEDIUM, "two-line");
    key.setId("dsk-" + (index + 1) + "-" + words.key().substring(words.key().lastIndexOf('.') + 1));
    key.labelProperty().bind(texts.text(words));
    key.hintProperty().bind(texts.key(new DeskKey(action, index)));
    PendingAnswer answer =
        switch (action) {
          case KEY_TIE -> model.tie;
          case KEY_CUT -> model.cut;
          default -> model.auto;
        };
    key.answerProperty().bind(answer.answerProperty());
    key.replyProperty().bind(answer.replyProperty());
    if (action == Action.KEY_TIE) {
      key.plateProperty().bind(model.tied.map(tied -> tied ? Plate.CHOSEN : Plate.REST));
    } else {
      key.plateProperty().bind(model.on.map(on -> on ? Plate.ON_AIR : Plate.REST));
    }
    key.setOnPress(() -> {
      switch (action) {
        case KEY_TIE -> controller.onTie(index);
        case KEY_CUT -> controller.onCut(index);
        default -> controller.onAuto(index);
      }
    });
    key.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(key, Priority.ALWAYS);
    return key;
  }

  private HBox rate(int index, DownstreamModel model) {
    Caption frames = new Caption(TypeStep.NUM_BODY).whole();
    frames
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> texts.get(GraphicKey.DOWNSTREAM_RATE, model.rateFrames.get()),
                model.rateFrames,
                texts.languageProperty()));
    HBox row =
        new HBox(
            step(index, -1, "mdi2m-minus", GraphicKey.DOWNSTREAM_SHORTER),
            frames,
            step(index, 1, "mdi2p-plus", GraphicKey.DOWNSTREAM_LONGER));
    row.getStyleClass().add("downstream-rate");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private TallyButton step(int index, int by, String icon, GraphicKey words) {
    TallyButton key = TallyButton.withIcon(icon, TypeStep.BODY_MEDIUM, "icon-key");
    key.setId("dsk-" + (index + 1) + (by < 0 ? "-shorter" : "-longer"));
    key.accessibleTextProperty().unbind();
    key.accessibleTextProperty().bind(texts.text(words));
    key.setOnPress(() -> controller.onRate(index, by));
    return key;
  }
}
