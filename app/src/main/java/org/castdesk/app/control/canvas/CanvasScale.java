package org.castdesk.app.control.canvas;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.castdesk.engine.format.PictureSize;

/// Where the picture lies in the window of the canvas, and how large.
///
/// @param scale logical pixels of the screen for one of the programme
/// @param left of the picture's edge. **Units**: logical pixels, as `top`
public record CanvasScale(double scale, double left, double top) {
  private static final double[] STEPS = {0.25, 1.0 / 3, 0.5, 2.0 / 3, 0.75, 1, 1.5, 2, 3, 4};
  private static final int PICTURE_STEP = 16;
  private static final double SAME = 0.001;

  /// The whole picture in the middle of its room. It is a multiple of 16 wide, so that the engine
  /// makes it exactly as large as it is shown.
  ///
  /// @param output physical pixels for one logical one
  public static CanvasScale fitted(
      double width, double height, PictureSize programme, double output) {
    double widest = Math.min(width, height * programme.widthPx() / programme.heightPx());
    double physical = Math.floor(widest * output / PICTURE_STEP) * PICTURE_STEP;
    double scale = Math.max(PICTURE_STEP, physical) / output / programme.widthPx();
    return centred(width, height, programme, scale);
  }

  private static CanvasScale centred(
      double width, double height, PictureSize programme, double scale) {
    return new CanvasScale(
        scale,
        Math.rint((width - programme.widthPx() * scale) / 2),
        Math.rint((height - programme.heightPx() * scale) / 2));
  }

  /// With the point `focus` of the programme in the middle, as far as the picture reaches.
  static CanvasScale around(Point2D focus, double scale, Rectangle2D room, PictureSize programme) {
    return new CanvasScale(
        scale,
        edge(room.getWidth(), programme.widthPx() * scale, focus.getX() * scale),
        edge(room.getHeight(), programme.heightPx() * scale, focus.getY() * scale));
  }

  private static double edge(double room, double length, double focus) {
    return Math.rint(
        length <= room ? (room - length) / 2 : Math.clamp(room / 2 - focus, room - length, 0));
  }

  /// The next larger or smaller zoom.
  public static double step(double from, boolean larger) {
    double found = larger ? STEPS[STEPS.length - 1] : STEPS[0];
    for (double step : STEPS) {
      if (larger && step > from + SAME) {
        return step;
      }
      if (!larger && step < from - SAME) {
        found = step;
      }
    }
    return found;
  }

  public double x(double programmeX) {
    return left + programmeX * scale;
  }

  public double y(double programmeY) {
    return top + programmeY * scale;
  }

  public double programmeX(double screenX) {
    return (screenX - left) / scale;
  }

  public double programmeY(double screenY) {
    return (screenY - top) / scale;
  }

  public Rectangle2D place(Rectangle2D box) {
    return new Rectangle2D(
        x(box.getMinX()), y(box.getMinY()), box.getWidth() * scale, box.getHeight() * scale);
  }
}
