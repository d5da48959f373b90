package org.castdesk.engine.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.castdesk.engine.time.EngineClock;

/// Films the screen while the desk starts, and finds when the programme monitor begins to move.
final class DeskWatch {
  private static final int FILM_RATE = 25;
  private static final int FILM_SECONDS = 30;
  private static final long LOOK_NANOS = 500_000_000;
  private static final int WIDTH = 192;
  private static final int HEIGHT = 108;
  private static final int MOVED_LUMA = 16;
  private static final int MOVED_PIXELS = 12;

  /// A window that appears changes the picture once or twice; a programme keeps on.
  private static final int LASTING_FRAMES = 10;

  private final BenchContext context;
  private final MemoryScreen screen;

  DeskWatch(BenchContext context, MemoryScreen screen) {
    this.context = context;
    this.screen = screen;
  }

  /// Starts the desk, the engine with it, films, ends both. **Fails**: when nothing moves.
  double secondsToMotion() throws IOException, InterruptedException {
    Path folder = context.folder("desk");
    Path film = folder.resolve("film.gray");
    Files.deleteIfExists(film);
    ProcessRun runner = context.runner(folder, Map.of("DISPLAY", screen.display()));
    EngineClock clock = context.clock();
    Process camera = runner.start(camera(film), folder.resolve("camera.log").toFile());
    double filmBegun = firstPicture(clock, camera, film);
    double deskBegun = clock.nowNanos() / 1e9;
    Process desk =
        runner.start(
            List.of(context.home().resolve("castdesk").toString()),
            folder.resolve("desk.log").toFile());
    int frame = -1;
    try {
      while (frame < 0 && camera.isAlive()) {
        clock.sleepUntil(clock.nowNanos() + LOOK_NANOS);
        frame = firstMoving(Files.readAllBytes(film));
      }
    } finally {
      end(desk);
      ProcessRun.end(camera);
    }
    if (frame < 0) {
      throw new IOException(
          "no programme moved on the desk within "
              + FILM_SECONDS
              + " s: "
              + Files.readString(folder.resolve("desk.log")).lines().limit(5).toList());
    }
    double seconds = filmBegun + (double) frame / FILM_RATE - deskBegun;
    context.say("desk: %.2f s".formatted(seconds));
    return seconds;
  }

  private List<String> camera(Path film) {
    List<String> command = new ArrayList<>(List.of("ffmpeg", "-loglevel", "error", "-nostdin"));
    command.addAll(List.of("-f", "x11grab", "-framerate", Integer.toString(FILM_RATE)));
    command.addAll(List.of("-video_size", "1920x1080", "-i", screen.display()));
    command.addAll(List.of("-t", Integer.toString(FILM_SECONDS), "-flush_packets", "1"));
    command.addAll(List.of("-vf", "scale=" + WIDTH + ":" + HEIGHT + ":flags=fast_bilinear"));
    command.addAll(List.of("-pix_fmt", "gray", "-f", "rawvideo", "-y", film.toString()));
    return command;
  }

  /// When the film's frame 0 was taken. **Units**: seconds of the clock.
  private static double firstPicture(EngineClock clock, Process camera, Path film)
      throws IOException, InterruptedException {
    while (camera.isAlive()) {
      long bytes = Files.exists(film) ? Files.size(film) : 0;
      if (bytes >= WIDTH * HEIGHT) {
        return clock.nowNanos() / 1e9 - (double) (bytes / (WIDTH * HEIGHT) - 1) / FILM_RATE;
      }
      clock.sleepUntil(clock.nowNanos() + 2_000_000);
    }
    throw new IOException("ffmpeg cannot film the screen");
  }

  /// The desk's engine is a process of its own and goes with it here.
  private static void end(Process desk) throws InterruptedException {
    List<ProcessHandle> children = desk.descendants().toList();
    ProcessRun.end(desk);
    children.forEach(ProcessHandle::destroy);
    for (ProcessHandle child : children) {
      child.onExit().join();
    }
  }

  /// The first frame after which the right half, where the programme is, keeps on changing.
  private static int firstMoving(byte[] pixels) {
    int frames = pixels.length / (WIDTH * HEIGHT);
    int moving = 0;
    for (int n = 1; n < frames; n++) {
      moving = moves(pixels, n) ? moving + 1 : 0;
      if (moving == LASTING_FRAMES) {
        return n - LASTING_FRAMES + 1;
      }
    }
    return -1;
  }

  private static boolean moves(byte[] pixels, int frame) {
    int at = frame * WIDTH * HEIGHT;
    int before = at - WIDTH * HEIGHT;
    int moved = 0;
    for (int y = HEIGHT / 12; y < HEIGHT / 2; y++) {
      for (int x = WIDTH / 2; x < WIDTH; x++) {
        int here = y * WIDTH + x;
        int change = (pixels[at + here] & 0xff) - (pixels[before + here] & 0xff);
        moved += Math.abs(change) > MOVED_LUMA ? 1 : 0;
      }
    }
    return moved >= MOVED_PIXELS;
  }
}
