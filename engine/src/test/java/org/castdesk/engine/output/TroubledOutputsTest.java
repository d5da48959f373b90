package org.castdesk.engine.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.show.EncoderSettings;
import org.castdesk.engine.show.OutputId;
import org.castdesk.engine.show.OutputSpec;
import org.castdesk.engine.testing.BundledTools;
import org.castdesk.engine.time.FrameRate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// One output's trouble stays its own.
class TroubledOutputsTest {
  private static final VideoFormat FORMAT =
      new VideoFormat(new PictureSize(320, 180), FrameRate.of(30));
  private static final EncoderSettings SETTINGS =
      new EncoderSettings("ultrafast", 1_000_000, 30, 128_000);

  @TempDir Path directory;

  private final HeardOutputs heard = new HeardOutputs();
  private final ProgramFixture programme = new ProgramFixture(FORMAT);

  @AfterEach
  void nothingIsLeftOut() {
    assertEquals(0, programme.pool.outstanding());
    programme.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"mp4", "mkv", "flv", "ts"})
  void fullDisk_endsItsFileWhole_andNothingElse(String ending) throws Exception {
    CountDownLatch open = new CountDownLatch(0);
    try (ProgramOutputs outputs = outputs(new ScriptedFiles(directory, 150_000, open))) {
      outputs.start(recording("full", "bad." + ending));
      outputs.start(recording("good", "good." + ending));
      programme.offerRange(outputs, 0, 300);
    }
    assertEquals(
        Set.of("started full", "started good", "failed full DISK_FULL", "stopped good"),
        Set.copyOf(heard.next(4)));
    assertTrue(heard.faults.getFirst().subject().endsWith("bad." + ending));
    int kept = frames("bad." + ending).size();
    assertTrue(kept > 30 && kept < 300, "kept " + kept);
    assertEquals(300, frames("good." + ending).size());
    assertEquals(
        "", BundledTools.complaints(directory.resolve("bad." + ending)), "the cut file is whole");
  }

  @Test
  void stuckDisk_losesOnlyItsOwnPictures() throws Exception {
    CountDownLatch released = new CountDownLatch(1);
    EncoderSettings heavy = new EncoderSettings("ultrafast", 20_000_000, 30, 128_000);
    try (ProgramOutputs outputs =
        new ProgramOutputs(
            new OutputSetup(FORMAT, heavy, Pacing.LIVE, directory),
            heard,
            Thread::new,
            new ScriptedFiles(directory, Long.MAX_VALUE, released))) {
      outputs.start(recording("stuck", "bad.mkv"));
      outputs.start(recording("good", "good.mkv"));
      for (long frame = 0; frame < 90; frame++) {
        offerUnhurried(outputs, frame);
      }
      outputs.stop(new OutputId("good"));
      for (long frame = 90; frame < 95; frame++) {
        offerUnhurried(outputs, frame);
      }
      assertEquals(
          Set.of("started stuck", "started good", "stopped good"), Set.copyOf(heard.next(3)));
      assertTrue(outputs.counters().get(new OutputId("stuck")).queuedFrames() > 0);
      released.countDown();
    }
    assertEquals("stopped stuck", heard.next());
    assertEquals(90, frames("good.mkv").size());
    assertEquals(95, frames("bad.mkv").size());
  }

  @ParameterizedTest
  @CsvSource({"a.avi, names no container", "blocked/a.mp4, is not a directory"})
  void impossibleTarget_failsWithItsReason(String file, String reason) throws Exception {
    Files.createFile(directory.resolve("blocked"));
    try (ProgramOutputs outputs = outputs(new DirectoryFiles(directory))) {
      outputs.start(recording("rec", file));
      programme.offerRange(outputs, 0, 5);
      assertEquals("failed rec OUTPUT_UNWRITABLE", heard.next());
      assertTrue(heard.faults.getFirst().message().contains(reason), heard.faults.toString());
      outputs.start(recording("other", "sub/dir/a.mp4"));
      programme.offerRange(outputs, 5, 40);
    }
    assertEquals(35, frames("sub/dir/a.mp4").size());
  }

  @Test
  void existingFiles_areNeverOverwritten() throws Exception {
    Files.writeString(directory.resolve("a.mp4"), "precious");
    for (int run = 0; run < 2; run++) {
      try (ProgramOutputs outputs = outputs(new DirectoryFiles(directory))) {
        outputs.start(recording("rec", "a.mp4"));
        programme.offerRange(outputs, 0, 10);
      }
    }
    assertEquals("precious", Files.readString(directory.resolve("a.mp4")));
    assertEquals(10, frames("a-2.mp4").size());
    assertEquals(10, frames("a-3.mp4").size());
  }

  @Test
  void recordingWithoutFrames_leavesNoFile() throws Exception {
    try (ProgramOutputs outputs = outputs(new DirectoryFiles(directory))) {
      outputs.start(recording("rec", "a.mp4"));
      assertThrows(IllegalStateException.class, () -> outputs.start(recording("rec", "b.mp4")));
      outputs.stop(new OutputId("rec"));
      assertEquals("started rec", heard.next());
      assertEquals("stopped rec", heard.next());
    }
    assertFalse(Files.exists(directory.resolve("a.mp4")));
  }

  @Test
  void encoderThatRefuses_failsTheOutput_andTheNextStartWorks() throws Exception {
    VideoFormat wide = new VideoFormat(new PictureSize(640, 360), FORMAT.rate());
    try (ProgramOutputs outputs =
        new ProgramOutputs(
            new OutputSetup(wide, SETTINGS, Pacing.OFFLINE, directory), heard, Thread::new)) {
      outputs.start(recording("rec", "a.mp4"));
      programme.offerRange(outputs, 0, 3);
      assertEquals("started rec", heard.next());
      assertEquals("failed rec " + FaultCode.ENCODER_FAILED, heard.next());
    }
  }

  @Test
  void liveQueue_dropsPicturesAndKeepsSound() throws Exception {
    ProgramQueue queue = new ProgramQueue(FORMAT, Pacing.LIVE);
    int capacity = ProgramQueue.capacity(FORMAT);
    ProgramSink sink = queue::offer;
    for (long frame = 0; frame < capacity; frame++) {
      assertTrue(programme.offer(sink, frame));
    }
    assertFalse(programme.offer(sink, capacity));
    assertEquals(capacity, programme.pool.outstanding());
    for (int i = 0; i < capacity; i++) {
      ((ProgramItem.Frame) queue.take()).close();
    }
    ProgramItem.SoundOnly last = (ProgramItem.SoundOnly) queue.take();
    assertEquals(ProgramItem.Cause.DROPPED, last.cause());
    assertEquals(1600, last.sound().samples());
    assertTrue(programme.offer(sink, capacity + 1));
    queue.close();
  }

  @Test
  void stoppedOutput_isComplete_whenTheEngineEndsAtOnce() throws Exception {
    try (ProgramOutputs outputs = outputs(new DirectoryFiles(directory))) {
      outputs.start(recording("rec", "a.mp4"));
      outputs.start(recording("other", "b.mp4"));
      programme.offerRange(outputs, 0, 40);
      outputs.stop(new OutputId("rec"));
      assertTrue(outputs.drainAndClose(Duration.ofSeconds(20)));
    }
    assertEquals(
        Set.of("started rec", "started other", "stopped rec", "stopped other"),
        Set.copyOf(heard.next(4)));
    assertEquals(40, frames("a.mp4").size());
    assertEquals(40, frames("b.mp4").size());
  }

  private void offerUnhurried(ProgramOutputs outputs, long frame) {
    while (outputs.queuedPictures() > 2) {
      Thread.onSpinWait();
    }
    assertTrue(programme.offer(outputs, frame));
  }

  private ProgramOutputs outputs(RecordingFiles files) {
    return new ProgramOutputs(
        new OutputSetup(FORMAT, SETTINGS, Pacing.OFFLINE, directory), heard, Thread::new, files);
  }

  private static OutputSpec recording(String id, String file) {
    return new OutputSpec.Recording(new OutputId(id), file);
  }

  private List<String> frames(String file) throws IOException {
    return BundledTools.entries(directory.resolve(file), "v:0", "frame=pts_time");
  }
}
