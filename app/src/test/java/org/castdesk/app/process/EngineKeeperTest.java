package org.castdesk.app.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import org.castdesk.engine.time.VirtualClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineKeeperTest {
  private static final List<String> LIVES = List.of("/bin/sh", "-c", "exec sleep 60");
  private static final List<String> DIES =
      List.of("/bin/sh", "-c", "echo castdesk: no such show; echo Try --help; exit 3");

  @TempDir Path folder;

  private final VirtualClock clock = new VirtualClock(Instant.EPOCH);
  private final AtomicBoolean running = new AtomicBoolean();
  private final List<EngineNews.Kind> news = Collections.synchronizedList(new ArrayList<>());
  private final List<String> details = Collections.synchronizedList(new ArrayList<>());
  private final ScheduledExecutorService unused = Executors.newSingleThreadScheduledExecutor();
  private EngineKeeper keeper;

  private EngineKeeper keeper(List<String> command) {
    keeper =
        new EngineKeeper(
            new EngineKeeper.Setup(running::get, command, folder.resolve("log/engine.log"), null),
            unused,
            clock,
            (kind, detail) -> {
              news.add(kind);
              details.add(detail);
            });
    return keeper;
  }

  @AfterEach
  void end() throws InterruptedException {
    keeper.stop();
    unused.shutdownNow();
  }

  @Test
  void look_noEngine_startsOneAndSaysSo() {
    keeper(LIVES).look();
    running.set(true);
    keeper.look();
    keeper.look();
    assertTrue(keeper.isOurs());
    assertEquals(List.of(EngineNews.Kind.STARTING, EngineNews.Kind.STARTED), news);
  }

  @Test
  void look_engineIsThere_attachesAndOwnsNothing() {
    running.set(true);
    keeper(LIVES).look();
    assertFalse(keeper.isOurs());
    assertEquals(List.of(EngineNews.Kind.ATTACHED), news);
  }

  @Test
  void look_attachOnlyAndNone_waitsAndSaysSoOnce() {
    keeper(List.of()).look();
    keeper.look();
    assertEquals(List.of(EngineNews.Kind.NONE_RUNNING), news);
  }

  @Test
  void look_attachedEngineIsGone_startsOneInItsPlace() {
    running.set(true);
    keeper(LIVES).look();
    running.set(false);
    keeper.look();
    assertTrue(keeper.isOurs());
    assertEquals(List.of(EngineNews.Kind.ATTACHED, EngineNews.Kind.RESTARTING), news);
  }

  @Test
  void look_engineDiesAtOnce_tellsItsLastWordsAndTriesAgainLater() throws Exception {
    keeper(DIES).look();
    awaitDeath();
    assertEquals(List.of(EngineNews.Kind.STARTING, EngineNews.Kind.CANNOT_START), news);
    assertEquals("no such show", details.getLast());
    keeper.look();
    assertEquals(2, news.size());
    clock.advance(250_000_000L);
    keeper.look();
    assertTrue(keeper.isOurs(), "it tries again");
    assertEquals(EngineNews.Kind.CANNOT_START, news.getLast(), "and the reason stays in sight");
  }

  @Test
  void look_engineOnAirDies_isReplacedInTheSameLook() throws Exception {
    EngineKeeper watching = keeper(LIVES);
    watching.look();
    running.set(true);
    watching.look();
    running.set(false);
    ProcessHandle.current()
        .children()
        .forEach(child -> {
          child.destroyForcibly();
          child.onExit().join();
        });
    watching.look();
    assertTrue(watching.isOurs());
    assertEquals(
        List.of(EngineNews.Kind.STARTING, EngineNews.Kind.STARTED, EngineNews.Kind.RESTARTING),
        news);
  }

  @Test
  void look_engineOnAirDiesYoungTwice_secondTimeWaits() {
    EngineKeeper watching = keeper(LIVES);
    for (int life = 0; life < 2; life++) {
      watching.look();
      running.set(true);
      watching.look();
      running.set(false);
      ProcessHandle.current()
          .children()
          .forEach(child -> {
            child.destroyForcibly();
            child.onExit().join();
          });
      watching.look();
    }
    assertFalse(watching.isOurs());
    clock.advance(250_000_000L);
    watching.look();
    assertTrue(watching.isOurs());
  }

  @Test
  void restart_endsTheEngineAndStartsItAnew_withoutCallingItADeath() throws Exception {
    EngineKeeper watching = keeper(List.of("/bin/sh", "-c", "sleep 60; exit 0", "engine"));
    watching.look();
    running.set(true);
    watching.look();
    running.set(false);
    ProcessHandle first = ProcessHandle.current().children().findFirst().orElseThrow();
    watching.restart();
    first.onExit().join();
    watching.look();
    unused.submit(() -> {}).get();
    running.set(true);
    watching.look();
    assertTrue(watching.isOurs());
    assertEquals(
        List.of(
            EngineNews.Kind.STARTING,
            EngineNews.Kind.STARTED,
            EngineNews.Kind.RESTARTING_AS_ASKED,
            EngineNews.Kind.RESTARTED),
        news);
    assertFalse(ProcessHandle.current().children().toList().contains(first));
    assertTrue(
        ProcessHandle.current()
            .children()
            .anyMatch(child ->
                child.info().arguments().map(List::of).orElse(List.of()).contains("--resume")));
  }

  @Test
  void restart_ofAnEngineThatIsNotOurs_doesNothing() throws Exception {
    running.set(true);
    keeper(LIVES).look();
    keeper.restart();
    unused.submit(() -> {}).get();
    assertEquals(List.of(EngineNews.Kind.ATTACHED), news);
  }

  @Test
  void begin_launchedAlready_isTakenOver() throws Exception {
    EngineProcess first = EngineProcess.start(LIVES, folder.resolve("engine.log"), 0);
    keeper =
        new EngineKeeper(
            new EngineKeeper.Setup(running::get, LIVES, folder.resolve("engine.log"), first),
            unused,
            clock,
            (kind, _) -> news.add(kind));
    running.set(true);
    keeper.look();
    assertTrue(keeper.isOurs());
    assertEquals(List.of(EngineNews.Kind.STARTED), news);
  }

  @Test
  void look_engineKilledWhileStarting_tellsTheSignal() {
    EngineKeeper watching = keeper(LIVES);
    watching.look();
    ProcessHandle.current()
        .children()
        .forEach(child -> {
          child.destroyForcibly();
          child.onExit().join();
        });
    watching.look();
    assertTrue(details.contains("it was killed by signal 9"), details.toString());
  }

  private void awaitDeath() throws InterruptedException {
    // The shell ends within milliseconds; how many is the machine's business.
    for (int i = 0; i < 1000 && news.size() < 2; i++) {
      ProcessHandle.current().children().forEach(child -> child.onExit().join());
      keeper.look();
    }
  }
}
