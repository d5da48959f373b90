package org.castdesk.app.feature.layout.canvas;

import java.util.Map;
import org.castdesk.app.text.Wording;

/// Moves boxes: on the canvas at once, in the engine with the next beat.
public interface Mover {
  /// Another movement begins: a step of its own.
  void begin(Wording step);

  /// The boxes are here now.
  void moved(Map<Integer, Placed> things);

  /// The hand lets go: the last place is sent, whatever the engine is doing.
  void end();

  /// What was moved is gone; nothing is sent.
  void forget();
}
