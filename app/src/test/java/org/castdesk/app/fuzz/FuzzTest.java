package org.castdesk.app.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.castdesk.app.RealStudio;
import org.castdesk.app.air.AirJudge;
import org.castdesk.app.air.AirLog;
import org.castdesk.app.air.Film;
import org.castdesk.app.air.LevelClips;
import org.castdesk.app.testing.DeskFolders;
import org.castdesk.app.testing.FxTest;
import org.castdesk.engine.api.Engine;
import org.castdesk.engine.command.CommandEnvelope;
import org.castdesk.engine.command.Origin;
import org.castdesk.engine.command.OutputCommand;
import org.castdesk.engine.show.OutputId;
import org.castdesk.engine.show.OutputSpec;
import org.castdesk.engine.state.OutputStatus;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A storm of clicks and keys on the real desk with a real engine: no exception, no dead key, air
/// never black but on purpose. `-Dfuzz.seconds=300 -Dfuzz.seed=7` makes it longer, and repeats one.
@Tag("xvfb")
class FuzzTest extends FxTest {
  private static final int USUAL_ACTIONS = 220;
  private static final OutputId WITNESS = new OutputId("WITNESS");

  @TempDir Path folder;

  private final List<Path> witnesses = new ArrayList<>();
  private RealStudio studio;

  @Test
  void storm_breaksNothing() throws IOException, InterruptedException {
    long seed = Long.getLong("fuzz.seed", 20261121);
    long seconds = Long.getLong("fuzz.seconds", 0);
    List<Path> files =
        List.of(LevelClips.write(folder, 70), LevelClips.write(folder, 200), folder.resolve("no"));
    try (DeskFolders _ = new DeskFolders(folder);
        RealStudio opened = RealStudio.open(FuzzShow.write(folder));
        Troubles troubles = new Troubles();
        FxBeat beat = new FxBeat()) {
      studio = opened;
      Monkey monkey = new Monkey(seed, studio, files);
      try (AirLog log = new AirLog(engine())) {
        long engine = studio.engine().pid();
        beginWitness();
        storm(monkey, troubles, seconds);
        List<String> after = rest(troubles);
        endWitness();
        assertEquals(List.of(), after, "after the storm");
        assertEquals(engine, studio.engine().pid(), "the engine must be the one it was");
        assertEquals(List.of(), engineErrors(), "the engine's log");
        judge(log);
        System.out.printf(
            "castdesk: fuzz seed %d: %d actions; %s%n", seed, monkey.actions(), beat.told());
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError(
            "seed %d, action %d; the last were%n  %s"
                .formatted(seed, monkey.actions(), String.join("\n  ", monkey.last())),
            e);
      }
    }
  }

  private void judge(AirLog log) throws IOException {
    int known = 0;
    for (Path witness : witnesses) {
      long since = log.begun(witness.getFileName().toString());
      AirJudge judged = AirJudge.of(Film.read(witness, 30), log, since);
      known += judged.frames();
      System.out.printf(
          "castdesk: %s: %d frames judged, %d exactly, %d late ones, %d black on purpose%n",
          witness.getFileName(),
          judged.frames(),
          judged.exact(),
          judged.repeated(),
          judged.black());
      assertEquals(List.of(), judged.offences(), "the air");
    }
    assertTrue(known > 100, "too little of the air is known: " + known);
  }

  private Engine engine() {
    return Objects.requireNonNull(
        FxTest.fromFx(() -> studio.desk().mirror().engineProperty().get()));
  }

  private void storm(Monkey monkey, Troubles troubles, long seconds) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (seconds > 0 ? System.nanoTime() < end : monkey.actions() < USUAL_ACTIONS) {
      monkey.act();
      assertTrue(FxTest.fromFx(studio.stage()::isShowing), "the desk's window is closed");
      if (phase() instanceof OutputStatus.Phase.Stopped) {
        beginWitness();
      }
      assertEquals(List.of(), troubles.take(), "during the storm");
    }
  }

  private List<String> rest(Troubles troubles) {
    LivingKeys keys = new LivingKeys(studio);
    keys.comeToRest();
    keys.check();
    return troubles.take();
  }

  /// A recording of the test's own. The record key ends any recording there is, so there may be
  /// several, one after the other.
  private void beginWitness() {
    Path file = folder.resolve("witness-" + witnesses.size() + ".mp4");
    send(new OutputCommand.StartOutput(new OutputSpec.Recording(WITNESS, file.toString())));
    studio.await("the witness", () -> phase() instanceof OutputStatus.Phase.Running);
    witnesses.add(file);
  }

  private void endWitness() {
    send(new OutputCommand.StopOutput(WITNESS));
    studio.await("the witness's end", () -> phase() instanceof OutputStatus.Phase.Stopped);
  }

  private OutputStatus.@Nullable Phase phase() {
    OutputStatus status = studio.state().outputs().get(WITNESS);
    return status == null ? null : status.phase();
  }

  private void send(OutputCommand command) {
    var _ = engine().submit(CommandEnvelope.now(command, Origin.DESK));
  }

  private List<String> engineErrors() throws IOException {
    try (Stream<Path> logs = Files.list(folder.resolve("state"))) {
      return logs.filter(file -> file.toString().endsWith(".log"))
          .flatMap(FuzzTest::lines)
          .filter(line -> line.contains(" ERROR ") || line.contains("Exception"))
          .limit(20)
          .toList();
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
