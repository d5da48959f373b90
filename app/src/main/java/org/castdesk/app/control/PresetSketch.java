package org.castdesk.app.control;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// A small drawing of a preset: its boxes, numbered in the order of the sources.
public final class PresetSketch extends Region {
  private static final double PICTURE_RATIO = 16.0 / 9;

  private final Region paper = new Region();
  private final List<Region> frames = new ArrayList<>();
  private final List<Caption> numbers = new ArrayList<>();
  private List<Rectangle2D> boxes = List.of();

  public PresetSketch() {
    getStyleClass().add("layout-sketch");
    paper.getStyleClass().add("sketch-paper");
    getChildren().add(paper);
    // Boxes of a user may reach out of the picture.
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
  }

  /// @param places bottom to top. **Units**: fractions of the picture
  public void show(List<Rectangle2D> places) {
    if (places.equals(boxes)) {
      return;
    }
    boxes = List.copyOf(places);
    frames.clear();
    numbers.clear();
    getChildren().setAll(paper);
    for (int i = 0; i < boxes.size(); i++) {
      Region frame = new Region();
      frame.getStyleClass().add("sketch-box");
      Caption number = new Caption(TypeStep.NUM_MICRO, "sketch-number");
      number.setText(Integer.toString(i + 1));
      frames.add(frame);
      numbers.add(number);
      getChildren().addAll(frame, number);
    }
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double width = Math.min(getWidth(), getHeight() * PICTURE_RATIO);
    double height = width / PICTURE_RATIO;
    double left = snapPositionX((getWidth() - width) / 2);
    double top = snapPositionY((getHeight() - height) / 2);
    paper.resizeRelocate(left, top, width, height);
    for (int i = 0; i < boxes.size(); i++) {
      Rectangle2D box = boxes.get(i);
      double x = snapPositionX(left + box.getMinX() * width);
      double y = snapPositionY(top + box.getMinY() * height);
      double right = snapPositionX(left + box.getMaxX() * width);
      double bottom = snapPositionY(top + box.getMaxY() * height);
      frames.get(i).resizeRelocate(x, y, right - x, bottom - y);
      Caption number = numbers.get(i);
      double wide = number.prefWidth(-1);
      double high = number.prefHeight(-1);
      number.setVisible(wide < right - x && high < bottom - y + 2);
      number.resizeRelocate(
          snapPositionX((x + right - wide) / 2),
          snapPositionY((y + bottom - high) / 2),
          wide,
          high);
    }
  }
}
