package org.castdesk.app.control;

import javafx.scene.layout.Region;

/// The numbers beside a level meter. **Units**: dBFS.
public final class LevelScale extends Region {
  /// The most important first: where there is little room, the later ones are left out.
  private static final int[] MARKS_DB = {0, -60, -20, -40, -9, -30, -50};

  private static final double WIDTH = 24;

  private final Caption[] numbers = new Caption[MARKS_DB.length];

  public LevelScale() {
    getStyleClass().add("level-scale");
    for (int i = 0; i < MARKS_DB.length; i++) {
      numbers[i] = new Caption(TypeStep.NUM_MICRO, "quiet").whole();
      numbers[i].setText(MARKS_DB[i] == 0 ? "0" : "−" + -MARKS_DB[i]);
      getChildren().add(numbers[i]);
    }
    setMinWidth(WIDTH);
    setPrefWidth(WIDTH);
  }

  @Override
  protected void layoutChildren() {
    for (int i = 0; i < MARKS_DB.length; i++) {
      double width = numbers[i].prefWidth(-1);
      double height = numbers[i].prefHeight(-1);
      double middle = getHeight() * (MARKS_DB[i] / LevelMeter.FLOOR_DB);
      double y = Math.clamp(middle - height / 2, 0, Math.max(0, getHeight() - height));
      numbers[i].resizeRelocate(getWidth() - width, snapPositionY(y), width, height);
      numbers[i].setVisible(isFree(i));
    }
  }

  private boolean isFree(int index) {
    for (int i = 0; i < index; i++) {
      if (numbers[i].isVisible()
          && numbers[i].getBoundsInParent().intersects(numbers[index].getBoundsInParent())) {
        return false;
      }
    }
    return true;
  }
}
