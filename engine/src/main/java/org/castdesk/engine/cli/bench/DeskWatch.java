package org.castdesk.engine.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.castdesk.engine.cli.bench.process.ProcessRun;

/// Films the screen while the desk starts, and finds when the programme monitor begins to move.
final class DeskWatch {
  private static final int FILM_SECONDS = 30;

  private final BenchContext context;
  private final MemoryScreen screen;

  DeskWatch(BenchContext context, MemoryScreen screen) {
    this.context = context;
    this.screen = screen;
  }

  /// Starts the desk, the engine with it, films, ends both. **Fails**: when nothing moves.
  double secondsToMotion() throws IOException, InterruptedException {
    Path folder = context.folder("desk");
    ProcessRun runner = context.runner(folder, Map.of("DISPLAY", screen.display()));
    Path log = folder.resolve("desk.log");
    try (ScreenFilm film =
        ScreenFilm.begin(context.clock(), runner, folder, screen.display(), FILM_SECONDS)) {
      double begun = context.clock().nowNanos() / 1e9;
      Process desk =
          runner.start(List.of(context.home().resolve("castdesk").toString()), log.toFile());
      try {
        double seconds = film.motionAfter(begun) - begun;
        if (Double.isNaN(seconds)) {
          throw new IOException(
              "no programme moved on the desk within "
                  + FILM_SECONDS
                  + " s: "
                  + Files.readString(log).lines().limit(5).toList());
        }
        context.say("desk: %.2f s".formatted(seconds));
        return seconds;
      } finally {
        end(desk);
      }
    }
  }

  /// The desk's engine is a process of its own and goes with it here.
  static void end(Process desk) throws InterruptedException {
    List<ProcessHandle> children = desk.descendants().toList();
    ProcessRun.end(desk);
    children.forEach(ProcessHandle::destroy);
    for (ProcessHandle child : children) {
      child.onExit().join();
    }
  }
}
