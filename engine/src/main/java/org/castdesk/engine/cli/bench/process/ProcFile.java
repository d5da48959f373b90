package org.castdesk.engine.cli.bench.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/// What Linux tells about a process in /proc.
///
/// **Source**: proc_pid_stat(5), proc_pid_status(5).
final class ProcFile {
  /// Linux counts processor time in hundredths of a second on every platform we run on.
  private static final double TICKS_PER_SECOND = 100;

  private static final int UTIME = 11;
  private static final int STIME = 12;
  private static final int CHILD_UTIME = 13;
  private static final int CHILD_STIME = 14;

  private ProcFile() {}

  /// Processor time of a running process; empty once it is gone. **Units**: seconds.
  static OptionalDouble cpuSeconds(long pid) {
    return stat("/proc/" + pid + "/stat", UTIME, STIME);
  }

  /// Processor time of all ended children of this process. **Units**: seconds.
  static double endedChildrenCpuSeconds() {
    return stat("/proc/self/stat", CHILD_UTIME, CHILD_STIME).orElse(0);
  }

  /// The most memory a running process ever held; empty once it is gone. **Units**: bytes.
  static OptionalLong peakRssBytes(long pid) {
    return status(pid, "VmHWM:");
  }

  /// The memory a running process holds now; empty once it is gone. **Units**: bytes.
  static OptionalLong rssBytes(long pid) {
    return status(pid, "VmRSS:");
  }

  private static OptionalDouble stat(String file, int first, int second) {
    try {
      String line = Files.readString(Path.of(file), StandardCharsets.UTF_8);
      // The name in brackets may hold spaces: count from behind it.
      String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
      long ticks = Long.parseLong(fields[first]) + Long.parseLong(fields[second]);
      return OptionalDouble.of(ticks / TICKS_PER_SECOND);
    } catch (IOException | IndexOutOfBoundsException e) {
      return OptionalDouble.empty();
    }
  }

  private static OptionalLong status(long pid, String key) {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
        if (line.startsWith(key)) {
          return OptionalLong.of(Long.parseLong(line.replaceAll("\\D", "")) << 10);
        }
      }
    } catch (IOException e) {
      return OptionalLong.empty();
    }
    return OptionalLong.empty();
  }
}
