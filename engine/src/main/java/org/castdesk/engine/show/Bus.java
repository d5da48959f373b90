package org.castdesk.engine.show;

/// The two buses of the desk: what comes next, and what is on air.
public enum Bus {
  PVW,
  PGM
}
