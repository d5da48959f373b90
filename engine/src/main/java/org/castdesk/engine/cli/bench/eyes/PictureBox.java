package org.castdesk.engine.cli.bench.eyes;

import org.castdesk.engine.media.VideoFrame;

/// Where a source's whole picture sits inside another picture. **Units**: pixels.
public record PictureBox(double x, double y, double width, double height) {
  public static PictureBox all(VideoFrame.Planes planes) {
    return new PictureBox(0, 0, planes.widthPx(), planes.heightPx());
  }

  /// A box by fractions of the picture it lies in, as layouts give it.
  public static PictureBox part(
      VideoFrame.Planes planes, double x, double y, double width, double height) {
    return new PictureBox(
        x * planes.widthPx(),
        y * planes.heightPx(),
        width * planes.widthPx(),
        height * planes.heightPx());
  }
}
