package org.castdesk.engine.runtime;

import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.CountDownLatch;
import org.castdesk.engine.audio.LevelMeter;
import org.castdesk.engine.audio.StereoMixer;
import org.castdesk.engine.compose.Compositor;
import org.castdesk.engine.compose.CpuCompositor;
import org.castdesk.engine.data.CueFeeds;
import org.castdesk.engine.data.DataFeeds;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.ffmpeg.FfmpegBuild;
import org.castdesk.engine.ffmpeg.FfmpegScaler;
import org.castdesk.engine.ffmpeg.NativeShelf;
import org.castdesk.engine.ffmpeg.decode.DecoderOptions;
import org.castdesk.engine.ffmpeg.subtitle.SubtitleReader;
import org.castdesk.engine.format.AudioFormat;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.graphics.DrawingListener;
import org.castdesk.engine.graphics.Rasters;
import org.castdesk.engine.ingest.IngestSource;
import org.castdesk.engine.ingest.WorkerPool;
import org.castdesk.engine.media.FramePool;
import org.castdesk.engine.media.Lettering;
import org.castdesk.engine.media.SharedFiles;
import org.castdesk.engine.media.SharedFrameRing;
import org.castdesk.engine.output.OutputListener;
import org.castdesk.engine.output.OutputSetup;
import org.castdesk.engine.output.ProgramOutputs;
import org.castdesk.engine.plan.PlanResolver;
import org.castdesk.engine.plates.CacheFolder;
import org.castdesk.engine.plates.PlateShelf;
import org.castdesk.engine.runtime.monitor.MonitorRack;
import org.castdesk.engine.runtime.source.SourceRack;
import org.castdesk.engine.show.Graphic;
import org.castdesk.engine.show.OutputId;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.SourceContent;
import org.castdesk.engine.source.Sources;
import org.castdesk.engine.source.pattern.TestPatternSource;
import org.castdesk.engine.state.Fact;
import org.castdesk.engine.switcher.Step;
import org.castdesk.engine.switcher.Switcher;
import org.castdesk.engine.time.AudioCadence;
import org.castdesk.engine.time.EngineClock;
import org.castdesk.engine.time.SystemClock;
import org.castdesk.engine.time.VirtualClock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts an engine together: the only place that knows all parts.
public final class EngineBuilder {
  private static final Logger LOG = LoggerFactory.getLogger(EngineBuilder.class);

  /// Programme pictures in flight beside the outputs: monitors, the last one, the one being made.
  private static final int OTHER_PICTURES = 12;

  private final EngineSetup setup;
  private final Show show;
  private final EngineClock machine = new SystemClock();
  private final EngineThreads threads = new EngineThreads();
  private final CommandQueue queue = new CommandQueue();
  private final EventDispatcher events = new EventDispatcher();
  private final PlateShelf shelf = PlateShelf.ofUser(machine, threads.work());
  private final AudioCadence cadence;
  private final SourceRack sources;
  private final Rasters rasters;
  private final DataFeeds data;
  private final CueFeeds cues;
  private final WorkerPool workers =
      new WorkerPool(
          WorkerPool.command("org.castdesk.engine.ingest.worker.WorkerMain"),
          machine,
          threads.work());
  private final ProgramPainter painter;
  private final ProgramOutputs outputs;
  private final TickTimings timings = new TickTimings(machine);
  private final LevelMeter meter = new LevelMeter();

  /// Loads what every engine needs and what takes long, beside the caller. To be called early; doing
  /// without it only costs time later.
  ///
  /// @return waits until that is done: nothing of FFmpeg's may be touched before
  public static Runnable preload() {
    CountDownLatch done = new CountDownLatch(1);
    EngineThreads.unwatched("preload", () -> loadNatives(done)).start();
    return () -> await(done);
  }

  private static void loadNatives(CountDownLatch done) {
    try {
      NativeShelf shelf = new NativeShelf(CacheFolder.ofUser());
      boolean isLoaded = shelf.load();
      FfmpegBuild.load();
      if (!isLoaded) {
        shelf.keep();
      }
    } finally {
      done.countDown();
    }
  }

  private static void await(CountDownLatch done) {
    try {
      done.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private EngineBuilder(EngineSetup setup) {
    this.setup = setup;
    show = setup.show();
    PictureSize size = show.format().size();
    cadence = new AudioCadence(show.format().rate(), AudioFormat.SAMPLE_RATE_HZ);
    rasters = new Rasters(size, setup.directory(), shelf, threads.workers("draw"), drawings(queue));
    cues =
        new CueFeeds(
            setup.directory(),
            threads.workers("captions"),
            machine,
            new SubtitleReader(DecoderOptions.moving(show.format()))::read);
    data = new DataFeeds(setup.directory(), threads.work(), machine, BoundData.into(queue));
    sources =
        new SourceRack(
            sourceMakers(rasters.lettering())::create, cadence, queue::add, setup.endFrame());
    painter =
        new ProgramPainter(
            compositor(Math.max(0, Runtime.getRuntime().availableProcessors() - 1)),
            new FramePool(size, ProgramOutputs.mostPicturesKept(show.format()) + OTHER_PICTURES));
    outputs =
        new ProgramOutputs(
            new OutputSetup(show.format(), show.encoder(), pacing(setup), setup.directory()),
            listener(queue),
            threads);
  }

  /// An engine that is ready to start. Nothing was opened yet.
  public static LocalEngine build(EngineSetup setup) {
    return new EngineBuilder(setup).assemble();
  }

  private LocalEngine assemble() {
    PictureBoard board = new PictureBoard(sources, rasters);
    PlanResolver resolver = new PlanResolver(board);
    MonitorRack monitors =
        new MonitorRack(
            new MonitorRack.Pictures(resolver, board, board),
            () -> compositor(0),
            machine,
            threads,
            queue::add);
    Step begin = setup.memory() == null ? Switcher.begin(show) : Switcher.restore(setup.memory());
    Decider decider = new Decider(queue, events, new EffectRunner(sources, outputs), begin);
    EngineClock clock = setup.pacing() == Pacing.LIVE ? machine : new VirtualClock(Instant.EPOCH);
    EngineLoop.Parts parts =
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
            timings,
            new StationClock(clock, queue, ZoneId.systemDefault()),
            new CaptionClock(cues, queue));
    EngineLoop loop = new EngineLoop(parts, setup.pacing(), cadence, show.format().size());
    Wiring wiring =
        new Wiring(
            threads, machine, queue, events, decider, sources, rasters, data, cues, workers, board,
            resolver, painter, meter, outputs, monitors, timings, loop);
    threads.work().execute(() -> SharedFiles.sweep(SharedFrameRing.defaultDirectory()));
    var _ = events.subscribe(new BoundData(data, begin.state().show()), Runnable::run);
    LocalEngine engine = new LocalEngine(wiring, setup, begin.effects());
    var _ = engine.firstFrame().thenRunAsync(shelf::settle, threads.work());
    return engine;
  }

  private Sources sourceMakers(Lettering lettering) {
    return new Sources(
        setup.directory(),
        show.format(),
        threads,
        spec -> new TestPatternSource(spec, show.format(), lettering, shelf, threads),
        spec ->
            new IngestSource(
                spec.slot(), (SourceContent.Live) spec.content(), show.format(), workers, threads));
  }

  private Compositor compositor(int helperThreads) {
    return new CpuCompositor(FfmpegScaler::new, helperThreads, threads);
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
        queue.add(new Fact.OutputFailed(output, fault));
      }
    };
  }

  private static DrawingListener drawings(CommandQueue queue) {
    return new DrawingListener() {
      @Override
      public void fault(MediaFault fault) {
        LOG.warn("{}", fault.message());
      }

      @Override
      public void troubled(Graphic.Owner owner, @Nullable MediaFault fault) {
        queue.add(new Fact.GraphicTroubled(owner, fault));
      }
    };
  }
}
