package org.castdesk.engine.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.castdesk.engine.audio.LevelMeter;
import org.castdesk.engine.audio.StereoMixer;
import org.castdesk.engine.command.CommandEnvelope;
import org.castdesk.engine.command.Origin;
import org.castdesk.engine.command.OutputCommand;
import org.castdesk.engine.compose.Compositor;
import org.castdesk.engine.compose.CpuCompositor;
import org.castdesk.engine.data.CueFeeds;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.ffmpeg.FfmpegScaler;
import org.castdesk.engine.format.AudioFormat;
import org.castdesk.engine.format.MediaInfo;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.graphics.Rasters;
import org.castdesk.engine.media.FramePool;
import org.castdesk.engine.media.VideoFrame;
import org.castdesk.engine.output.OutputCounters;
import org.castdesk.engine.output.OutputListener;
import org.castdesk.engine.output.OutputSetup;
import org.castdesk.engine.output.ProgramOutputs;
import org.castdesk.engine.plan.PictureSizes;
import org.castdesk.engine.plan.PlanInput;
import org.castdesk.engine.plan.PlanResolver;
import org.castdesk.engine.plates.PlateShelf;
import org.castdesk.engine.runtime.monitor.MonitorRack;
import org.castdesk.engine.runtime.source.SourceRack;
import org.castdesk.engine.show.EncoderSettings;
import org.castdesk.engine.show.Guarded;
import org.castdesk.engine.show.LayoutPresets;
import org.castdesk.engine.show.OutputId;
import org.castdesk.engine.show.OutputSpec;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.SourceContent;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;
import org.castdesk.engine.show.Transition;
import org.castdesk.engine.source.Source;
import org.castdesk.engine.source.SourceSink;
import org.castdesk.engine.switcher.Step;
import org.castdesk.engine.switcher.Switcher;
import org.castdesk.engine.testing.BundledTools;
import org.castdesk.engine.testing.StumblingClock;
import org.castdesk.engine.testing.ToneSource;
import org.castdesk.engine.time.AudioCadence;
import org.castdesk.engine.time.EngineClock;
import org.castdesk.engine.time.FrameNumber;
import org.castdesk.engine.time.FrameRate;
import org.castdesk.engine.time.VirtualClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A live engine whose machine stumbles: what the recording holds then.
class LateTicksTest {
  private static final VideoFormat FORMAT =
      new VideoFormat(new PictureSize(320, 180), FrameRate.of(30));
  private static final OutputId REC = new OutputId("rec");
  private static final SourceSlot NEXT = SourceSlot.of(2);
  private static final int FRAMES = 22;

  @TempDir Path folder;

  private final AudioCadence cadence = new AudioCadence(FORMAT.rate(), AudioFormat.SAMPLE_RATE_HZ);
  private final CommandQueue queue = new CommandQueue();
  private final TickTimings timings = new TickTimings(new VirtualClock(Instant.EPOCH));
  private EngineClock timeOfDay = new VirtualClock(Instant.EPOCH);
  private SourceRack.Opener opener = spec -> new ToneSource();
  private UnaryOperator<PictureSizes> sizes = board -> board;

  @Test
  void skippedFrames_areRepeatedInTheRecording_andTheirSoundIsWhole() throws Exception {
    // Frames 5 and 6, 12, and the last but one are never drawn.
    var clock = new StumblingClock(FORMAT.rate(), Map.of(5L, 2, 12L, 1, 20L, 1));
    OutputCounters counters = record(clock);
    assertEquals(FRAMES, counters.frames());
    assertEquals(4, counters.repeated());
    assertEquals(0, counters.dropped());
    assertEquals(4, timings.lateTicks());
    assertEquals(FRAMES - 4, timings.ticks());

    Path file = folder.resolve("a.mkv");
    assertEquals(FRAMES, BundledTools.entries(file, "v:0", "packet=pts_time").size());
    float[] sound = BundledTools.sound(file);
    assertEquals(FRAMES * 1600.0, sound.length / 2.0, 1024);
    double bend = 0;
    double quietest = 1;
    for (int at = 2000; at + 480 < FRAMES * 1600 - 1024; at += 480) {
      double sum = 0;
      for (int i = at; i < at + 480; i++) {
        sum += sound[2 * i] * (double) sound[2 * i];
        bend = Math.max(bend, Math.abs(sound[2 * i - 2] - 2 * sound[2 * i] + sound[2 * i + 2]));
      }
      quietest = Math.min(quietest, Math.sqrt(sum / 480));
    }
    assertTrue(quietest > 0.9 * ToneSource.LEVEL / Math.sqrt(2), "quietest " + quietest);
    assertTrue(bend < 0.01, "a click: " + bend);
  }

  @Test
  void bugsBesideTheProgramme_costNoFrameOfIt() throws Exception {
    var bugs = new AtomicInteger();
    timeOfDay = new StoppedClock(bugs);
    sizes =
        board ->
            input -> {
              if (input.equals(new PlanInput.SourceInput(NEXT))) {
                bugs.incrementAndGet();
                throw new IllegalStateException("no picture of the next scene");
              }
              return board.sizeOf(input);
            };
    OutputCounters counters = record(new StumblingClock(FORMAT.rate(), Map.of()));
    assertEquals(FRAMES, counters.frames());
    assertEquals(0, counters.repeated());
    assertEquals(FRAMES + 3, bugs.get());
  }

  @Test
  void sourceWhosePicturesLie_costsNoFrameOfTheOthers() throws Exception {
    Source liar = new LyingSource();
    opener = spec -> spec.slot().equals(NEXT) ? liar : new ToneSource();
    OutputCounters counters = record(new StumblingClock(FORMAT.rate(), Map.of()));
    assertEquals(FRAMES, counters.frames());
    assertEquals(0, counters.repeated());
  }

  private Rasters rasters(EngineThreads threads) {
    PlateShelf shelf =
        new PlateShelf(folder, "test", new VirtualClock(Instant.EPOCH), Runnable::run);
    return new Rasters(FORMAT.size(), folder, shelf, threads.work(), fault -> {});
  }

  private static Compositor nobodyLooks() {
    throw new AssertionError("nobody looks");
  }

  private static MonitorRack monitors(
      PlanResolver resolver, PictureBoard board, EngineClock clock, EngineThreads threads) {
    return new MonitorRack(
        new MonitorRack.Pictures(resolver, board, board),
        LateTicksTest::nobodyLooks,
        clock,
        threads,
        _ -> {});
  }

  private OutputCounters record(EngineClock clock) throws Exception {
    try (EngineThreads threads = new EngineThreads();
        ProgramOutputs outputs =
            new ProgramOutputs(
                new OutputSetup(
                    FORMAT, show().encoder(), org.castdesk.engine.output.Pacing.OFFLINE, folder),
                new Deaf(),
                threads);
        SourceRack sources = new SourceRack(opener, cadence, queue::add, Long.MAX_VALUE);
        Rasters rasters = rasters(threads);
        ProgramPainter painter =
            new ProgramPainter(
                new CpuCompositor(FfmpegScaler::new, 0, threads),
                new FramePool(FORMAT.size(), ProgramOutputs.mostPicturesKept(FORMAT) + 4))) {
      PictureBoard board = new PictureBoard(sources, rasters);
      PlanResolver resolver = new PlanResolver(sizes.apply(board));
      Step begin = Switcher.begin(show());
      Decider decider =
          new Decider(queue, new EventDispatcher(), new EffectRunner(sources, outputs), begin);
      MonitorRack monitors = monitors(resolver, board, clock, threads);
      decider.begin(begin.effects());
      var recording = new OutputSpec.Recording(REC, "a.mkv");
      var _ = queue.add(envelope(new OutputCommand.StartOutput(recording), 0));
      new EngineLoop(
              new EngineLoop.Parts(
                  clock,
                  clock,
                  decider,
                  sources,
                  resolver,
                  board,
                  painter,
                  new StereoMixer(),
                  new LevelMeter(),
                  outputs,
                  monitors,
                  timings,
                  new StationClock(timeOfDay, queue, ZoneId.of("UTC")),
                  new CaptionClock(
                      new CueFeeds(folder, threads.work(), clock, (_, _, _) -> {}), queue)),
              Pacing.LIVE,
              cadence,
              FORMAT.size())
          .run(FRAMES);
      assertTrue(outputs.drainAndClose(Duration.ofSeconds(20)));
      return outputs.counters().get(REC);
    }
  }

  private static CommandEnvelope envelope(org.castdesk.engine.command.Command wish, long frame) {
    return new CommandEnvelope(wish, Origin.SCRIPT, new FrameNumber(frame));
  }

  private static Show show() {
    SourceSlot slot = SourceSlot.of(1);
    var layout = LayoutPresets.layout("full", List.of(slot));
    var nextLayout = LayoutPresets.layout("side-by-side", List.of(NEXT, slot));
    SceneId scene = new SceneId("A");
    SceneId next = new SceneId("B");
    return new Show(
        "Test",
        FORMAT,
        List.of(
            new SourceSpec(slot, "One", SourceContent.Media.endless("tone")),
            new SourceSpec(NEXT, "Two", SourceContent.Media.endless("tone"))),
        List.of(layout, nextLayout),
        List.of(),
        List.of(
            new Scene(scene, "A", layout.id(), List.of()),
            new Scene(next, "B", nextLayout.id(), List.of())),
        Show.NO_KEYS,
        new Show.Start(scene, next),
        Transition.MIX_ONE_SECOND,
        true,
        new EncoderSettings("ultrafast", 1_000_000, 30, 192_000),
        null,
        Guarded.USUAL,
        null);
  }

  /// Cannot say what time it is.
  private record StoppedClock(AtomicInteger asked) implements EngineClock {
    @Override
    public long nowNanos() {
      return 0;
    }

    @Override
    public Instant wallTime() {
      asked.incrementAndGet();
      throw new IllegalStateException("no time of day");
    }

    @Override
    public void sleepUntil(long nanos) {}
  }

  /// Its picture has less memory than it says.
  private static final class LyingSource implements Source {
    @Override
    public void start(SourceSink sink) {
      MemorySegment little = Arena.ofAuto().allocate(64);
      VideoFrame.Planes planes =
          new VideoFrame.Planes(320, 180, little, 320, little, little, 160, null, 0);
      try {
        sink.buffer()
            .putVideo(
                sink.buffer().generation(), VideoFrame.wrap(planes, FORMAT.size(), () -> {}), 0);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      sink.opened(new MediaInfo("lies", "none", FORMAT.size(), FORMAT.rate(), null, 0, 0, null));
    }

    @Override
    public void seek(long positionNanos, int generation) {}

    @Override
    public void close() {}
  }

  private static final class Deaf implements OutputListener {
    @Override
    public void started(OutputId output, String target) {}

    @Override
    public void stopped(OutputId output) {}

    @Override
    public void failed(OutputId output, MediaFault fault) {
      throw new AssertionError(fault.message());
    }
  }
}
