package org.castdesk.app.control;

import javafx.css.PseudoClass;
import javafx.scene.Node;

/// What the light on a monitor or tile says. PGM wins where both apply.
public enum Tally {
  OFF,
  NEXT,
  ON_AIR,
  /// One of the two pictures of a running transition: both are on air.
  MIXING,
  /// Nobody knows: the engine does not answer.
  UNKNOWN;

  private static final PseudoClass NEXT_CLASS = PseudoClass.getPseudoClass("next");
  private static final PseudoClass ON_AIR_CLASS = PseudoClass.getPseudoClass("on-air");
  private static final PseudoClass UNKNOWN_CLASS = PseudoClass.getPseudoClass("unknown");

  /// Whether a viewer sees it now.
  public boolean isOnAir() {
    return this == ON_AIR || this == MIXING;
  }

  public void paint(Node node) {
    node.pseudoClassStateChanged(NEXT_CLASS, this == NEXT);
    node.pseudoClassStateChanged(ON_AIR_CLASS, isOnAir());
    node.pseudoClassStateChanged(UNKNOWN_CLASS, this == UNKNOWN);
  }
}
