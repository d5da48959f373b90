package org.castdesk.app.feature.output;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Supplier;

/// Where a new recording goes: the folder, the show's name, and the moment it began.
public final class RecordingNames {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

  private final Supplier<Path> folder;
  private final ZoneId zone;

  public RecordingNames(Path folder, ZoneId zone) {
    this(() -> folder, zone);
  }

  /// @param folder asked anew for every recording
  public RecordingNames(Supplier<Path> folder, ZoneId zone) {
    this.folder = folder;
    this.zone = zone;
  }

  /// A file that plays up to its last second even when the machine dies while it is written.
  public Path next(String showName, Instant now) {
    String safe = showName.replaceAll("[^\\p{L}\\p{N} ._-]", "_").strip();
    String name = safe.isEmpty() || safe.startsWith(".") ? "show" : safe;
    return folder.get().resolve(name + " " + STAMP.format(now.atZone(zone)) + ".mp4");
  }
}
