package org.castdesk.app.control.canvas;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.CleanPicture;
import org.castdesk.app.control.TypeStep;
import org.castdesk.engine.format.PictureSize;

/// The picture with its edge, grid and safe areas, at one zoom.
final class CanvasPaper extends Pane {
  private static final double LEAST_CELL = 8;
  private static final double LINE = 3;
  private static final double EDGE = 2;
  private static final double LIVE_EDGE = 6;

  /// **Source**: EBU R 95.
  private static final double ACTION = 0.035;

  private static final double GRAPHICS = 0.05;

  final CleanPicture picture = CleanPicture.stretched();
  final Caption action = new Caption(TypeStep.LABEL_MEDIUM, "canvas-tag").whole();
  final Caption graphics = new Caption(TypeStep.LABEL_MEDIUM, "canvas-tag").whole();
  private final Pane grid = new Pane();
  private final LineBox edge = new LineBox("canvas-edge", EDGE);
  private final LineBox liveEdge = new LineBox("canvas-live", LIVE_EDGE);
  private final LineBox actionArea = new LineBox("guide", LINE);
  private final LineBox graphicsArea = new LineBox("guide-dashed", LINE);
  private final List<Region> lines = new ArrayList<>();

  CanvasPaper() {
    setMouseTransparent(true);
    picture.setManaged(false);
    grid.setManaged(false);
    action.setManaged(false);
    graphics.setManaged(false);
    getChildren().addAll(picture, grid);
    for (LineBox box : List.of(actionArea, graphicsArea, edge, liveEdge)) {
      getChildren().addAll(box.nodes());
    }
    getChildren().addAll(action, graphics);
  }

  void show(PictureSize programme, CanvasScale scale, CanvasAids aids, boolean live) {
    Rectangle2D place =
        scale.place(new Rectangle2D(0, 0, programme.widthPx(), programme.heightPx()));
    picture.resizeRelocate(place.getMinX(), place.getMinY(), place.getWidth(), place.getHeight());
    picture.layout();
    edge.inside(place);
    liveEdge.setVisible(live);
    liveEdge.inside(place);
    showSafeAreas(place, aids.safeAreas());
    showGrid(programme, scale, aids.gridCell());
  }

  private void showSafeAreas(Rectangle2D place, boolean shown) {
    actionArea.setVisible(shown);
    graphicsArea.setVisible(shown);
    action.setVisible(shown);
    graphics.setVisible(shown);
    if (shown) {
      Rectangle2D outer = within(place, ACTION);
      Rectangle2D inner = within(place, GRAPHICS);
      actionArea.inside(outer);
      graphicsArea.inside(inner);
      on(action, outer.getMinX() + outer.getWidth() * 0.6, outer.getMinY());
      on(graphics, inner.getMinX() + inner.getWidth() * 0.72, inner.getMinY());
    }
  }

  private static Rectangle2D within(Rectangle2D place, double margin) {
    double x = margin * place.getWidth();
    double y = margin * place.getHeight();
    return new Rectangle2D(
        place.getMinX() + x,
        place.getMinY() + y,
        place.getWidth() - 2 * x,
        place.getHeight() - 2 * y);
  }

  private static void on(Caption words, double x, double y) {
    double height = words.prefHeight(-1);
    words.resizeRelocate(Math.rint(x), Math.rint(y - height / 2), words.prefWidth(-1), height);
  }

  private void showGrid(PictureSize programme, CanvasScale scale, double cell) {
    int used = 0;
    double step = cell;
    while (step > 0 && step * scale.scale() < LEAST_CELL) {
      step *= 2;
    }
    if (step > 0) {
      double width = programme.widthPx() * scale.scale();
      double height = programme.heightPx() * scale.scale();
      for (double x = step; x < programme.widthPx(); x += step) {
        line(used++).resizeRelocate(Math.rint(scale.x(x)), scale.top(), 1, height);
      }
      for (double y = step; y < programme.heightPx(); y += step) {
        line(used++).resizeRelocate(scale.left(), Math.rint(scale.y(y)), width, 1);
      }
    }
    for (int i = used; i < lines.size(); i++) {
      lines.get(i).setVisible(false);
    }
  }

  private Region line(int index) {
    while (lines.size() <= index) {
      Region line = new Region();
      line.getStyleClass().add("grid-line");
      line.setManaged(false);
      lines.add(line);
      grid.getChildren().add(line);
    }
    lines.get(index).setVisible(true);
    return lines.get(index);
  }
}
