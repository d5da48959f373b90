package org.castdesk.engine.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// What the numbers were measured on.
final class Machine {
  private Machine() {}

  static List<String> describe() {
    return List.of(
        "machine: %d cores, %s, %s of memory, Linux %s"
            .formatted(
                Runtime.getRuntime().availableProcessors(),
                line("/proc/cpuinfo", "model name"),
                line("/proc/meminfo", "MemTotal"),
                System.getProperty("os.version")),
        "java: " + System.getProperty("java.runtime.version") + ", load before: " + load());
  }

  private static String line(String file, String key) {
    try {
      for (String line : Files.readAllLines(Path.of(file))) {
        if (line.toLowerCase(Locale.ROOT).startsWith(key.toLowerCase(Locale.ROOT))) {
          return line.substring(line.indexOf(':') + 1).strip();
        }
      }
    } catch (IOException e) {
      return "unknown";
    }
    return "unknown";
  }

  private static String load() {
    try {
      return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
    } catch (IOException e) {
      return "unknown";
    }
  }
}
