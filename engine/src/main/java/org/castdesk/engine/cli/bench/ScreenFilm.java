package org.castdesk.engine.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.castdesk.engine.cli.bench.process.ProcessRun;
import org.castdesk.engine.time.EngineClock;

/// A small grey film of the screen, in which can be seen when the programme monitor moves.
///
/// **Owns**: the camera's process and its file. **Units**: seconds of the clock.
final class ScreenFilm implements AutoCloseable {
  private static final int RATE = 25;
  private static final int WIDTH = 192;
  private static final int HEIGHT = 108;
  private static final int MOVED_LUMA = 16;
  private static final int MOVED_PIXELS = 12;
  private static final long LOOK_NANOS = 500_000_000;

  /// A window that appears changes the picture once or twice; a programme keeps on.
  private static final int LASTING_FRAMES = 10;

  private final EngineClock clock;
  private final Path file;
  private final Process camera;
  private final double begun;

  private ScreenFilm(EngineClock clock, Path file, Process camera)
      throws IOException, InterruptedException {
    this.clock = clock;
    this.file = file;
    this.camera = camera;
    begun = firstPicture();
  }

  /// Films for so long, or until closed.
  static ScreenFilm begin(
      EngineClock clock, ProcessRun runner, Path folder, String display, int seconds)
      throws IOException, InterruptedException {
    Path file = folder.resolve("film.gray");
    Files.deleteIfExists(file);
    Process camera =
        runner.start(command(display, seconds, file), folder.resolve("camera.log").toFile());
    try {
      return new ScreenFilm(clock, file, camera);
    } catch (IOException | InterruptedException e) {
      ProcessRun.end(camera);
      throw e;
    }
  }

  private static List<String> command(String display, int seconds, Path film) {
    List<String> command = new ArrayList<>(List.of("ffmpeg", "-loglevel", "error", "-nostdin"));
    command.addAll(List.of("-f", "x11grab", "-framerate", Integer.toString(RATE)));
    command.addAll(List.of("-video_size", "1920x1080", "-i", display));
    command.addAll(List.of("-t", Integer.toString(seconds), "-flush_packets", "1"));
    command.addAll(List.of("-vf", "scale=" + WIDTH + ":" + HEIGHT + ":flags=fast_bilinear"));
    command.addAll(List.of("-pix_fmt", "gray", "-f", "rawvideo", "-y", film.toString()));
    return command;
  }

  /// When the film's frame 0 was taken.
  private double firstPicture() throws IOException, InterruptedException {
    while (camera.isAlive()) {
      long bytes = Files.exists(file) ? Files.size(file) : 0;
      if (bytes >= WIDTH * HEIGHT) {
        return clock.nowNanos() / 1e9 - (double) (bytes / (WIDTH * HEIGHT) - 1) / RATE;
      }
      clock.sleepUntil(clock.nowNanos() + 2_000_000);
    }
    throw new IOException("ffmpeg cannot film the screen");
  }

  /// When the programme begins to move for good, not before `from`; NaN when the film ends first.
  double motionAfter(double from) throws IOException, InterruptedException {
    int first = Math.max(1, (int) Math.ceil((from - begun) * RATE));
    int found = -1;
    while (found < 0) {
      boolean isLast = !camera.isAlive();
      found = firstMoving(Files.readAllBytes(file), first);
      if (found < 0 && isLast) {
        return Double.NaN;
      }
      clock.sleepUntil(clock.nowNanos() + (found < 0 ? LOOK_NANOS : 0));
    }
    return begun + (double) found / RATE;
  }

  /// The first frame after which the right half, where the programme is, keeps on changing.
  private static int firstMoving(byte[] pixels, int from) {
    int frames = pixels.length / (WIDTH * HEIGHT);
    int moving = 0;
    for (int n = from; n < frames; n++) {
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

  @Override
  public void close() {
    try {
      ProcessRun.end(camera);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
