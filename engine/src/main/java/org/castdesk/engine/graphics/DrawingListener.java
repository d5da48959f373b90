package org.castdesk.engine.graphics;

import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.show.Graphic;
import org.jspecify.annotations.Nullable;

/// Hears what cannot be drawn.
///
/// **Thread**: any, the tick too; must not wait.
@FunctionalInterface
public interface DrawingListener {
  /// Something could not be drawn, once for each cause: for the log.
  void fault(MediaFault fault);

  /// A graphic is not drawn as it was asked for; null = now it is.
  default void troubled(Graphic.Owner owner, @Nullable MediaFault fault) {}
}
