package org.castdesk.engine.media;

/// Scales a part of a picture into a box of another: what the compositor asks of its native helper.
///
/// **Thread**: one scaler per thread. **Order**: the same input gives the same output, bit for bit,
/// on every thread and in every run.
public interface PictureScaler extends AutoCloseable {
  /// Fills the box `x, y, width, height` of `target` with the given part of `source`; planes of
  /// colour, and alpha where both have it. Shrinking averages, it does not skip (no shimmer).
  /// A box of the same size takes the pixels as they are.
  ///
  /// **Units**: pixels; the source part may be any numbers inside the source, the box is even.
  void scale(VideoFrame.Planes source, Area sourceArea, VideoFrame.Planes target, Area targetArea);

  @Override
  void close();

  /// **Units**: pixels.
  record Area(int x, int y, int width, int height) {}
}
