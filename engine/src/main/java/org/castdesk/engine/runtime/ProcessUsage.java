package org.castdesk.engine.runtime;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/// What this process has used of the machine.
///
/// **Source**: proc(5), `VmRSS` and `VmHWM` of `/proc/self/status`; 0 where there is no such file.
public final class ProcessUsage {
  private static final Path STATUS = Path.of("/proc/self/status");

  private ProcessUsage() {}

  public static double cpuSeconds() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? system.getProcessCpuTime() / 1e9
        : 0;
  }

  public static long rssBytes() {
    return statusKilobytes("VmRSS:") * 1024;
  }

  public static long peakRssBytes() {
    return statusKilobytes("VmHWM:") * 1024;
  }

  private static long statusKilobytes(String key) {
    try {
      for (String line : Files.readAllLines(STATUS)) {
        if (line.startsWith(key)) {
          return Long.parseLong(line.replaceAll("[^0-9]", ""));
        }
      }
    } catch (IOException | NumberFormatException e) {
      return 0; // not Linux: the report says 0 rather than failing
    }
    return 0;
  }
}
