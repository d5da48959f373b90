package org.castdesk.app.shell;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;

/// The row on top: show, station clock in the very middle, how the engine runs.
final class TitleBar extends Pane {
  private final HBox show;
  private final Caption clock;
  private final VBox station;
  private final Node health;

  TitleBar(MainWindowModel model, Texts texts, Node health) {
    getStyleClass().add("title-bar");
    this.health = health;
    Caption name = new Caption(TypeStep.STRONG).showing(model.showName);
    name.setId("show-name");
    Caption facts = new Caption(TypeStep.LABEL, "quiet", "show-facts").showing(model.showFacts);
    facts.managedProperty().bind(facts.visibleProperty());
    VBox lines = new VBox(name, facts);
    lines.setAlignment(Pos.CENTER_LEFT);
    show = new HBox(mark(), lines);
    show.getStyleClass().add("show");
    show.setAlignment(Pos.CENTER_LEFT);
    clock = new Caption(TypeStep.NUM_CLOCK).whole().showing(model.clock);
    clock.setId("clock");
    Caption stationWord = new Caption(TypeStep.LABEL_MEDIUM, "quiet").whole();
    stationWord.textProperty().bind(Bindings.concat(texts.text(TextKey.STATION), model.zone));
    Caption tc = new Caption(TypeStep.LABEL_MEDIUM, "quiet").whole();
    HBox timecode =
        new HBox(
            tc.showing(texts.text(TextKey.TC)),
            new Caption(TypeStep.NUM_VALUE, "soft").whole().showing(model.timecode));
    timecode.getStyleClass().add("timecode-line");
    timecode.setAlignment(Pos.BASELINE_LEFT);
    station = new VBox(stationWord, timecode);
    station.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(show, clock, station, health);
  }

  private static Pane mark() {
    Region left = new Region();
    left.getStyleClass().add("mark-left");
    Region right = new Region();
    right.getStyleClass().add("mark-right");
    HBox mark = new HBox(left, right);
    mark.getStyleClass().add("mark");
    mark.setAlignment(Pos.CENTER);
    return mark;
  }

  @Override
  protected void layoutChildren() {
    double height = getHeight() - 1;
    double clockWidth = clock.prefWidth(-1);
    double clockX = snapPositionX((getWidth() - clockWidth) / 2);
    double clockHeight = clock.prefHeight(-1);
    clock.resizeRelocate(
        clockX, snapPositionY((height - clockHeight) / 2), clockWidth, clockHeight);
    station.resizeRelocate(clockX + clockWidth + 16, 0, station.prefWidth(-1), height);
    double healthWidth = health.prefWidth(-1);
    health.resizeRelocate(getWidth() - healthWidth, 0, healthWidth, height);
    show.resizeRelocate(0, 0, Math.min(show.prefWidth(-1), clockX - 16), height);
  }
}
