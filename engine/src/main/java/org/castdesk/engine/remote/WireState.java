package org.castdesk.engine.remote;

import java.util.Map;
import java.util.SortedMap;
import org.castdesk.engine.show.OutputId;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.GraphicsState;
import org.castdesk.engine.state.OnAir;
import org.castdesk.engine.state.OutputStatus;
import org.castdesk.engine.state.Padlock;
import org.castdesk.engine.state.SourceStatus;
import org.castdesk.engine.time.FrameNumber;

/// A state without its show. The show is most of a state's text and seldom changes, so it travels
/// apart, before the first state that has it.
record WireState(
    long revision,
    FrameNumber frame,
    OnAir onAir,
    SortedMap<SourceSlot, SourceStatus> sources,
    Map<OutputId, OutputStatus> outputs,
    Padlock padlock,
    GraphicsState graphics) {
  static WireState of(EngineState state) {
    return new WireState(
        state.revision(),
        state.frame(),
        state.onAir(),
        state.sources(),
        state.outputs(),
        state.padlock(),
        state.graphics());
  }

  EngineState with(Show show) {
    return new EngineState(revision, frame, show, onAir, sources, outputs, padlock, graphics);
  }
}
