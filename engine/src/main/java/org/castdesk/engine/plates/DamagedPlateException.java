package org.castdesk.engine.plates;

import java.io.IOException;

/// A file on the shelf is not what it should be: cut, changed, or of another making. Its drawing is
/// made anew; nobody needs to hear of it.
public final class DamagedPlateException extends IOException {
  private static final long serialVersionUID = 1;

  public DamagedPlateException(String reason) {
    super(reason);
  }
}
