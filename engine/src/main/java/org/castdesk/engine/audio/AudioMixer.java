package org.castdesk.engine.audio;

import org.castdesk.engine.media.AudioBlock;
import org.castdesk.engine.plan.MixPlan;

/// Mixes one frame of programme sound. It remembers the gain each line had, so that changes ramp
/// and a line that left the plan fades out.
///
/// **Thread**: the tick.
public interface AudioMixer {
  void mix(MixPlan plan, AudioInputs inputs, AudioBlock target);
}
