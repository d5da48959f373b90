package org.castdesk.app.feature.health;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.LinkLight;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;

/// Four cells of fixed width: a caption above, a value below.
final class HealthView extends HBox {
  private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");

  HealthView(HealthModel model, Texts texts) {
    setAlignment(Pos.CENTER_RIGHT);
    LinkLight light = new LinkLight();
    light.flowProperty().bind(model.light);
    Caption link = new Caption(TypeStep.BODY_MEDIUM).showing(model.link);
    HBox linkLine = new HBox(light, link);
    linkLine.getStyleClass().add("cell-line");
    linkLine.setAlignment(Pos.CENTER_LEFT);
    Caption late = number(model.late);
    late.setId("late-ticks");
    model.lateConcern.addListener(
        (_, _, now) -> late.pseudoClassStateChanged(WARNING, now == HealthModel.Concern.WARNING));
    Caption framesPerSecond = number(model.framesPerSecond);
    framesPerSecond.setId("fps");
    getChildren()
        .addAll(
            cell(96, texts.text(TextKey.ENGINE), linkLine),
            cell(68, texts.text(TextKey.CPU), number(model.cpu)),
            cell(72, texts.text(TextKey.FPS), framesPerSecond),
            cell(72, texts.text(TextKey.LATE), late));
  }

  private static Caption number(ObservableValue<String> value) {
    return new Caption(TypeStep.NUM_VALUE, "cell-value").whole().showing(value);
  }

  private static VBox cell(double width, ObservableValue<String> name, Node value) {
    VBox cell = new VBox(new Caption(TypeStep.LABEL, "quiet").showing(name), value);
    cell.getStyleClass().add("cell");
    cell.setAlignment(Pos.CENTER_LEFT);
    cell.setMinWidth(width);
    cell.setMaxWidth(width);
    cell.setMaxHeight(USE_PREF_SIZE);
    return cell;
  }
}
