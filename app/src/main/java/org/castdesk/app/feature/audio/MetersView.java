package org.castdesk.app.feature.audio;

import javafx.beans.value.ObservableValue;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.LevelScale;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;

/// Two columns with a scale between words and digits.
final class MetersView extends VBox {
  MetersView(MetersModel model, Texts texts) {
    getStyleClass().addAll("panel", "meters");
    Caption title = new Caption(TypeStep.BODY_MEDIUM).showing(texts.text(TextKey.SOUND));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Caption bus = new Caption(TypeStep.LABEL, "quiet").whole().showing(texts.text(TextKey.PGM));
    HBox head = new HBox(title, space, bus);
    head.getStyleClass().add("panel-head");
    HBox body = new HBox(columns(model), digits(model, texts));
    body.getStyleClass().add("meters-body");
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(head, body);
  }

  private static HBox columns(MetersModel model) {
    model.left.setId("meter-left");
    model.right.setId("meter-right");
    HBox columns = new HBox(new LevelScale(), model.left, model.right);
    columns.getStyleClass().add("meter-columns");
    columns.setFillHeight(true);
    return columns;
  }

  private static GridPane digits(MetersModel model, Texts texts) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("meter-digits");
    HBox.setHgrow(grid, Priority.ALWAYS);
    ColumnConstraints words = new ColumnConstraints();
    words.setHgrow(Priority.ALWAYS);
    ColumnConstraints numbers = new ColumnConstraints(52);
    numbers.setHalignment(HPos.RIGHT);
    grid.getColumnConstraints().addAll(words, numbers, numbers);
    grid.add(head("L"), 1, 0);
    grid.add(head("R"), 2, 0);
    row(grid, 1, texts.text(TextKey.PEAK), model.peakLeft, model.peakRight);
    row(grid, 2, texts.text(TextKey.AVERAGE), model.averageLeft, model.averageRight);
    grid.add(new Caption(TypeStep.LABEL, "quiet").showing("dBFS"), 2, 3);
    grid.setAlignment(Pos.TOP_LEFT);
    return grid;
  }

  private static Caption head(String side) {
    return new Caption(TypeStep.LABEL, "quiet").whole().showing(side);
  }

  private static void row(
      GridPane grid,
      int row,
      ObservableValue<String> name,
      ObservableValue<String> left,
      ObservableValue<String> right) {
    grid.add(new Caption(TypeStep.LABEL, "quiet").showing(name), 0, row);
    grid.add(new Caption(TypeStep.NUM_VALUE).whole().showing(left), 1, row);
    grid.add(new Caption(TypeStep.NUM_VALUE).whole().showing(right), 2, row);
  }
}
