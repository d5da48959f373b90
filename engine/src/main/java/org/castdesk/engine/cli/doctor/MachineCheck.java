package org.castdesk.engine.cli.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/// Cores and memory: a 1080p30 show needs two cores and about 1.5 GB for both processes.
final class MachineCheck implements Examination.Check {
  private static final int ENOUGH_CORES = 2;
  private static final long ENOUGH_MB = 2000;

  @Override
  public List<Finding> look() {
    return List.of(cores(), memory());
  }

  private static Finding cores() {
    int cores = Runtime.getRuntime().availableProcessors();
    return cores >= ENOUGH_CORES
        ? Finding.ok("cores", Integer.toString(cores))
        : Finding.warn("cores", cores + "; a 1080p30 show needs two", "use --size 1280x720");
  }

  private static Finding memory() {
    OptionalLong found = availableMb();
    if (found.isEmpty()) {
      return Finding.warn("memory", "cannot be read here", "");
    }
    long mb = found.getAsLong();
    return mb >= ENOUGH_MB
        ? Finding.ok("memory", mb + " MB available")
        : Finding.warn("memory", mb + " MB available; desk and engine want 1500", "close programs");
  }

  private static OptionalLong availableMb() {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/meminfo"))) {
        if (line.startsWith("MemAvailable:")) {
          return OptionalLong.of(Long.parseLong(line.replaceAll("\\D", "")) / 1000);
        }
      }
    } catch (IOException e) {
      return OptionalLong.empty();
    }
    return OptionalLong.empty();
  }
}
