package org.castdesk.app.control;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// Lines over the picture: safe areas, centre cut, and boxes that stand still.
///
/// Every line is a thin rectangle, so that it costs next to nothing when the picture below moves:
/// a path, or a see-through layer as large as the picture, would be drawn anew with each one.
///
/// **Source**: EBU R 95, 16:9: action 3.5 %, graphics 5 % from each edge.
final class GuideGlass extends Region {
  private static final double ACTION = 0.035;
  private static final double GRAPHICS = 0.05;

  /// A line with a dark one on each side: seen on any picture.
  private static final double LINE_PX = 3;

  private static final double HELD_PX = 2;

  private MonitorGuides guides = MonitorGuides.NONE;
  private final List<Cell> cells = new ArrayList<>();

  private record Cell(Rectangle2D place, List<Region> sides, Caption words) {}

  GuideGlass() {
    getStyleClass().add("guide-glass");
    setManaged(false);
    setMouseTransparent(true);
    setVisible(false);
  }

  void show(MonitorGuides wanted) {
    MonitorGuides before = guides;
    guides = wanted;
    setVisible(!wanted.equals(MonitorGuides.NONE));
    if (sameCells(before, wanted)) {
      for (int i = 0; i < cells.size(); i++) {
        cells.get(i).words().setText(wanted.held().get(i).words());
      }
    } else {
      build();
    }
  }

  /// Only the words differ, which count several times a second.
  private static boolean sameCells(MonitorGuides a, MonitorGuides b) {
    return a.safeAreas() == b.safeAreas()
        && a.cut() == b.cut()
        && a.held().stream()
            .map(MonitorGuides.HeldCell::layer)
            .toList()
            .equals(b.held().stream().map(MonitorGuides.HeldCell::layer).toList());
  }

  private void build() {
    getChildren().clear();
    cells.clear();
    if (guides.safeAreas()) {
      addFrame("guide");
      addFrame("guide-dashed");
    }
    if (guides.cut() != CentreCut.NONE) {
      getChildren().addAll(line("cut", "upright"), line("cut", "upright"));
    }
    for (MonitorGuides.HeldCell held : guides.held()) {
      List<Region> sides = addFrame("held-line");
      Caption words = new Caption(TypeStep.PLATE, "held-plate").whole();
      words.setGraphic(new FontIcon("mdi2p-pause"));
      words.setText(held.words());
      getChildren().add(words);
      cells.add(new Cell(LayerPlace.of(held.layer()), sides, words));
    }
    requestLayout();
  }

  private List<Region> addFrame(String kind) {
    List<Region> sides =
        List.of(
            line(kind, "level"), line(kind, "level"), line(kind, "upright"), line(kind, "upright"));
    getChildren().addAll(sides);
    return sides;
  }

  private static Region line(String kind, String direction) {
    Region line = new Region();
    line.getStyleClass().addAll("guide-line", kind, direction);
    return line;
  }

  @Override
  protected void layoutChildren() {
    int next = 0;
    if (guides.safeAreas()) {
      frame(sides(0), margin(ACTION), LINE_PX);
      frame(sides(4), margin(GRAPHICS), LINE_PX);
      next = 8;
    }
    if (guides.cut() != CentreCut.NONE) {
      placeCut(next);
    }
    for (Cell cell : cells) {
      Rectangle2D place = cell.place();
      frame(
          cell.sides(),
          new Rectangle2D(
              place.getMinX() * getWidth(),
              place.getMinY() * getHeight(),
              place.getWidth() * getWidth(),
              place.getHeight() * getHeight()),
          HELD_PX);
      double width = Math.min(cell.words().prefWidth(-1), getWidth());
      cell.words()
          .resizeRelocate(
              snapPositionX(Math.min(place.getMinX() * getWidth(), getWidth() - width)),
              snapPositionY(place.getMinY() * getHeight()),
              width,
              cell.words().prefHeight(-1));
    }
  }

  private void placeCut(int first) {
    double margin = guides.cut().marginFraction(getWidth(), getHeight()) * getWidth();
    for (int i = 0; i < 2; i++) {
      Region line = (Region) getChildren().get(first + i);
      double x = i == 0 ? margin - LINE_PX + 1 : getWidth() - margin - 1;
      line.resizeRelocate(snapPositionX(x), 0, LINE_PX, getHeight());
      line.setVisible(margin > 0);
    }
  }

  private List<Region> sides(int first) {
    return getChildren().subList(first, first + 4).stream().map(Region.class::cast).toList();
  }

  private Rectangle2D margin(double fraction) {
    double x = fraction * getWidth();
    double y = fraction * getHeight();
    return new Rectangle2D(x, y, getWidth() - 2 * x, getHeight() - 2 * y);
  }

  private void frame(List<Region> sides, Rectangle2D place, double thick) {
    double left = snapPositionX(place.getMinX());
    double top = snapPositionY(place.getMinY());
    double width = snapPositionX(place.getMaxX()) - left;
    double height = snapPositionY(place.getMaxY()) - top;
    sides.get(0).resizeRelocate(left, top, width, thick);
    sides.get(1).resizeRelocate(left, top + height - thick, width, thick);
    sides.get(2).resizeRelocate(left, top, thick, height);
    sides.get(3).resizeRelocate(left + width - thick, top, thick, height);
  }
}
