package org.castdesk.app.control;

import java.nio.ByteBuffer;
import org.castdesk.engine.format.PictureSize;

/// Where a monitor's pictures come from: BGRA, opaque, exactly the size of the monitor's glass.
///
/// **Thread**: FX; nothing here may wait.
public interface PictureSource {
  PictureSize size();

  /// Copies the newest picture, when there is one after the last copied.
  ///
  /// @return false = nothing new, and `target` is not to be shown
  boolean copyNewest(ByteBuffer target);
}
