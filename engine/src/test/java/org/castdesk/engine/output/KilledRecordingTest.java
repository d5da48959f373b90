package org.castdesk.engine.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.castdesk.engine.testing.BundledTools;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

/// A recording whose process is killed plays up to its last second.
class KilledRecordingTest {
  private static final int FRAMES_PER_SECOND = 30;

  @TempDir Path directory;

  @RepeatedTest(2)
  void killedRecording_losesAtMostASecond() throws Exception {
    int killAfter = 40 + new Random().nextInt(60);
    Process child = startChild();
    long lastFrame;
    try {
      lastFrame = readUntil(child, killAfter);
    } finally {
      child.destroyForcibly();
    }
    assertTrue(child.waitFor(10, TimeUnit.SECONDS));
    assertEquals(128 + 9, child.exitValue(), "killed, not ended");
    for (String ending : List.of("mp4", "mkv", "flv", "ts")) {
      Path file = directory.resolve("killed." + ending);
      assertLoss(file, "v:0", lastFrame);
      assertLoss(file, "a:0", lastFrame);
    }
  }

  private static void assertLoss(Path file, String stream, long lastFrame) throws IOException {
    List<Double> times =
        BundledTools.entries(file, stream, "frame=pts_time").stream()
            .map(line -> Double.valueOf(line.split(",")[0]))
            .toList();
    assertTrue(!times.isEmpty(), file + " " + stream + " has nothing");
    double played = times.getLast() - times.getFirst();
    double loss = (double) lastFrame / FRAMES_PER_SECOND - played;
    assertTrue(loss <= 1.0, file + " " + stream + " loses " + loss + " s");
  }

  private static long readUntil(Process child, int frame) throws IOException {
    BufferedReader lines = child.inputReader();
    String line = lines.readLine();
    while (line != null && !line.equals(Integer.toString(frame))) {
      assertTrue(!line.startsWith("failed"), line);
      line = lines.readLine();
    }
    return frame;
  }

  private Process startChild() throws IOException {
    String java = ProcessHandle.current().info().command().orElse("java");
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return new ProcessBuilder(
            java,
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            classPath,
            RecordingChild.class.getName(),
            directory.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
