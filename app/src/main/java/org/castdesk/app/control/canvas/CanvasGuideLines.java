package org.castdesk.app.control.canvas;

import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.TypeStep;

/// The pink lines and distances while something is dragged.
final class CanvasGuideLines extends Pane {
  private static final double END = 9;

  CanvasGuideLines() {
    setMouseTransparent(true);
  }

  void show(List<CanvasGuide> guides, CanvasScale scale, Rectangle2D picture) {
    getChildren().clear();
    for (CanvasGuide guide : guides) {
      switch (guide.kind()) {
        case UPRIGHT -> upright(guide, scale, picture);
        case LEVEL -> level(guide, scale, picture);
        case GAP_ACROSS -> across(guide, scale);
        case GAP_DOWN -> down(guide, scale);
      }
    }
  }

  private void upright(CanvasGuide guide, CanvasScale scale, Rectangle2D picture) {
    double x = Math.rint(scale.x(guide.at()));
    line(x, picture.getMinY(), 1, picture.getHeight());
    Caption words = plate(guide.words());
    double left = x + 4 + words.prefWidth(-1) <= getWidth() ? x + 4 : x - 4 - words.prefWidth(-1);
    put(words, left, Math.max(0, picture.getMinY()) + 4);
  }

  private void level(CanvasGuide guide, CanvasScale scale, Rectangle2D picture) {
    double y = Math.rint(scale.y(guide.at()));
    line(picture.getMinX(), y, picture.getWidth(), 1);
    Caption words = plate(guide.words());
    double height = words.prefHeight(-1);
    put(words, Math.max(0, picture.getMinX()) + 4, y - height >= 0 ? y - height : y + 1);
  }

  private void across(CanvasGuide guide, CanvasScale scale) {
    double y = Math.rint(scale.y(guide.at()));
    double from = Math.rint(scale.x(guide.from()));
    double to = Math.rint(scale.x(guide.to()));
    line(from, y, Math.max(1, to - from), 1);
    line(from, y - Math.floor(END / 2), 1, END);
    line(to - 1, y - Math.floor(END / 2), 1, END);
    Caption words = plate(guide.words());
    put(words, (from + to - words.prefWidth(-1)) / 2, y - words.prefHeight(-1) / 2);
  }

  private void down(CanvasGuide guide, CanvasScale scale) {
    double x = Math.rint(scale.x(guide.at()));
    double from = Math.rint(scale.y(guide.from()));
    double to = Math.rint(scale.y(guide.to()));
    line(x, from, 1, Math.max(1, to - from));
    line(x - Math.floor(END / 2), from, END, 1);
    line(x - Math.floor(END / 2), to - 1, END, 1);
    Caption words = plate(guide.words());
    put(words, x - words.prefWidth(-1) / 2, (from + to - words.prefHeight(-1)) / 2);
  }

  private void line(double x, double y, double width, double height) {
    Region line = new Region();
    line.getStyleClass().add("snap-line");
    line.setManaged(false);
    line.resizeRelocate(x, y, width, height);
    getChildren().add(line);
  }

  private Caption plate(String words) {
    Caption plate = new Caption(TypeStep.NUM_LABEL, "snap-plate").whole();
    plate.setText(words);
    plate.setManaged(false);
    getChildren().add(plate);
    plate.applyCss();
    return plate;
  }

  private static void put(Caption plate, double x, double y) {
    plate.resizeRelocate(Math.rint(x), Math.rint(y), plate.prefWidth(-1), plate.prefHeight(-1));
  }
}
