package org.castdesk.engine.plates;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.castdesk.engine.time.EngineClock;
import org.jspecify.annotations.Nullable;

/// The files of the shelf: found by name, added whole or not at all, and when they grow too many,
/// those that were not used for the longest time go.
///
/// Several programs may use one folder at once: a file appears and is replaced in one step, and one
/// that vanishes is simply not there.
final class PlateFolder {
  /// A use is written down at most this often: a start should not write at all.
  private static final Duration USE_GRAIN = Duration.ofHours(6);

  /// What a program that was killed left half written is taken away after this time.
  private static final Duration UNFINISHED_LIFE = Duration.ofHours(1);

  private static final String UNFINISHED = ".part";

  private final Path path;
  private final long limitBytes;
  private final EngineClock clock;

  /// @param clock its time of day orders the files by use
  PlateFolder(Path path, long limitBytes, EngineClock clock) {
    this.path = path;
    this.limitBytes = limitBytes;
    this.clock = clock;
  }

  private record Kept(Path file, long bytes, FileTime used) {}

  /// **Fails**: `IOException` when there is no such drawing, or no whole one.
  <T> T read(String name, String key, PlateShelf.Reading<T> reading) throws IOException {
    Path file = path.resolve(name);
    BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
    if (!seen.isRegularFile() || seen.size() > limitBytes) {
      throw new DamagedPlateException("it is no file of ours");
    }
    T found = PlateFile.read(file, seen.size(), key, reading);
    noteUse(file, seen);
    return found;
  }

  private void noteUse(Path file, BasicFileAttributes seen) {
    Instant now = clock.wallTime();
    if (seen.lastModifiedTime().toInstant().isBefore(now.minus(USE_GRAIN))) {
      try {
        Files.setLastModifiedTime(file, FileTime.from(now));
      } catch (IOException ignored) {
        // A folder we may only read works as well; its files merely look older than they are.
      }
    }
  }

  void write(String name, String key, PlateShelf.Writing writing) throws IOException {
    Files.createDirectories(path);
    Path unfinished = Files.createTempFile(path, name, UNFINISHED);
    try {
      PlateFile.write(unfinished, key, writing);
      makeRoom(name, Files.size(unfinished));
      Files.move(
          unfinished,
          path.resolve(name),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /// @param replaced the file that goes anyway
  private void makeRoom(String replaced, long neededBytes) throws IOException {
    List<Kept> all = new ArrayList<>();
    long bytes = neededBytes;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
      for (Path file : files) {
        Kept kept = look(file);
        if (kept != null && !file.endsWith(replaced)) {
          all.add(kept);
          bytes += kept.bytes;
        }
      }
    }
    all.sort(Comparator.comparing(Kept::used));
    for (Kept oldest : all) {
      if (bytes <= limitBytes) {
        return;
      }
      Files.deleteIfExists(oldest.file);
      bytes -= oldest.bytes;
    }
  }

  /// Null: not ours, or gone.
  private @Nullable Kept look(Path file) throws IOException {
    try {
      BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
      Instant used = seen.lastModifiedTime().toInstant();
      String name = String.valueOf(file.getFileName());
      if (name.endsWith(UNFINISHED) && used.isBefore(clock.wallTime().minus(UNFINISHED_LIFE))) {
        Files.deleteIfExists(file);
        return null;
      }
      return name.endsWith(PlateFile.ENDING) && seen.isRegularFile()
          ? new Kept(file, seen.size(), seen.lastModifiedTime())
          : null;
    } catch (NoSuchFileException e) {
      return null;
    }
  }
}
