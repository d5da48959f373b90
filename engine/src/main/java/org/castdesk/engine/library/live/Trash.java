package org.castdesk.engine.library.live;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/// The user's trash, where file managers show what was removed and put it back.
///
/// **Source**: freedesktop.org Trash specification 1.0, the home trash.
final class Trash {
  private static final int MOST_OF_ONE_NAME = 10_000;

  private final Path folder;

  /// @param data the user's folder for data, `~/.local/share`
  Trash(Path data) {
    this.folder = data.resolve("Trash");
  }

  /// @return where it is now. **Fails**: when the trash lies on another disk; the file stays then
  Path take(Path file, Instant now) throws IOException {
    Path files = Files.createDirectories(folder.resolve("files"));
    Path infos = Files.createDirectories(folder.resolve("info"));
    String name = String.valueOf(file.getFileName());
    for (int n = 1; n <= MOST_OF_ONE_NAME; n++) {
      String free = CopyIn.numbered(name, n);
      Path info = infos.resolve(free + ".trashinfo");
      try {
        Files.writeString(
            info, info(file, now), StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
      } catch (FileAlreadyExistsException e) {
        continue;
      }
      try {
        return Files.move(file, files.resolve(free), StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        Files.deleteIfExists(info);
        throw e;
      }
    }
    throw new FileAlreadyExistsException(name);
  }

  private static String info(Path file, Instant now) {
    LocalDateTime when =
        LocalDateTime.ofInstant(now, ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS);
    URI place = file.toUri();
    return "[Trash Info]\nPath=" + place.getRawPath() + "\nDeletionDate=" + when + "\n";
  }

  /// Puts it back. **Fails**: when something else is there now.
  void giveBack(Path trashed, Path place) throws IOException {
    if (Files.exists(place)) {
      throw new FileAlreadyExistsException(place.toString());
    }
    Files.move(trashed, place, StandardCopyOption.ATOMIC_MOVE);
    Files.deleteIfExists(folder.resolve("info").resolve(trashed.getFileName() + ".trashinfo"));
  }
}
