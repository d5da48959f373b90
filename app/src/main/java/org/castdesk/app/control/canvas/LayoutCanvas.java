package org.castdesk.app.control.canvas;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Control;
import javafx.scene.control.Skin;
import org.castdesk.app.control.PictureSource;
import org.castdesk.engine.format.PictureSize;
import org.jspecify.annotations.Nullable;

/// The picture with rulers round it and boxes over it, which the mouse takes hold of.
///
/// What is drawn is set from outside; what the mouse does goes to [CanvasHands]. The control
/// decides only what the mouse is on, and how the picture is zoomed.
///
/// **Units**: everything set and told is in programme pixels.
public final class LayoutCanvas extends Control {
  private final ObjectProperty<PictureSize> programme =
      new SimpleObjectProperty<>(new PictureSize(1920, 1080));
  private final ObjectProperty<@Nullable PictureSource> source = new SimpleObjectProperty<>();
  private final ObjectProperty<List<CanvasItem>> items = new SimpleObjectProperty<>(List.of());
  private final ObjectProperty<List<CanvasGuide>> guides = new SimpleObjectProperty<>(List.of());
  private final ObjectProperty<@Nullable Rectangle2D> rubber = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Rectangle2D> drop = new SimpleObjectProperty<>();
  private final ObjectProperty<CanvasAids> aids = new SimpleObjectProperty<>(CanvasAids.NONE);
  private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.EDIT);
  private final StringProperty notice = new SimpleStringProperty("");
  private final StringProperty live = new SimpleStringProperty("");
  private final StringProperty actionWords = new SimpleStringProperty("");
  private final StringProperty graphicsWords = new SimpleStringProperty("");
  private final DoubleProperty zoom = new SimpleDoubleProperty(0);
  private final ReadOnlyDoubleWrapper scale = new ReadOnlyDoubleWrapper(1);
  private CanvasHands hands = CanvasHands.NOBODY;

  /// What the mouse is for.
  public enum Mode {
    EDIT,
    /// The next press picks a colour.
    PICK
  }

  public LayoutCanvas() {
    getStyleClass().add("layout-canvas");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setFocusTraversable(true);
  }

  public ObjectProperty<PictureSize> programmeProperty() {
    return programme;
  }

  public ObjectProperty<@Nullable PictureSource> sourceProperty() {
    return source;
  }

  /// Bottom to top.
  public ObjectProperty<List<CanvasItem>> itemsProperty() {
    return items;
  }

  public ObjectProperty<List<CanvasGuide>> guidesProperty() {
    return guides;
  }

  /// The band that selects; null = none.
  public ObjectProperty<@Nullable Rectangle2D> rubberProperty() {
    return rubber;
  }

  /// Where something that is carried would come; null = nothing is.
  public ObjectProperty<@Nullable Rectangle2D> dropProperty() {
    return drop;
  }

  public ObjectProperty<CanvasAids> aidsProperty() {
    return aids;
  }

  public ObjectProperty<Mode> modeProperty() {
    return mode;
  }

  /// Words in the middle, where there is nothing to edit; empty = there is.
  public StringProperty noticeProperty() {
    return notice;
  }

  /// That edits go on air at once; empty = they do not.
  public StringProperty liveProperty() {
    return live;
  }

  /// What stands at the outer safe area, and at the inner one.
  public StringProperty actionWordsProperty() {
    return actionWords;
  }

  public StringProperty graphicsWordsProperty() {
    return graphicsWords;
  }

  /// Screen pixels for one programme pixel; 0 = as large as fits.
  public DoubleProperty zoomProperty() {
    return zoom;
  }

  /// The same as it is now.
  public ReadOnlyDoubleProperty scaleProperty() {
    return scale.getReadOnlyProperty();
  }

  void setScale(double now) {
    scale.set(now);
  }

  public void setHands(CanvasHands newHands) {
    hands = newHands;
  }

  CanvasHands hands() {
    return hands;
  }

  public void zoomIn() {
    zoom.set(CanvasScale.step(scale.get(), true));
  }

  public void zoomOut() {
    zoom.set(CanvasScale.step(scale.get(), false));
  }

  public void fit() {
    zoom.set(0);
  }

  /// Looks for a new picture.
  ///
  /// @return true = a new picture is shown
  public boolean poll() {
    return getSkin() instanceof LayoutCanvasSkin skin && skin.poll();
  }

  /// Which place of the picture is at a place of the window; empty = none.
  public Optional<Point2D> pictureAt(double sceneX, double sceneY) {
    return getSkin() instanceof LayoutCanvasSkin skin
        ? skin.pictureAt(sceneX, sceneY)
        : Optional.empty();
  }

  /// Where a place of the picture is in the window, seen or not.
  public Point2D sceneOf(double x, double y) {
    return getSkin() instanceof LayoutCanvasSkin skin ? skin.sceneOf(x, y) : Point2D.ZERO;
  }

  @Override
  protected Skin<?> createDefaultSkin() {
    return new LayoutCanvasSkin(this);
  }
}
