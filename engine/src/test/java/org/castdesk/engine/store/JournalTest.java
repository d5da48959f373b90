package org.castdesk.engine.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.RejectedExecutionException;
import org.castdesk.engine.json.ShowJson;
import org.castdesk.engine.show.OutputId;
import org.castdesk.engine.show.OutputSpec;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.state.AirMemory;
import org.castdesk.engine.state.AirPicture;
import org.castdesk.engine.state.EngineEvent;
import org.castdesk.engine.state.EngineState;
import org.castdesk.engine.state.GraphicsState;
import org.castdesk.engine.state.OnAir;
import org.castdesk.engine.state.OutputStatus;
import org.castdesk.engine.state.Padlock;
import org.castdesk.engine.time.FrameNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JournalTest {
  private static final Show SHOW =
      new ShowJson()
          .read(
              """
              {"layouts": [{"id": "full"}],
               "scenes": [{"id": "A", "layout": "full"}, {"id": "B", "layout": "full"},
                          {"id": "C", "layout": "full"}]}
              """);
  private static final OutputSpec RECORDING =
      new OutputSpec.Recording(new OutputId("rec"), "out.mp4");

  @TempDir private Path directory;

  @Test
  void killedEngine_getsBusesAndOutputsBack() {
    Journal journal = new Journal(directory, Runnable::run);
    assertEquals(Optional.empty(), journal.restore());
    journal.accept(event("A", "B"));
    journal.accept(event("B", "C"));
    AirMemory memory = new Journal(directory, Runnable::run).restore().orElseThrow();
    assertEquals(AirMemory.of(event("B", "C").state()), memory);
    assertEquals(List.of(RECORDING), memory.outputs());
  }

  @Test
  void stoppedEngine_getsBusesBack_butNoOutputs() {
    Journal journal = new Journal(directory, Runnable::run);
    journal.accept(event("B", "C"));
    journal.close();
    AirMemory memory = new Journal(directory, Runnable::run).restore().orElseThrow();
    assertEquals(new SceneId("B"), memory.program().scene().id());
    assertEquals(List.of(), memory.outputs());
  }

  @Test
  void engineKilledAfterAnEarlierStop_getsItsOutputsBack() {
    try (Journal first = new Journal(directory, Runnable::run)) {
      first.accept(event("A", "B"));
    }
    new Journal(directory, Runnable::run).accept(event("A", "B"));
    assertEquals(
        List.of(RECORDING),
        new Journal(directory, Runnable::run).restore().orElseThrow().outputs());
  }

  @Test
  void killBetweenAnyTwoBytes_leavesTheNewestWholeEntry_andTheJournalUsable() throws Exception {
    Journal journal = new Journal(directory, Runnable::run);
    journal.accept(event("A", "B"));
    byte[] one = bytes();
    journal.accept(event("B", "C"));
    byte[] two = bytes();
    for (int length = 0; length <= two.length; length++) {
      Files.write(file(), Arrays.copyOf(two, length));
      Optional<AirMemory> memory = new Journal(directory, Runnable::run).restore();
      // A line counts as soon as its last character is there, with or without its line break.
      String expected = length >= two.length - 1 ? "B" : length >= one.length - 1 ? "A" : "none";
      assertEquals(
          expected,
          memory.map(air -> air.program().scene().id().value()).orElse("none"),
          "cut after byte " + length);
      if (length % 37 == 0) {
        new Journal(directory, Runnable::run).accept(event("C", "A"));
        assertEquals(
            new SceneId("C"),
            new Journal(directory, Runnable::run).restore().orElseThrow().program().scene().id());
      }
    }
  }

  @Test
  void damageInTheMiddle_isSkipped() throws Exception {
    Journal journal = new Journal(directory, Runnable::run);
    journal.accept(event("A", "B"));
    int firstLine = bytes().length;
    journal.accept(event("B", "C"));
    byte[] damaged = bytes();
    damaged[firstLine + 40] ^= 0x20;
    Files.write(file(), damaged);
    assertEquals(
        new SceneId("A"),
        new Journal(directory, Runnable::run).restore().orElseThrow().program().scene().id());
  }

  @Test
  void sameAir_isWrittenOnce() throws Exception {
    Journal journal = new Journal(directory, Runnable::run);
    journal.accept(event("A", "B"));
    byte[] once = bytes();
    journal.accept(event("A", "B"));
    assertEquals(once.length, bytes().length);
  }

  @Test
  void eventsFasterThanTheDisk_areConflated() throws Exception {
    Queue<Runnable> work = new ArrayDeque<>();
    Journal journal = new Journal(directory, work::add);
    for (int i = 0; i < 50; i++) {
      journal.accept(event("A", "B"));
      journal.accept(event("B", "C"));
    }
    while (!work.isEmpty()) {
      work.remove().run();
    }
    assertEquals(1, Files.readAllLines(file()).size());
    assertEquals(
        new SceneId("B"),
        new Journal(directory, Runnable::run).restore().orElseThrow().program().scene().id());
  }

  @Test
  void longShow_keepsTheJournalSmall() throws Exception {
    Journal journal = new Journal(directory, Runnable::run);
    for (int i = 0; i < 3000; i++) {
      journal.accept(event(i % 2 == 0 ? "A" : "B", "C"));
    }
    assertTrue(Files.size(file()) <= JournalFile.MAX_BYTES, "" + Files.size(file()));
    assertEquals(
        new SceneId("B"),
        new Journal(directory, Runnable::run).restore().orElseThrow().program().scene().id());
  }

  @Test
  void closedExecutor_stillGetsTheMarkWritten() {
    Journal journal =
        new Journal(
            directory,
            task -> {
              throw new RejectedExecutionException("ended");
            });
    journal.accept(event("A", "B"));
    journal.close();
    assertEquals(
        List.of(), new Journal(directory, Runnable::run).restore().orElseThrow().outputs());
  }

  @Test
  void diskThatTakesNothing_doesNotStopAnything() throws Exception {
    Files.writeString(directory.resolve("occupied"), "a file, not a directory");
    Journal journal = new Journal(directory.resolve("occupied"), Runnable::run);
    journal.accept(event("A", "B"));
    assertEquals(Optional.empty(), journal.restore());
    journal.close();
  }

  private Path file() {
    return directory.resolve("journal.jsonl");
  }

  private byte[] bytes() throws Exception {
    return Files.readAllBytes(file());
  }

  private static EngineEvent event(String program, String preview) {
    OnAir air =
        new OnAir(
            picture(program),
            new SceneId(preview),
            SHOW.transition(),
            true,
            null,
            OnAir.Fade.NONE,
            List.of(picture("C")),
            null,
            OnAir.KEYS_OFF);
    OutputStatus running =
        new OutputStatus(
            RECORDING, new OutputStatus.Phase.Running(FrameNumber.ZERO, "/tmp/out.mp4"));
    EngineState state =
        new EngineState(
            7,
            new FrameNumber(60),
            SHOW,
            air,
            new TreeMap<>(),
            Map.of(RECORDING.id(), running),
            Padlock.OPEN,
            GraphicsState.NONE);
    return new EngineEvent.MarkPassed(new FrameNumber(60), state);
  }

  private static AirPicture picture(String scene) {
    return new AirPicture(
        SHOW.scene(new SceneId(scene)).orElseThrow(),
        SHOW.layouts().getFirst(),
        List.of(),
        new FrameNumber(30));
  }
}
