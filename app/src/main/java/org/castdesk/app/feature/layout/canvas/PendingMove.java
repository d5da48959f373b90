package org.castdesk.app.feature.layout.canvas;

import java.util.HashMap;
import java.util.Map;
import org.castdesk.app.text.Wording;
import org.jspecify.annotations.Nullable;

/// What the hand moves, between two answers of the engine: only the newest place counts, and the
/// last one is never lost.
///
/// **Order**: [#moved] as often as the mouse says; [#take] when the engine may be asked again.
public final class PendingMove {
  private @Nullable Object burst;
  private @Nullable Wording step;
  private @Nullable Map<Integer, Placed> newest;

  /// One thing to ask for. All of one movement have the same burst, and so are one step back.
  public record Wish(Wording step, Map<Integer, Placed> things, Object burst) {}

  /// Begins another movement. What was moved before must be taken first.
  public void begin(Wording newStep) {
    step = newStep;
    burst = new Object();
    newest = null;
  }

  public void moved(Map<Integer, Placed> things) {
    newest = new HashMap<>(things);
  }

  /// The newest place, once; null = nothing has moved since.
  public @Nullable Wish take() {
    if (newest == null || burst == null || step == null) {
      return null;
    }
    Wish wish = new Wish(step, newest, burst);
    newest = null;
    return wish;
  }
}
