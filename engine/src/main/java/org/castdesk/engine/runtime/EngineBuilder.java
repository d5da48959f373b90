package org.castdesk.engine.runtime;

import java.time.Instant;
import java.util.function.Supplier;
import org.castdesk.engine.audio.LevelMeter;
import org.castdesk.engine.audio.StereoMixer;
import org.castdesk.engine.compose.Compositor;
import org.castdesk.engine.compose.CpuCompositor;
import org.castdesk.engine.compose.kernel.KernelSwitch;
import org.castdesk.engine.compose.kernel.KernelWarmup;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.ffmpeg.FfmpegScaler;
import org.castdesk.engine.format.AudioFormat;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.graphics.FontLettering;
import org.castdesk.engine.graphics.Rasters;
import org.castdesk.engine.media.FramePool;
import org.castdesk.engine.media.Lettering;
import org.castdesk.engine.output.OutputListener;
import org.castdesk.engine.output.OutputSetup;
import org.castdesk.engine.output.ProgramOutputs;
import org.castdesk.engine.plan.PlanResolver;
import org.castdesk.engine.show.OutputId;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.source.Sources;
import org.castdesk.engine.source.pattern.TestPatternSource;
import org.castdesk.engine.state.Fact;
import org.castdesk.engine.switcher.Step;
import org.castdesk.engine.switcher.Switcher;
import org.castdesk.engine.time.AudioCadence;
import org.castdesk.engine.time.EngineClock;
import org.castdesk.engine.time.SystemClock;
import org.castdesk.engine.time.VirtualClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts an engine together: the only place that knows all parts.
public final class EngineBuilder {
  private static final Logger LOG = LoggerFactory.getLogger(EngineBuilder.class);

  /// Programme pictures in flight beside the outputs: monitors, the last one, the one being made.
  private static final int OTHER_PICTURES = 12;

  private EngineBuilder() {}

  /// An engine that is ready to start. Nothing was opened yet.
  public static LocalEngine build(EngineSetup setup) {
    Show show = setup.show();
    EngineClock machine = new SystemClock();
    EngineClock clock = setup.pacing() == Pacing.LIVE ? machine : new VirtualClock(Instant.EPOCH);
    EngineThreads threads = new EngineThreads();
    CommandQueue queue = new CommandQueue();
    EventDispatcher events = new EventDispatcher();
    AudioCadence cadence = new AudioCadence(show.format().rate(), AudioFormat.SAMPLE_RATE_HZ);
    PictureSize size = show.format().size();

    Lettering lettering = new FontLettering(EngineBuilder::log);
    Sources makers =
        new Sources(
            setup.directory(),
            show.format(),
            machine,
            threads,
            spec -> new TestPatternSource(spec, show.format(), lettering, threads));
    SourceRack sources = new SourceRack(makers::create, cadence, queue::add);
    Rasters rasters = new Rasters(size, setup.directory(), threads.work(), EngineBuilder::log);
    PictureBoard board = new PictureBoard(sources, rasters);
    PlanResolver resolver = new PlanResolver(board);
    KernelSwitch kernels = new KernelSwitch();
    Supplier<Compositor> small = () -> new CpuCompositor(FfmpegScaler::new, 0, threads, kernels);
    int helpers = Math.max(0, Runtime.getRuntime().availableProcessors() - 1);
    ProgramPainter painter =
        new ProgramPainter(
            new CpuCompositor(FfmpegScaler::new, helpers, threads, kernels),
            new FramePool(size, ProgramOutputs.mostPicturesKept(show.format()) + OTHER_PICTURES));
    ProgramOutputs outputs =
        new ProgramOutputs(
            new OutputSetup(show.format(), show.encoder(), pacing(setup), setup.directory()),
            listener(queue),
            threads);
    MonitorRack monitors = new MonitorRack(resolver, board, small, machine, threads);
    TickTimings timings = new TickTimings(machine);
    LevelMeter meter = new LevelMeter();

    Step begin = setup.memory() == null ? Switcher.begin(show) : Switcher.restore(setup.memory());
    Decider decider = new Decider(queue, events, new EffectRunner(sources, outputs), begin);
    EngineLoop loop =
        new EngineLoop(
            new EngineLoop.Parts(
                clock,
                machine,
                decider,
                sources,
                resolver,
                board,
                painter,
                new StereoMixer(),
                meter,
                outputs,
                monitors,
                timings),
            setup.pacing(),
            cadence,
            size);
    Wiring wiring =
        new Wiring(
            threads, machine, queue, events, decider, sources, rasters, painter, meter, outputs,
            monitors, timings, loop);
    LocalEngine engine = new LocalEngine(wiring, setup, begin.effects());
    if (setup.pacing() == Pacing.LIVE) {
      // A short offline job ends before the warm kernels would have paid for themselves.
      var unused =
          engine
              .firstFrame()
              .thenRun(
                  () -> threads.startIdle("kernel-warmup", new KernelWarmup(kernels, machine)));
    }
    return engine;
  }

  private static org.castdesk.engine.output.Pacing pacing(EngineSetup setup) {
    return switch (setup.pacing()) {
      case LIVE -> org.castdesk.engine.output.Pacing.LIVE;
      case OFFLINE -> org.castdesk.engine.output.Pacing.OFFLINE;
    };
  }

  private static OutputListener listener(CommandQueue queue) {
    return new OutputListener() {
      @Override
      public void started(OutputId output, String target) {
        queue.add(new Fact.OutputStarted(output, target));
      }

      @Override
      public void stopped(OutputId output) {
        queue.add(new Fact.OutputStopped(output));
      }

      @Override
      public void failed(OutputId output, MediaFault fault) {
        LOG.error("Output {}: {}", output, fault.message());
        queue.add(new Fact.OutputFailed(output, fault));
      }
    };
  }

  private static void log(MediaFault fault) {
    LOG.warn("{}", fault.message());
  }
}
