package org.castdesk.engine.runtime;

import org.castdesk.engine.audio.LevelMeter;
import org.castdesk.engine.data.CueFeeds;
import org.castdesk.engine.data.DataFeeds;
import org.castdesk.engine.graphics.Rasters;
import org.castdesk.engine.ingest.WorkerPool;
import org.castdesk.engine.output.ProgramOutputs;
import org.castdesk.engine.plan.PlanResolver;
import org.castdesk.engine.runtime.monitor.MonitorRack;
import org.castdesk.engine.runtime.source.SourceRack;
import org.castdesk.engine.time.EngineClock;

/// The parts of one engine, put together.
///
/// @param machineClock real time, for waiting with a limit, even when the engine's clock is virtual
record Wiring(
    EngineThreads threads,
    EngineClock machineClock,
    CommandQueue queue,
    EventDispatcher events,
    Decider decider,
    SourceRack sources,
    Rasters rasters,
    DataFeeds data,
    CueFeeds cues,
    WorkerPool workers,
    PictureBoard board,
    PlanResolver resolver,
    ProgramPainter painter,
    LevelMeter meter,
    ProgramOutputs outputs,
    MonitorRack monitors,
    TickTimings timings,
    EngineLoop loop) {

  /// Frees everything that holds pictures, after tick and outputs have ended.
  void release() {
    data.close();
    cues.close();
    monitors.close();
    sources.close();
    workers.close();
    painter.close();
    rasters.close();
  }
}
