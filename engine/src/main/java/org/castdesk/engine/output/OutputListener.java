package org.castdesk.engine.output;

import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.show.OutputId;

/// Hears how outputs fare.
///
/// **Thread**: the outputs' own; return soon. **Order**: per output `started`, then one of `stopped`
/// and `failed`; or `failed` alone.
public interface OutputListener {
  /// @param target where it really goes, such as the file name that was free
  void started(OutputId output, String target);

  /// The output has ended as asked, and everything is written.
  void stopped(OutputId output);

  void failed(OutputId output, MediaFault fault);
}
