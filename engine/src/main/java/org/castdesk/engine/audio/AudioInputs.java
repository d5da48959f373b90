package org.castdesk.engine.audio;

import org.castdesk.engine.media.AudioBlock;
import org.castdesk.engine.plan.MixPlan;

/// The sounds that belong to a mix plan.
@FunctionalInterface
public interface AudioInputs {
  /// Fills `into` with exactly `into.samples()` samples of this line's source for this frame;
  /// what the source has not is silence.
  void read(MixPlan.Line line, AudioBlock into);
}
