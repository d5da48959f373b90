package org.castdesk.engine.source.pattern;

import java.io.IOException;
import java.util.List;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.plates.PlateWriter;

/// What moves in a test pattern: a pure function of the frame number, so that a seek needs nothing.
///
/// A scenery only uses what was made before, by its painter in this start or an earlier one.
///
/// **Thread**: the source's.
interface Scenery {
  /// Draws the moving parts into a picture that holds the still one.
  ///
  /// @return the boxes to restore before this memory is drawn on again; parts that are written
  ///     whole on every frame need not be among them
  List<Canvas.Box> paintMoving(VideoFrame.Planes target, long frame);

  /// Keeps what its painter made, beside the still picture.
  void write(PlateWriter to) throws IOException;
}
