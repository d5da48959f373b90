package org.castdesk.engine.library.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.format.MaterialId;
import org.castdesk.engine.library.Keeping;
import org.castdesk.engine.library.LibraryFolders;
import org.castdesk.engine.library.LibraryNews.Refused;
import org.castdesk.engine.library.LibraryNews.Taking;
import org.castdesk.engine.library.Material;
import org.castdesk.engine.library.Presence;
import org.castdesk.engine.library.Steps;
import org.jspecify.annotations.Nullable;

/// Takes files and folders into the library. One that cannot be taken is named and stops nothing.
///
/// **Thread**: runs on one, not FX; [#cancel()] by any.
final class Import {
  /// More than any library of ours is made for; somebody chose the whole disk.
  static final int MOST_FILES = 20_000;

  private final long number;
  private final List<Path> chosen;
  private final Keeping keeping;
  private final Shelf shelf;
  private final LibraryFolders folders;
  private final Supplier<Instant> clock;
  private final Map<Path, Long> files = new LinkedHashMap<>();
  private final List<Refused> refused = new ArrayList<>();
  private final Set<Path> here = new HashSet<>();
  private final Map<String, Path> byFingerprint = new HashMap<>();
  private volatile boolean isCancelled;
  private int done;
  private int added;
  private int known;
  private long bytes;
  private long allBytes;

  /// What somebody chose, and what becomes of it.
  record Wish(long number, List<Path> chosen, Keeping keeping) {
    Wish {
      chosen = List.copyOf(chosen);
    }
  }

  Import(Wish wish, Shelf shelf, LibraryFolders folders, Supplier<Instant> clock) {
    number = wish.number();
    chosen = wish.chosen();
    keeping = wish.keeping();
    this.shelf = shelf;
    this.folders = folders;
    this.clock = clock;
  }

  void cancel() {
    isCancelled = true;
  }

  void run() {
    tell("", false);
    for (Material material : shelf.all()) {
      here.add(material.location());
      byFingerprint.put(material.fingerprint(), material.location());
    }
    chosen.forEach(this::collect);
    if (keeping == Keeping.COPY) {
      allBytes = files.values().stream().mapToLong(size -> size).sum();
    }
    if (fits()) {
      for (Path file : files.keySet()) {
        if (isCancelled) {
          break;
        }
        tell(nameOf(file), false);
        take(file);
        done++;
      }
    }
    tell("", true);
  }

  private void collect(Path path) {
    Path file = path.toAbsolutePath().normalize();
    try {
      if (Files.isDirectory(file)) {
        MediaFolder.walk(
            file,
            (found, size) -> {
              if (MediaFolder.isMedia(found) && files.size() < MOST_FILES) {
                files.put(found, size);
              }
              return !isCancelled && files.size() < MOST_FILES;
            });
        if (files.size() >= MOST_FILES) {
          refuse(new Refused(file, FaultCode.DATA_TOO_LARGE, Integer.toString(MOST_FILES)));
        }
        return;
      }
      Refused trouble = FileTrouble.of(file);
      if (trouble != null) {
        refuse(trouble);
      } else {
        files.put(file, Files.size(file));
      }
    } catch (IOException e) {
      refuse(FileTrouble.of(file, e));
    }
  }

  /// A disk that will be full is better not filled first.
  private boolean fits() {
    if (keeping != Keeping.COPY || files.isEmpty()) {
      return true;
    }
    try {
      Files.createDirectories(folders.copies());
      long free = Files.getFileStore(folders.copies()).getUsableSpace();
      if (free < allBytes) {
        refuse(new Refused(folders.copies(), FaultCode.DISK_FULL, allBytes + " > " + free));
        return false;
      }
      return true;
    } catch (IOException e) {
      refuse(new Refused(folders.copies(), FaultCode.OUTPUT_UNWRITABLE, FileTrouble.reason(e)));
      return false;
    }
  }

  private void take(Path file) {
    try {
      if (here.contains(file)) {
        known++;
        return;
      }
      String fingerprint = Fingerprint.of(file);
      Path there = byFingerprint.get(fingerprint);
      if (there != null && (keeping == Keeping.COPY || there.equals(file)) && Files.exists(there)) {
        known++;
        return;
      }
      Path place = keeping == Keeping.COPY ? copied(file) : file;
      if (place != null) {
        add(file, place, fingerprint);
      }
    } catch (IOException e) {
      refuse(FileTrouble.of(file, e));
      // What is full stays full.
      isCancelled |= refused.getLast().why() == FaultCode.DISK_FULL;
    }
  }

  private @Nullable Path copied(Path file) throws IOException {
    long before = bytes;
    Path place =
        CopyIn.copy(
            file,
            folders.copies(),
            more -> {
              bytes += more;
              tell(nameOf(file), false);
            },
            () -> isCancelled);
    bytes = place == null ? before : bytes;
    return place;
  }

  private void add(Path from, Path place, String fingerprint) throws IOException {
    Material material =
        new Material(
            new MaterialId(UUID.randomUUID().toString()),
            stem(from),
            place,
            keeping,
            Scan.facts(place),
            fingerprint,
            clock.get(),
            null,
            null,
            null,
            Steps.NEW);
    here.add(place);
    byFingerprint.put(fingerprint, place);
    shelf.put(material, Presence.THERE);
    added++;
  }

  /// A name without its ending and without what cannot be shown.
  static String stem(Path file) {
    String name = nameOf(file);
    int dot = name.lastIndexOf('.');
    String stem = (dot > 0 ? name.substring(0, dot) : name).replaceAll("\\p{Cntrl}", "").strip();
    if (stem.isEmpty()) {
      return "?";
    }
    return stem.length() > Material.LONGEST_NAME ? stem.substring(0, Material.LONGEST_NAME) : stem;
  }

  private static String nameOf(Path file) {
    return String.valueOf(file.getFileName());
  }

  private void refuse(Refused why) {
    refused.add(why);
  }

  private void tell(String current, boolean isOver) {
    shelf.tell(
        new Taking(
            number,
            isOver,
            isCancelled,
            current,
            files.size(),
            done,
            added,
            known,
            bytes,
            allBytes,
            refused));
  }
}
