package org.castdesk.engine.plan;

import java.util.List;
import org.castdesk.engine.show.SourceSlot;

/// Which sounds are heard in one frame, and how loud at its end. The mixer leads each gain from
/// where it was to where it shall be, so nothing clicks.
///
/// @param masterGain over everything, linear; fade to black takes it to 0
/// @param ramp how fast a changed gain is reached
public record MixPlan(List<Line> lines, double masterGain, Ramp ramp) {
  public MixPlan {
    lines = List.copyOf(lines);
  }

  /// All gains are linear, and reached at the end of the ramp.
  ///
  /// @param gain of both channels, each on its side
  /// @param left of the left channel, on both sides
  /// @param right of the right channel, on both sides
  /// @param lateSamples how long ago it came. **Units**: samples at 48 kHz
  public record Line(SourceSlot slot, double gain, double left, double right, int lateSamples) {
    /// Each channel on its side, as it comes.
    public Line(SourceSlot slot, double gain) {
      this(slot, gain, 0, 0, 0);
    }

    /// The same sound, not heard.
    public Line silent() {
      return new Line(slot, 0, 0, 0, lateSamples);
    }
  }

  /// How a gain moves inside this frame.
  public enum Ramp {
    /// In the first 5 ms, then steady: a cut without a click.
    QUICK,
    /// Evenly over the whole frame: one step of a crossfade.
    WHOLE_FRAME
  }
}
