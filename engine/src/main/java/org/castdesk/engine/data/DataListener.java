package org.castdesk.engine.data;

import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.show.graphic.Binding;

/// Hears what was read.
///
/// **Thread**: any, never the tick; must not wait.
public interface DataListener {
  /// Called when the words are new, or can be read again.
  void read(Binding binding, String text);

  /// Called once for each new reason.
  void failed(Binding binding, MediaFault fault);
}
