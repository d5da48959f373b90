package org.castdesk.app.control;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.Region;
import org.castdesk.engine.format.Rgb;
import org.jspecify.annotations.Nullable;

/// A picture alone, black around it, pixel for pixel: for a whole screen.
public final class CleanPicture extends Region {
  private final PictureGlass glass = new PictureGlass();
  private final ObjectProperty<@Nullable PictureSource> source = new SimpleObjectProperty<>();

  public CleanPicture() {
    getStyleClass().add("clean-picture");
    source.addListener((_, _, now) -> glass.setSource(now));
    getChildren().add(glass);
  }

  /// A picture that fills its place to the edges: something lies over it that must fit.
  public static CleanPicture stretched() {
    CleanPicture picture = new CleanPicture();
    picture.glass.setStretched();
    return picture;
  }

  /// The colour of the picture at a place. **Units**: fractions of the picture.
  ///
  /// @return null = there is no picture there
  public @Nullable Rgb colourAt(double across, double down) {
    return glass.colourAt(across, down);
  }

  public ObjectProperty<@Nullable PictureSource> sourceProperty() {
    return source;
  }

  /// Looks for a new picture.
  ///
  /// @return true = a new picture is shown
  public boolean poll() {
    return glass.poll();
  }

  @Override
  protected void layoutChildren() {
    glass.resizeRelocate(0, 0, getWidth(), getHeight());
  }
}
