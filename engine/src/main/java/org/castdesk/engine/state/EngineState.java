package org.castdesk.engine.state;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.castdesk.engine.show.OutputId;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.time.FrameNumber;

/// What is true now: one immutable snapshot, replaced between two frames.
///
/// **Thread**: any; the engine publishes a new one, never changes an old one.
///
/// @param revision grows by one with every change
/// @param frame the frame on which this state began
/// @param outputs in the order in which they were started
public record EngineState(
    long revision,
    FrameNumber frame,
    Show show,
    OnAir onAir,
    SortedMap<SourceSlot, SourceStatus> sources,
    Map<OutputId, OutputStatus> outputs,
    Padlock padlock,
    GraphicsState graphics) {
  public EngineState {
    sources = Collections.unmodifiableSortedMap(new TreeMap<>(sources));
    outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
  }
}
