package org.castdesk.engine.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.DatagramSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.bytedeco.javacpp.Loader;
import org.castdesk.engine.cli.bench.eyes.FlashBeepMeter;
import org.castdesk.engine.cli.bench.eyes.PictureBox;
import org.castdesk.engine.cli.bench.eyes.RecordingEyes;
import org.castdesk.engine.command.Command;
import org.castdesk.engine.command.CommandEnvelope;
import org.castdesk.engine.command.Origin;
import org.castdesk.engine.command.OutputCommand;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaFault;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.runtime.EngineBuilder;
import org.castdesk.engine.runtime.EngineSetup;
import org.castdesk.engine.runtime.LocalEngine;
import org.castdesk.engine.runtime.Pacing;
import org.castdesk.engine.show.LayoutPresets;
import org.castdesk.engine.show.OutputId;
import org.castdesk.engine.show.OutputSpec;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.SourceContent;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.show.SourceSpec;
import org.castdesk.engine.source.live.NameLookup;
import org.castdesk.engine.state.EngineEvent;
import org.castdesk.engine.state.Fact;
import org.castdesk.engine.state.OutputStatus;
import org.castdesk.engine.state.SourceStatus;
import org.castdesk.engine.state.SourceStatus.Phase;
import org.castdesk.engine.testing.LiveDesk;
import org.castdesk.engine.time.FrameRate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A stream from another program, played by a worker's process, in a live engine.
@Timeout(180)
class IngestTest {
  private static final SourceSlot RV01 = SourceSlot.of(1);
  private static final OutputId REC = new OutputId("rec");
  private static final VideoFormat FORMAT =
      new VideoFormat(new PictureSize(640, 360), FrameRate.of(25));

  @TempDir static Path folder;

  private final ConcurrentLinkedQueue<MediaFault> faults = new ConcurrentLinkedQueue<>();
  private Process sender;
  private LiveDesk desk;

  /// Ten seconds of the engine's own pattern, as a transport stream.
  @BeforeAll
  static void makeClip() throws Exception {
    SourceSpec pattern =
        new SourceSpec(
            RV01, "Pattern", new SourceContent.TestPattern(SourceContent.Motion.SWEEP, 330));
    try (LocalEngine engine =
        EngineBuilder.build(
            new EngineSetup(
                LiveDesk.show(List.of(pattern), layouts(), scenes()),
                null,
                Pacing.OFFLINE,
                folder,
                250))) {
      submit(engine, new OutputCommand.StartOutput(new OutputSpec.Recording(REC, "clip.ts")));
      engine.start();
      engine.finished().join();
    }
    assertTrue(Files.size(folder.resolve("clip.ts")) > 10_000);
  }

  @AfterEach
  void leavesNothingBehind() throws Exception {
    if (sender != null) {
      sender.destroyForcibly().waitFor();
    }
    desk.close();
    await("the workers end", () -> workers().isEmpty());
    await("the shared files go", () -> sharedFiles().isEmpty());
  }

  @Test
  void stream_isPlayed_pictureAndSoundTogether() throws Exception {
    open();
    record();
    long from = frame();
    await("six seconds", () -> frame() > from + 150);
    submit(desk.engine(), new OutputCommand.StopOutput(REC));
    await("the recording is closed", () -> !isRecording());

    RecordingEyes eyes =
        RecordingEyes.read(folder.resolve("live.mkv"), FORMAT, new PictureBox(0, 0, 1, 1));
    long read = eyes.pictures().stream().filter(seen -> seen.shown().isPresent()).count();
    assertTrue(read > 100, read + " of " + eyes.pictures().size() + " pictures can be read");
    List<FlashBeepMeter.Offset> offsets = eyes.offsets();
    assertTrue(offsets.size() >= 3, "flashes with a beep: " + offsets);
    for (FlashBeepMeter.Offset offset : offsets) {
      assertEquals(0, offset.nanos() / 1e6, 40.0, "sound and picture, ms");
    }
  }

  @Test
  void killedWorker_costsItsPicturesOnly_andIsReplaced() throws Exception {
    open();
    long before = frame();
    busy().forEach(ProcessHandle::destroyForcibly);
    await(
        "the loss is told", () -> faults.stream().anyMatch(f -> f.code() == FaultCode.WORKER_LOST));
    await("it is back", () -> phase() instanceof Phase.Running);
    assertTrue(frame() > before, "the programme went on");
    assertTrue(
        faults.stream().allMatch(fault -> fault.detail().contains("signal 9")), faults.toString());
  }

  @Test
  void stoppedWorker_isFoundOut_andReplaced() throws Exception {
    open();
    for (ProcessHandle worker : busy()) {
      assertEquals(
          0, new ProcessBuilder("kill", "-STOP", Long.toString(worker.pid())).start().waitFor());
    }
    await(
        "the loss is told", () -> faults.stream().anyMatch(f -> f.code() == FaultCode.WORKER_LOST));
    await("it is back", () -> phase() instanceof Phase.Running);
  }

  @Test
  void peerThatGoesAndComesBack_isPlayedAgain() throws Exception {
    int port = open();
    sender.destroyForcibly().waitFor();
    await("it holds", () -> phase() instanceof Phase.Holding);
    sender = send(port);
    await("it is back", () -> phase() instanceof Phase.Running);
  }

  @Test
  void nobodyThere_isSaidByName_withoutItsPassword() throws Exception {
    start("rtmp://user:secret@127.0.0.1:9/live/x?key=hidden");
    await("a fault is told", () -> !faults.isEmpty());
    MediaFault fault = faults.peek();
    assertEquals(FaultCode.CONNECTION_REFUSED, fault.code(), fault.message());
    assertEquals("rtmp://127.0.0.1:9/live/•••", fault.subject());
    await("it is tried again", () -> faults.size() >= 3);
  }

  @Test
  void nameServerThatNeverAnswers_isSaid() throws Exception {
    NameLookup silent =
        new NameLookup(
            name -> {
              LockSupport.park();
              throw new java.net.UnknownHostException(name);
            },
            Duration.ofMillis(50));
    desk = LiveDesk.start(folder, List.of(source("udp://127.0.0.1:1")), layouts(), scenes());
    var fault =
        org.junit.jupiter.api.Assertions.assertThrows(
            org.castdesk.engine.fault.MediaException.class,
            () ->
                silent.check(
                    "camera.example",
                    "rtmp://camera.example/x",
                    task -> Thread.ofPlatform().daemon(true).unstarted(task)));
    assertEquals(FaultCode.NAME_UNKNOWN, fault.fault().code());
  }

  /// Starts sender and engine, and waits until the source runs.
  private int open() throws Exception {
    int port = freePort();
    sender = send(port);
    start("udp://127.0.0.1:" + port);
    await("the source runs", () -> phase() instanceof Phase.Running);
    await("its pictures come", () -> input() > 0);
    return port;
  }

  private void start(String address) {
    desk = LiveDesk.start(folder, List.of(source(address)), layouts(), scenes());
    desk.engine()
        .subscribe(
            event -> {
              if (event instanceof EngineEvent.FactHandled(_, _, Fact.SourceFailed failed)) {
                faults.add(failed.fault());
              }
            },
            Runnable::run);
  }

  private static SourceSpec source(String address) {
    return new SourceSpec(RV01, "Live", new SourceContent.Live(address));
  }

  private static List<org.castdesk.engine.show.Layout> layouts() {
    return List.of(LayoutPresets.layout("full", List.of(RV01)));
  }

  private static List<Scene> scenes() {
    var layout = layouts().getFirst().id();
    return List.of(
        new Scene(new SceneId("A"), "A", layout, List.of()),
        new Scene(new SceneId("B"), "B", layout, List.of()));
  }

  private static Process send(int port) throws IOException {
    return new ProcessBuilder(
            Loader.load(org.bytedeco.ffmpeg.ffmpeg.class),
            "-v",
            "error",
            "-re",
            "-stream_loop",
            "-1",
            "-i",
            folder.resolve("clip.ts").toString(),
            "-c",
            "copy",
            "-f",
            "mpegts",
            "udp://127.0.0.1:" + port + "?pkt_size=1316")
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static int freePort() throws IOException {
    try (DatagramSocket socket = new DatagramSocket()) {
      return socket.getLocalPort();
    }
  }

  private void record() {
    submit(desk.engine(), new OutputCommand.StartOutput(new OutputSpec.Recording(REC, "live.mkv")));
    await("it records", this::isRecording);
  }

  private boolean isRecording() {
    OutputStatus status = desk.engine().state().outputs().get(REC);
    return status != null && status.phase() instanceof OutputStatus.Phase.Running;
  }

  private static void submit(LocalEngine engine, Command command) {
    var _ = engine.submit(CommandEnvelope.now(command, Origin.SCRIPT));
  }

  private Phase phase() {
    SourceStatus status = desk.engine().state().sources().get(RV01);
    return status.phase();
  }

  private long input() {
    var input = desk.engine().telemetry().sources().get(RV01);
    return input == null ? 0 : input.positionNanos();
  }

  private long frame() {
    return desk.engine().telemetry().frame();
  }

  private static List<ProcessHandle> workers() {
    return ProcessHandle.current()
        .descendants()
        .filter(process -> process.info().command().orElse("").endsWith("/java"))
        .toList();
  }

  /// The oldest one plays; another may wait.
  private static List<ProcessHandle> busy() {
    return workers().stream()
        .sorted(
            java.util.Comparator.comparing(process -> process.info().startInstant().orElseThrow()))
        .limit(1)
        .toList();
  }

  private static List<String> sharedFiles() {
    String prefix = "castdesk-" + ProcessHandle.current().pid() + "-RV";
    String[] names =
        org.castdesk.engine.media.SharedFrameRing.defaultDirectory()
            .toFile()
            .list((_, name) -> name.startsWith(prefix));
    return names == null ? List.of() : List.of(names);
  }

  private static void await(String what, BooleanSupplier done) {
    long until = System.nanoTime() + 60_000_000_000L;
    while (!done.getAsBoolean()) {
      assertTrue(System.nanoTime() < until, "waited a minute until " + what);
      LockSupport.parkNanos(5_000_000);
    }
  }
}
