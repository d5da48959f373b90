package org.castdesk.app.address;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something plugged into this computer that pictures can come from.
///
/// @param address as a live source names it
/// @param name as its maker calls it
public record Device(String address, String name) {
  /// The cameras, in the order of their numbers. A camera often has a second device, which gives no
  /// pictures: those have an index above 0.
  ///
  /// @param devices `/dev`
  /// @param known `/sys/class/video4linux`
  public static List<Device> cameras(Path devices, Path known) {
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(devices, "video[0-9]*")) {
      all.forEach(found::add);
    } catch (IOException _) {
      // A computer without devices has no cameras.
    }
    found.sort(Comparator.comparingInt(Device::number));
    return found.stream()
        .filter(device -> "0".equals(line(known.resolve(file(device)).resolve("index"), "0")))
        .map(device ->
            new Device(
                "v4l2:" + device, line(known.resolve(file(device)).resolve("name"), file(device))))
        .toList();
  }

  /// The screen this desk is on, as `DISPLAY` names it; null = it has none that can be filmed.
  public static @Nullable String screen(@Nullable String display) {
    return display != null && display.matches(":[0-9.]+") ? "x11:" + display : null;
  }

  private static String file(Path device) {
    return device.getFileName().toString();
  }

  private static int number(Path device) {
    String digits = file(device).replaceAll("\\D", "");
    return digits.isEmpty() || digits.length() > 9 ? 0 : Integer.parseInt(digits);
  }

  /// Answered by the kernel from its memory.
  private static String line(Path file, String otherwise) {
    try {
      String line = Files.readString(file).strip();
      return line.isEmpty() ? otherwise : line;
    } catch (IOException _) {
      return otherwise;
    }
  }
}
