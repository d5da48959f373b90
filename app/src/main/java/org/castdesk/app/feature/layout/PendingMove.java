package org.castdesk.app.feature.layout;

import java.util.HashMap;
import java.util.Map;
import org.castdesk.app.text.Wording;
import org.castdesk.engine.show.VideoLayer;
import org.jspecify.annotations.Nullable;

/// What the hand moves, between two answers of the engine: only the newest place counts, and the
/// last one is never lost.
///
/// **Order**: [#moved] as often as the mouse says; [#take] when the engine may be asked again.
final class PendingMove {
  private @Nullable Object burst;
  private @Nullable Wording step;
  private @Nullable Map<Integer, VideoLayer> newest;

  /// One thing to ask for. All of one movement have the same burst, and so are one step back.
  record Wish(Wording step, Map<Integer, VideoLayer> layers, Object burst) {}

  /// Begins another movement. What was moved before must be taken first.
  void begin(Wording newStep) {
    step = newStep;
    burst = new Object();
    newest = null;
  }

  void moved(Map<Integer, VideoLayer> layers) {
    newest = new HashMap<>(layers);
  }

  /// The newest place, once; null = nothing has moved since.
  @Nullable Wish take() {
    if (newest == null || burst == null || step == null) {
      return null;
    }
    Wish wish = new Wish(step, newest, burst);
    newest = null;
    return wish;
  }
}
