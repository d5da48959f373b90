package org.castdesk.engine.library.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.format.MaterialId;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.library.Analysis.Outcome;
import org.castdesk.engine.library.Analysis.Wish;
import org.castdesk.engine.library.LibraryFolders;
import org.castdesk.engine.library.Step;
import org.castdesk.engine.library.Waveform;
import org.castdesk.engine.testing.MediaFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The real worker in a process of its own, and stand-ins that die.
class WorkerTest {
  @TempDir Path folder;
  private final ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();
  private final List<WorkerAnalysis> opened = new ArrayList<>();

  @AfterEach
  void end() {
    opened.forEach(WorkerAnalysis::close);
    work.shutdownNow();
  }

  private LibraryFolders folders() {
    return new LibraryFolders(folder.resolve("library"), folder.resolve("cache"));
  }

  private WorkerAnalysis worker(Duration silence, String... command) {
    WorkerAnalysis analysis =
        new WorkerAnalysis(
            new WorkerAnalysis.Setup(
                List.of(command), folder.resolve("worker.log"), folders(), work, silence));
    opened.add(analysis);
    return analysis;
  }

  private WorkerAnalysis real() {
    return worker(
        Duration.ofSeconds(60),
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        System.getProperty("java.class.path"),
        "org.castdesk.engine.cli.Main",
        "library-worker");
  }

  private static Wish wish(Path file, Step step) {
    return new Wish(new MaterialId("m-1"), "a", file, step);
  }

  @Test
  void film_isProbed_pictured_heard() throws Exception {
    Path file =
        MediaFiles.make(
            folder.resolve("影片 one.mp4"),
            "-f lavfi -i testsrc2=size=640x360:rate=25:duration=4"
                + " -f lavfi -i sine=frequency=997:duration=4"
                + " -c:v libx264 -preset ultrafast -pix_fmt yuv420p -c:a aac -ac 2");
    try (WorkerAnalysis worker = real()) {
      Outcome probed = worker.look(wish(file, Step.PROBE), _ -> {});
      Outcome.Probed info = assertInstanceOf(Outcome.Probed.class, probed);
      assertEquals(new PictureSize(640, 360), info.info().picture());
      assertEquals("h264", info.info().videoCodec());
      assertEquals(2, info.info().audioChannels());
      Outcome pictured = worker.look(wish(file, Step.PICTURE), _ -> {});
      assertInstanceOf(Outcome.Pictured.class, pictured);
      byte[] jpeg = Files.readAllBytes(folders().picture(new MaterialId("m-1")));
      assertEquals(0xFFD8, ((jpeg[0] & 0xFF) << 8) | (jpeg[1] & 0xFF));
      Outcome heard = worker.look(wish(file, Step.SOUND), _ -> {});
      Outcome.Heard loud = assertInstanceOf(Outcome.Heard.class, heard);
      assertTrue(loud.loudness().integratedLufs() < -15 && loud.loudness().integratedLufs() > -25);
      Waveform shape = Waveform.read(folders().waveform(new MaterialId("m-1")));
      assertEquals(0.125, shape.peak(1, 4), 0.05);
      Path text = Files.writeString(folder.resolve("bad.mp4"), "no film at all");
      Outcome.Failed failed =
          assertInstanceOf(Outcome.Failed.class, worker.look(wish(text, Step.PROBE), _ -> {}));
      assertEquals(FaultCode.NOT_MEDIA, failed.fault().code());
      assertInstanceOf(
          Outcome.Probed.class, worker.look(wish(file, Step.PROBE), _ -> {}), "and goes on");
    }
  }

  @Test
  void workerThatDies_costsOneFile() {
    WorkerAnalysis worker =
        worker(Duration.ofSeconds(60), "/bin/sh", "-c", "read wish; kill -SEGV $$");
    for (int i = 0; i < 2; i++) {
      Outcome.Crashed crashed =
          assertInstanceOf(Outcome.Crashed.class, worker.look(wish(folder, Step.PICTURE), _ -> {}));
      assertEquals("signal 11", crashed.how());
    }
  }

  @Test
  void workerThatSaysNothing_isEnded() {
    WorkerAnalysis worker = worker(Duration.ofMillis(50), "/bin/cat", "/dev/stdin");
    // cat repeats the wish, which is no answer, and then is silent.
    Outcome.Failed failed =
        assertInstanceOf(Outcome.Failed.class, worker.look(wish(folder, Step.PROBE), _ -> {}));
    assertEquals(FaultCode.OPEN_TIMEOUT, failed.fault().code());
  }

  @Test
  void cancel_endsTheLook() throws Exception {
    CountDownLatch moving = new CountDownLatch(1);
    WorkerAnalysis worker =
        worker(
            Duration.ofSeconds(60),
            "/bin/sh",
            "-c",
            "read wish; echo some words; echo '{\"type\":\"Progress\",\"fraction\":0.25}'; read"
                + " more");
    Future<Outcome> outcome =
        work.submit(() -> worker.look(wish(folder, Step.SOUND), _ -> moving.countDown()));
    assertTrue(moving.await(30, TimeUnit.SECONDS));
    worker.cancel();
    assertInstanceOf(Outcome.Cancelled.class, outcome.get(30, TimeUnit.SECONDS));
  }

  @Test
  void programThatIsNotThere_isATrouble_notACrash() {
    WorkerAnalysis worker = worker(Duration.ofSeconds(1), "/no/such/java");
    assertInstanceOf(Outcome.Failed.class, worker.look(wish(folder, Step.PROBE), _ -> {}));
  }
}
