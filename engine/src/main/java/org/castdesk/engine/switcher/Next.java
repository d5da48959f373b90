package org.castdesk.engine.switcher;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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

/// Makes the state that follows another one. What does not change anything answers the same object,
/// so that nobody is told about it.
final class Next {
  private Next() {}

  static EngineState onAir(EngineState state, OnAir onAir, FrameNumber frame) {
    return onAir.equals(state.onAir())
        ? state
        : new EngineState(
            state.revision() + 1,
            frame,
            state.show(),
            onAir,
            state.sources(),
            state.outputs(),
            state.padlock(),
            state.graphics());
  }

  static EngineState show(EngineState state, Show show, FrameNumber frame) {
    return show.equals(state.show())
        ? state
        : new EngineState(
            state.revision() + 1,
            frame,
            show,
            state.onAir(),
            state.sources(),
            state.outputs(),
            state.padlock(),
            state.graphics());
  }

  static EngineState source(
      EngineState state, SourceSlot slot, SourceStatus status, FrameNumber frame) {
    if (status.equals(state.sources().get(slot))) {
      return state;
    }
    SortedMap<SourceSlot, SourceStatus> sources = new TreeMap<>(state.sources());
    sources.put(slot, status);
    return sources(state, sources, frame);
  }

  static EngineState withoutSource(EngineState state, SourceSlot slot, FrameNumber frame) {
    if (!state.sources().containsKey(slot)) {
      return state;
    }
    SortedMap<SourceSlot, SourceStatus> sources = new TreeMap<>(state.sources());
    sources.remove(slot);
    return sources(state, sources, frame);
  }

  static EngineState output(
      EngineState state, OutputId id, OutputStatus status, FrameNumber frame) {
    if (status.equals(state.outputs().get(id))) {
      return state;
    }
    Map<OutputId, OutputStatus> outputs = new LinkedHashMap<>(state.outputs());
    outputs.put(id, status);
    return outputs(state, outputs, frame);
  }

  static EngineState outputs(
      EngineState state, Map<OutputId, OutputStatus> outputs, FrameNumber frame) {
    return new EngineState(
        state.revision() + 1,
        frame,
        state.show(),
        state.onAir(),
        state.sources(),
        outputs,
        state.padlock(),
        state.graphics());
  }

  static EngineState padlock(EngineState state, Padlock padlock, FrameNumber frame) {
    return padlock.equals(state.padlock())
        ? state
        : new EngineState(
            state.revision() + 1,
            frame,
            state.show(),
            state.onAir(),
            state.sources(),
            state.outputs(),
            padlock,
            state.graphics());
  }

  static EngineState graphics(EngineState state, GraphicsState graphics, FrameNumber frame) {
    return graphics.equals(state.graphics())
        ? state
        : new EngineState(
            state.revision() + 1,
            frame,
            state.show(),
            state.onAir(),
            state.sources(),
            state.outputs(),
            state.padlock(),
            graphics);
  }

  /// Several changes that are one to the outside: one revision more than `before`, or `before`.
  static EngineState asOneChange(EngineState before, EngineState after) {
    return after.revision() <= before.revision() + 1
        ? after
        : new EngineState(
            before.revision() + 1,
            after.frame(),
            after.show(),
            after.onAir(),
            after.sources(),
            after.outputs(),
            after.padlock(),
            after.graphics());
  }

  private static EngineState sources(
      EngineState state, SortedMap<SourceSlot, SourceStatus> sources, FrameNumber frame) {
    return new EngineState(
        state.revision() + 1,
        frame,
        state.show(),
        state.onAir(),
        sources,
        state.outputs(),
        state.padlock(),
        state.graphics());
  }
}
