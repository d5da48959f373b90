package org.castdesk.engine.library.live;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.castdesk.engine.library.LibraryNews.Move;
import org.castdesk.engine.library.LibraryNews.Search;
import org.castdesk.engine.library.Material;
import org.castdesk.engine.library.Presence;

/// Finds material again that is not where it was: by its length and its fingerprint, whatever it is
/// called now.
///
/// **Thread**: runs on one, not FX; [#cancel()] by any.
final class Relink {
  private final long number;
  private final Shelf shelf;
  private final List<Material> wanted;
  private final List<Move> moved = new ArrayList<>();
  private int different;
  private volatile boolean isCancelled;

  Relink(long number, Shelf shelf, List<Material> wanted) {
    this.number = number;
    this.shelf = shelf;
    this.wanted = List.copyOf(wanted);
  }

  void cancel() {
    isCancelled = true;
  }

  /// Searches a folder and all in it.
  void searchIn(Path folder) {
    tell(false);
    Map<Long, List<Material>> bySize = new HashMap<>();
    Set<String> names = new HashSet<>();
    for (Material material : wanted) {
      bySize.computeIfAbsent(material.file().size(), _ -> new ArrayList<>()).add(material);
      names.add(name(material.location()));
    }
    Set<String> sameNames = new HashSet<>();
    try {
      MediaFolder.walk(
          folder.toAbsolutePath().normalize(),
          (file, size) -> {
            if (names.contains(name(file))) {
              sameNames.add(name(file));
            }
            List<Material> likely = bySize.getOrDefault(size, List.of());
            if (!likely.isEmpty()) {
              compare(file, likely);
            }
            return !isCancelled && moved.size() < wanted.size();
          });
    } catch (IOException e) {
      // A folder that cannot be read holds nothing; the count says so.
    }
    moved.forEach(move -> sameNames.remove(name(move.from())));
    different = sameNames.size();
    tell(true);
  }

  private void compare(Path file, List<Material> likely) {
    try {
      String fingerprint = Fingerprint.of(file);
      for (Material material : List.copyOf(likely)) {
        if (material.fingerprint().equals(fingerprint)) {
          link(material, file);
          likely.remove(material);
          return;
        }
      }
    } catch (IOException e) {
      // Not this one.
    }
  }

  /// This file it is, whatever is in it: another content is looked at anew.
  void take(Path chosen) {
    tell(false);
    Path file = chosen.toAbsolutePath().normalize();
    Material material = wanted.getFirst();
    try {
      String fingerprint = Fingerprint.of(file);
      if (fingerprint.equals(material.fingerprint())) {
        link(material, file);
      } else {
        Material.FileFacts facts = Scan.facts(file);
        shelf.seen(material.id(), Presence.THERE);
        shelf.change(material.id(), now -> now.replacedBy(file, facts, fingerprint));
        moved.add(new Move(material.id(), material.location(), file));
        different = 1;
      }
    } catch (IOException e) {
      // Not found then; the answer says 0 of 1.
    }
    tell(true);
  }

  private void link(Material material, Path file) throws IOException {
    Material.FileFacts facts = Scan.facts(file);
    shelf.seen(material.id(), Presence.THERE);
    shelf.change(material.id(), now -> now.at(file, facts));
    moved.add(new Move(material.id(), material.location(), file));
    tell(false);
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private void tell(boolean isOver) {
    shelf.tell(new Search(number, isOver, isCancelled, wanted.size(), moved, different));
  }
}
