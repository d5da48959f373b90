package org.castdesk.engine.plan;

import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.plan.PlanInput.GraphicInput;
import org.castdesk.engine.show.Graphic;
import org.castdesk.engine.show.graphic.Artwork;
import org.castdesk.engine.show.graphic.TextStyle;
import org.jspecify.annotations.Nullable;

/// A row of signs in cells, for what changes many times a second: nothing is drawn anew, the same few
/// drawings are put side by side.
///
/// **Units**: pixels of the programme picture, without the signs' margins.
record SignRow(GraphicInput[] signs, int[] advances, int marginPx, int widthPx, int heightPx) {
  /// Null: not all of them are drawn yet.
  static @Nullable SignRow of(
      Graphic.Owner id, String text, TextStyle style, PictureSizes sizes, PictureSize programme) {
    int[] codePoints = text.codePoints().toArray();
    int margin = Artwork.Sign.marginPx(style, programme.heightPx());
    GraphicInput[] signs = new GraphicInput[codePoints.length];
    int[] advances = new int[codePoints.length];
    int width = 0;
    int height = 0;
    boolean isComplete = true;
    for (int i = 0; i < codePoints.length; i++) {
      signs[i] = new GraphicInput(id, new Artwork.Sign(codePoints[i], style));
      PictureSize size = sizes.sizeOf(signs[i]);
      if (size == null) {
        // The others are asked for all the same: that is what starts their drawing.
        isComplete = false;
        continue;
      }
      advances[i] = size.widthPx() - 2 * margin;
      width += advances[i];
      height = size.heightPx() - 2 * margin;
    }
    return isComplete ? new SignRow(signs, advances, margin, width, height) : null;
  }

  /// Cells of one width stay of one width in every size of picture, so that digits stand still.
  ///
  /// @param x left edge. **Units**: pixels of the programme picture
  void draw(GraphicCanvas canvas, double x, double y, double scale) {
    double scaleX = canvas.scaleX() * scale;
    double scaleY = canvas.scaleY() * scale;
    int left = even(x * canvas.scaleX());
    int top = even(y * canvas.scaleY() - marginPx * scaleY);
    int height = Math.max(2, even((heightPx + 2 * marginPx) * scaleY));
    int drawn = 0;
    for (int i = 0; i < signs.length; i++) {
      int width = Math.max(2, even((advances[i] + 2 * marginPx) * scaleX));
      int at = even(left + drawn - marginPx * scaleX);
      canvas.draw(signs[i], new PixelRect(at, top, width, height));
      drawn += Math.max(2, even(advances[i] * scaleX));
    }
  }

  private static int even(double px) {
    return (int) Math.floor((px + 1e-6) / 2 + 0.5) * 2;
  }
}
