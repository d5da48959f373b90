package org.castdesk.app.control;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Region;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.VideoLayer;
import org.jspecify.annotations.Nullable;

/// A drawing of a layout: one box per video layer with the number of its slot, at the place it has
/// on the picture.
final class LayoutSketch extends Region {
  private static final double PICTURE_RATIO = 16.0 / 9;

  private final Region paper = new Region();
  private final List<Box> boxes = new ArrayList<>();

  private record Box(VideoLayer layer, Region frame, Caption number) {}

  LayoutSketch() {
    getStyleClass().add("layout-sketch");
    paper.getStyleClass().add("sketch-paper");
    getChildren().add(paper);
  }

  void setLayout(@Nullable Layout layout) {
    boxes.clear();
    getChildren().setAll(paper);
    if (layout != null) {
      layout.videoLayers().forEach(this::addBox);
    }
    paper.setVisible(layout != null);
    requestLayout();
  }

  private void addBox(VideoLayer layer) {
    Region frame = new Region();
    frame.getStyleClass().add("sketch-box");
    Caption number = new Caption(TypeStep.NUM_LABEL, "sketch-number");
    number.setText(layer.slot().value());
    boxes.add(new Box(layer, frame, number));
    getChildren().addAll(frame, number);
  }

  @Override
  protected void layoutChildren() {
    double width = Math.min(getWidth(), getHeight() * PICTURE_RATIO);
    double height = width / PICTURE_RATIO;
    double left = snapPositionX((getWidth() - width) / 2);
    double top = snapPositionY((getHeight() - height) / 2);
    paper.resizeRelocate(left, top, width, height);
    for (Box box : boxes) {
      Rectangle2D layer = LayerPlace.of(box.layer());
      place(
          box,
          left + layer.getMinX() * width,
          top + layer.getMinY() * height,
          layer.getWidth() * width,
          layer.getHeight() * height);
    }
  }

  private void place(Box box, double x, double y, double width, double height) {
    double left = snapPositionX(x);
    double top = snapPositionY(y);
    box.frame().resizeRelocate(left, top, snapSizeX(width), snapSizeY(height));
    double numberWidth = box.number().prefWidth(-1);
    double numberHeight = box.number().prefHeight(-1);
    box.number().setVisible(numberWidth < width && numberHeight < height);
    box.number()
        .resizeRelocate(
            snapPositionX(x + (width - numberWidth) / 2),
            snapPositionY(y + (height - numberHeight) / 2),
            numberWidth,
            numberHeight);
  }
}
