package org.castdesk.engine.source.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The second start of a show reads files, and never wakes Java2D, which costs most of a second.
class WarmStartTest {
  @TempDir private Path folder;

  @Test
  void secondStart_loadsNoJava2d() throws IOException, InterruptedException {
    BufferedImage logo = new BufferedImage(40, 20, BufferedImage.TYPE_INT_ARGB);
    ImageIO.write(logo, "png", folder.resolve("logo.png").toFile());
    StartedShow.start(folder);
    try (Stream<Path> plates = Files.list(folder.resolve("plates"))) {
      assertEquals(7, plates.count());
    }

    List<String> loaded = classesOfAnotherStart();
    assertTrue(loaded.stream().anyMatch(line -> line.contains("PatternPicture")), "it ran");
    assertEquals(
        List.of(),
        loaded.stream()
            .filter(line ->
                line.matches(".*\\b(java\\.awt|javax\\.imageio|sun\\.(awt|font|java2d))\\..*"))
            .toList());
  }

  private List<String> classesOfAnotherStart() throws IOException, InterruptedException {
    Path log = folder.resolve("classes.log");
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + log + "::filecount=0",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                StartedShow.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output.txt").toFile())
            .start();
    try {
      assertTrue(child.waitFor(60, TimeUnit.SECONDS), "the child did not end");
    } finally {
      child.destroyForcibly();
    }
    assertEquals(0, child.exitValue(), () -> said());
    return Files.readAllLines(log);
  }

  private String said() {
    try {
      return Files.readString(folder.resolve("output.txt"));
    } catch (IOException e) {
      return e.toString();
    }
  }
}
