package org.castdesk.app.control.field;

/// Whether a value is still on its way, under the mouse or the wheel, or meant.
public enum Phase {
  MOVING,
  DONE
}
