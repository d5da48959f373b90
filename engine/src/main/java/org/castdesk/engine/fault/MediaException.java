package org.castdesk.engine.fault;

import org.jspecify.annotations.Nullable;

/// A failure of the world outside (file, codec, network, disk), on its way to the edge of its
/// thread, where it becomes a fact once.
public final class MediaException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient MediaFault fault;

  public MediaException(MediaFault fault) {
    this(fault, null);
  }

  public MediaException(MediaFault fault, @Nullable Throwable cause) {
    super(fault.message(), cause);
    this.fault = fault;
  }

  public MediaFault fault() {
    return fault;
  }
}
