package org.castdesk.app.control;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// What a picture on a whole screen is: a thin edge around it and two words in its corner.
public final class TallyFrame extends Region {
  private final ObjectProperty<Tally> tally =
      new SimpleObjectProperty<>(this, "tally", Tally.UNKNOWN);
  private final Caption busWord = new Caption(TypeStep.BUS, "bus-plate").whole();
  private final Caption stateWord = new Caption(TypeStep.BUS, "bus-plate", "second").whole();
  private final HBox plate = new HBox(busWord, stateWord);

  public TallyFrame() {
    getStyleClass().add("tally-frame");
    plate.getStyleClass().add("corner-plate");
    plate.setAlignment(Pos.CENTER_LEFT);
    stateWord.managedProperty().bind(stateWord.textProperty().isNotEmpty());
    stateWord.visibleProperty().bind(stateWord.textProperty().isNotEmpty());
    tally.subscribe(now -> now.paint(this));
    getChildren().add(plate);
  }

  public ObjectProperty<Tally> tallyProperty() {
    return tally;
  }

  /// Which monitor it is.
  public StringProperty busWordProperty() {
    return busWord.textProperty();
  }

  /// The second word, such as NEXT.
  public StringProperty stateWordProperty() {
    return stateWord.textProperty();
  }

  @Override
  protected void layoutChildren() {
    plate.resizeRelocate(0, 0, plate.prefWidth(-1), plate.prefHeight(-1));
  }
}
