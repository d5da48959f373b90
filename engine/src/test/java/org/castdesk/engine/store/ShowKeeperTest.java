package org.castdesk.engine.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.castdesk.engine.command.Command;
import org.castdesk.engine.command.ShowCommand.PutScene;
import org.castdesk.engine.command.SwitcherCommand.Cut;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.state.EngineEvent;
import org.castdesk.engine.testing.SampleDesk;
import org.castdesk.engine.time.FrameNumber;
import org.castdesk.engine.time.VirtualClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShowKeeperTest {
  @TempDir Path folder;

  private final ShowStore store = new ShowStore();
  private final VirtualClock clock = new VirtualClock(Instant.EPOCH);
  private final Deque<Runnable> work = new ArrayDeque<>();
  private final SampleDesk desk = new SampleDesk();
  private Path file;
  private ShowKeeper keeper;

  @BeforeEach
  void begin() throws Exception {
    file = folder.resolve("show.json");
    store.create(file, desk.state().show());
    String text = Files.readString(file);
    Files.writeString(file, text.replaceFirst("\\{", "{\"studio\": \"North\","));
    keeper = new ShowKeeper(store.load(file), store, work::add, clock);
  }

  @Test
  void edit_isSavedOnce_withWhatTheFileHadBeside() throws Exception {
    tell(new PutScene(scene("D")));
    tell(new PutScene(scene("E")));
    assertEquals(1, work.size(), "several edits are one save");
    work.remove().run();

    assertEquals(scenes("D", "E"), saved());
    assertTrue(Files.readString(file).contains("\"North\""));
    assertTrue(Files.exists(folder.resolve("show.json.1")), "as it was found");
  }

  @Test
  void whatIsNoEdit_isNotSaved() throws Exception {
    String before = Files.readString(file);
    tell(new Cut());
    keeper.close();
    assertTrue(work.isEmpty());
    assertEquals(before, Files.readString(file));
  }

  @Test
  void generations_areKeptEveryTenMinutes_notForEachEdit() throws Exception {
    edit("D");
    edit("E");
    assertFalse(Files.exists(folder.resolve("show.json.2")));
    clock.sleepUntil(clock.nowNanos() + 600_000_000_000L);
    edit("F");
    assertTrue(Files.exists(folder.resolve("show.json.2")));
  }

  @Test
  void whatSomebodyElseWroteMeanwhile_isAlwaysKept() throws Exception {
    edit("D");
    Files.writeString(file, Files.readString(file).replace("North", "South"));
    edit("E");
    assertTrue(Files.readString(folder.resolve("show.json.1")).contains("South"));
  }

  @Test
  void theEnd_savesWhatIsStillWaiting() throws Exception {
    tell(new PutScene(scene("D")));
    keeper.close();
    assertEquals(scenes("D"), saved());
  }

  @Test
  void aFileThatCannotBeWritten_isTriedAgainWithTheNextEdit() throws Exception {
    Path beside = folder.resolve("show.json.new");
    Files.createDirectories(beside.resolve("occupied"));
    edit("D");
    assertEquals(scenes(), saved());
    Files.delete(beside.resolve("occupied"));
    Files.delete(beside);
    edit("E");
    assertEquals(scenes("D", "E"), saved());
  }

  /// A share that hangs: the file has become a pipe nobody writes into.
  @Test
  void aFileThatHangs_holdsUpNobodyWhoTellsOfEdits() throws Exception {
    String text = Files.readString(file);
    Files.delete(file);
    assertEquals(0, new ProcessBuilder("mkfifo", file.toString()).start().waitFor());
    tell(new PutScene(scene("D")));
    Thread writer = Thread.ofPlatform().start(work.remove());
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          // Taken in with the save before, until that one has begun and hangs.
          for (int edit = 0; work.isEmpty(); edit++) {
            tell(new PutScene(scene("E" + edit % 100)));
          }
        },
        "the file that hangs holds up the events");
    while (!writer.join(Duration.ofMillis(20))) {
      // Open for both a pipe never waits; closing it ends what the writer reads.
      try (RandomAccessFile pipe = new RandomAccessFile(file.toFile(), "rw")) {
        pipe.write(text.getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private void edit(String id) {
    tell(new PutScene(scene(id)));
    work.remove().run();
  }

  private void tell(Command command) {
    desk.send(1, command);
    keeper.accept(new EngineEvent.MarkPassed(new FrameNumber(1), desk.state()));
  }

  private static Scene scene(String id) {
    Scene like = SampleDesk.show().scenes().getFirst();
    return new Scene(new SceneId(id), id, like.layout(), List.of());
  }

  private static List<String> scenes(String... more) {
    List<String> all = new java.util.ArrayList<>(List.of("A", "B", "C", "PIP"));
    all.addAll(List.of(more));
    return all;
  }

  private List<String> saved() throws Exception {
    return store.load(file).show().scenes().stream().map(scene -> scene.id().value()).toList();
  }
}
