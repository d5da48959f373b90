package org.castdesk.app.control.canvas;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.SkinBase;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.TypeStep;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.Rgb;
import org.jspecify.annotations.Nullable;

/// Rulers along two edges, and in the rest the picture with what lies over it.
final class LayoutCanvasSkin extends SkinBase<LayoutCanvas> {
  private static final double RULER = 24;
  private static final double LIVE_BELOW = 0.08;

  private final CanvasRuler top = new CanvasRuler(true);
  private final CanvasRuler left = new CanvasRuler(false);
  private final Caption corner = new Caption(TypeStep.LABEL, "quiet", "ruler-corner");
  private final Pane view = new Pane();
  private final CanvasPaper paper = new CanvasPaper();
  private final CanvasOverlay overlay = new CanvasOverlay();
  private final CanvasGuideLines guideLines = new CanvasGuideLines();
  private final Caption notice = new Caption(TypeStep.BODY_MEDIUM, "canvas-notice");
  private final Caption live = new Caption(TypeStep.BUS, "canvas-live-plate").whole();
  private CanvasScale scale = new CanvasScale(1, 0, 0);
  private Point2D focus;

  LayoutCanvasSkin(LayoutCanvas canvas) {
    super(canvas);
    PictureSize size = canvas.programmeProperty().get();
    focus = new Point2D(size.widthPx() / 2.0, size.heightPx() / 2.0);
    corner.setText("px");
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(view.widthProperty());
    clip.heightProperty().bind(view.heightProperty());
    view.setClip(clip);
    view.getStyleClass().add("canvas-view");
    for (Pane pane : List.of(paper, overlay, guideLines)) {
      pane.setManaged(false);
    }
    words(notice, canvas.noticeProperty());
    words(live, canvas.liveProperty());
    view.getChildren().addAll(paper, overlay, guideLines, live, notice);
    getChildren().addAll(top, left, corner, view);
    paper.picture.sourceProperty().bind(canvas.sourceProperty());
    paper.action.textProperty().bind(canvas.actionWordsProperty());
    paper.graphics.textProperty().bind(canvas.graphicsWordsProperty());
    for (var value :
        List.of(
            canvas.programmeProperty(),
            canvas.itemsProperty(),
            canvas.guidesProperty(),
            canvas.rubberProperty(),
            canvas.dropProperty(),
            canvas.aidsProperty(),
            canvas.noticeProperty(),
            canvas.liveProperty(),
            canvas.zoomProperty())) {
      registerChangeListener(value, _ -> canvas.requestLayout());
    }
    new LayoutCanvasBehavior(canvas, this, view).listen();
  }

  private static void words(Caption caption, StringProperty text) {
    caption.textProperty().bind(text);
    caption.visibleProperty().bind(text.isNotEmpty());
    caption.setManaged(false);
    caption.setMouseTransparent(true);
  }

  boolean poll() {
    return paper.picture.poll();
  }

  CanvasScale scale() {
    return scale;
  }

  Optional<Point2D> pictureAt(double sceneX, double sceneY) {
    Point2D at = view.sceneToLocal(sceneX, sceneY);
    PictureSize size = getSkinnable().programmeProperty().get();
    double x = scale.programmeX(at.getX());
    double y = scale.programmeY(at.getY());
    boolean on =
        view.getLayoutBounds().contains(at)
            && x >= 0
            && y >= 0
            && x < size.widthPx()
            && y < size.heightPx();
    return on ? Optional.of(new Point2D(x, y)) : Optional.empty();
  }

  Point2D sceneOf(double x, double y) {
    return view.localToScene(scale.x(x), scale.y(y));
  }

  @Nullable Rgb colourAt(double x, double y) {
    PictureSize size = getSkinnable().programmeProperty().get();
    return paper.picture.colourAt(x / size.widthPx(), y / size.heightPx());
  }

  /// Moves the picture under the window of the canvas. **Units**: logical pixels.
  void pan(double dx, double dy) {
    if (getSkinnable().zoomProperty().get() == 0) {
      return;
    }
    look(scale.programmeX(view.getWidth() / 2 - dx), scale.programmeY(view.getHeight() / 2 - dy));
  }

  /// Zooms by one step; what is at this place of the view stays there.
  void zoomAt(double x, double y, boolean larger) {
    LayoutCanvas canvas = getSkinnable();
    double next = CanvasScale.step(scale.scale(), larger);
    double px = scale.programmeX(x);
    double py = scale.programmeY(y);
    look(px + (view.getWidth() / 2 - x) / next, py + (view.getHeight() / 2 - y) / next);
    canvas.zoomProperty().set(next);
  }

  private void look(double x, double y) {
    PictureSize size = getSkinnable().programmeProperty().get();
    focus = new Point2D(Math.clamp(x, 0, size.widthPx()), Math.clamp(y, 0, size.heightPx()));
    getSkinnable().requestLayout();
  }

  @Override
  protected void layoutChildren(double x, double y, double width, double height) {
    LayoutCanvas canvas = getSkinnable();
    double roomX = Math.max(16, canvas.getWidth() - RULER);
    double roomY = Math.max(16, canvas.getHeight() - RULER);
    corner.resizeRelocate(0, 0, RULER, RULER);
    top.resizeRelocate(RULER, 0, roomX, RULER);
    left.resizeRelocate(0, RULER, RULER, roomY);
    view.resizeRelocate(RULER, RULER, roomX, roomY);
    paper.resizeRelocate(0, 0, roomX, roomY);
    overlay.resizeRelocate(0, 0, roomX, roomY);
    guideLines.resizeRelocate(0, 0, roomX, roomY);
    PictureSize programme = canvas.programmeProperty().get();
    double output = output();
    double zoom = canvas.zoomProperty().get();
    scale =
        zoom == 0
            ? CanvasScale.fitted(roomX, roomY, programme, output)
            : CanvasScale.around(focus, zoom, new Rectangle2D(0, 0, roomX, roomY), programme);
    canvas.setScale(scale.scale());
    boolean isLive = !canvas.liveProperty().get().isEmpty();
    paper.show(programme, scale, canvas.aidsProperty().get(), isLive);
    List<CanvasItem> items = canvas.itemsProperty().get();
    overlay.show(items, scale, canvas.rubberProperty().get(), canvas.dropProperty().get());
    Rectangle2D whole =
        scale.place(new Rectangle2D(0, 0, programme.widthPx(), programme.heightPx()));
    guideLines.show(canvas.guidesProperty().get(), scale, whole);
    Rectangle2D selected = selected(items);
    top.show(scale.left(), scale.scale(), programme.widthPx(), selected);
    left.show(scale.top(), scale.scale(), programme.heightPx(), selected);
    double noticeWidth = Math.min(notice.prefWidth(-1), roomX - 2 * RULER);
    place(notice, (roomX - noticeWidth) / 2, roomY / 2, noticeWidth);
    double liveWidth = live.prefWidth(-1);
    // Below the words of the safe areas.
    double below = Math.max(0, whole.getMinY() + LIVE_BELOW * whole.getHeight());
    place(live, (roomX - liveWidth) / 2, below, liveWidth);
    canvas
        .hands()
        .glass(
            programme.widthPx() * scale.scale() * output,
            programme.heightPx() * scale.scale() * output);
  }

  private double output() {
    var scene = getSkinnable().getScene();
    return scene == null || scene.getWindow() == null ? 1 : scene.getWindow().getOutputScaleX();
  }

  private static void place(Caption words, double x, double y, double width) {
    words.resizeRelocate(Math.rint(x), Math.rint(y), width, words.prefHeight(width));
  }

  /// Around all that is selected; null = nothing is.
  private static @Nullable Rectangle2D selected(List<CanvasItem> items) {
    double left = Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    double bottom = -Double.MAX_VALUE;
    for (CanvasItem item : items) {
      if (item.state().isSelected()) {
        left = Math.min(left, item.box().getMinX());
        top = Math.min(top, item.box().getMinY());
        right = Math.max(right, item.box().getMaxX());
        bottom = Math.max(bottom, item.box().getMaxY());
      }
    }
    return right < left ? null : new Rectangle2D(left, top, right - left, bottom - top);
  }
}
