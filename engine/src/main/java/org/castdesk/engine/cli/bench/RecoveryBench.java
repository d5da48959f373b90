package org.castdesk.engine.cli.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.castdesk.engine.cli.bench.process.ProcessRun;
import org.castdesk.engine.command.CommandEnvelope;
import org.castdesk.engine.command.Origin;
import org.castdesk.engine.command.SwitcherCommand;
import org.castdesk.engine.remote.EngineEndpoint;
import org.castdesk.engine.remote.EngineLocator;
import org.castdesk.engine.remote.RemoteEngine;
import org.castdesk.engine.remote.RuntimeDirectory;
import org.castdesk.engine.remote.ShowKey;
import org.castdesk.engine.runtime.EngineThreads;
import org.castdesk.engine.show.SceneId;
import org.castdesk.engine.state.OnAir;

/// The engine is killed under a desk that is on air: how long until the programme moves again, and
/// whether it is the same one.
final class RecoveryBench implements Bench {
  private static final int ROUNDS = 5;
  private static final int FILM_SECONDS = 90;
  private static final int SETTLE_SECONDS = 6;

  /// What was still on its way to the screen when the engine died.
  private static final double LAST_PICTURES = 0.2;

  private static final SceneId PROGRAM = new SceneId("sunset");
  private static final SceneId PREVIEW = new SceneId("stage");

  @Override
  public String name() {
    return "recovery";
  }

  @Override
  public String goal() {
    return "kill -9 of the engine under the desk: the programme moves again on screen within 3 s,"
        + " with the same scenes on PVW and PGM";
  }

  @Override
  public BenchResult run(BenchContext context) throws IOException, InterruptedException {
    int rounds = context.isQuick() ? 1 : ROUNDS;
    Path folder = context.folder(name());
    List<Double> seconds = new ArrayList<>();
    int same = 0;
    try (MemoryScreen screen = MemoryScreen.open(context);
        EngineThreads threads = new EngineThreads()) {
      ProcessRun runner = context.runner(folder, Map.of("DISPLAY", screen.display()));
      EngineLocator locator =
          new EngineLocator(new RuntimeDirectory(context.folder("run").resolve("castdesk")));
      for (int round = 0; round < rounds; round++) {
        Process desk =
            runner.start(
                List.of(context.home().resolve("castdesk").toString()),
                folder.resolve("desk-%d.log".formatted(round + 1)).toFile());
        try (ScreenFilm film =
            ScreenFilm.begin(context.clock(), runner, folder, screen.display(), FILM_SECONDS)) {
          Round done = round(context, film, locator, threads);
          seconds.add(done.seconds());
          same += done.same() ? 1 : 0;
          context.say("back after %.2f s".formatted(done.seconds()));
        } finally {
          DeskWatch.end(desk);
        }
      }
    }
    return new BenchResult.Builder()
        .add(
            "programme moves again, slowest",
            Collections.max(seconds),
            "s",
            new BenchResult.AtMost(3))
        .tell("programme moves again, fastest", Collections.min(seconds), "s")
        .add("same scenes on PVW and PGM", same, "of " + rounds, new BenchResult.Near(rounds, 0))
        .build();
  }

  private record Round(double seconds, boolean same) {}

  private static Round round(
      BenchContext context, ScreenFilm film, EngineLocator locator, EngineThreads threads)
      throws IOException, InterruptedException {
    if (Double.isNaN(film.motionAfter(0))) {
      throw new IOException("no programme moved on the desk");
    }
    try (RemoteEngine engine = connect(context, locator, threads)) {
      for (var wish :
          List.of(new SwitcherCommand.Take(PROGRAM), new SwitcherCommand.SetPreview(PREVIEW))) {
        engine.submit(CommandEnvelope.now(wish, Origin.SCRIPT)).join();
      }
    }
    context.pause(SETTLE_SECONDS);
    EngineEndpoint victim =
        locator.find(ShowKey.DEMO).orElseThrow(() -> new IOException("the engine is gone"));
    double killed = context.clock().nowNanos() / 1e9;
    ProcessHandle.of(victim.pid()).ifPresent(ProcessHandle::destroyForcibly);
    double back = film.motionAfter(killed + LAST_PICTURES) - killed;
    if (Double.isNaN(back)) {
      throw new IOException("no programme moved again after the engine was killed");
    }
    try (RemoteEngine engine = connect(context, locator, threads)) {
      OnAir air = engine.state().onAir();
      boolean same = air.program().scene().id().equals(PROGRAM) && air.preview().equals(PREVIEW);
      return new Round(back, same);
    }
  }

  private static RemoteEngine connect(
      BenchContext context, EngineLocator locator, EngineThreads threads) {
    return RemoteEngine.connect(
            () -> locator.find(ShowKey.DEMO), "bench", threads.work(), threads, context.clock())
        .orTimeout(20, TimeUnit.SECONDS)
        .join();
  }
}
