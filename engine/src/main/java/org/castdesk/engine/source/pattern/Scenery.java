package org.castdesk.engine.source.pattern;

import java.util.List;
import org.castdesk.engine.media.VideoFrame;

/// What moves in a test pattern. A pure function of the frame number, so that a seek needs nothing.
///
/// **Thread**: the source's.
interface Scenery {
  /// Paints what stands still, once; also prepares what moves.
  void paintStill(Canvas canvas);

  /// Draws the moving parts into a picture that holds the still one.
  ///
  /// @return the boxes to restore before this memory is drawn on again; parts that are written
  ///     whole on every frame need not be among them
  List<Canvas.Box> paintMoving(VideoFrame.Planes target, long frame);
}
