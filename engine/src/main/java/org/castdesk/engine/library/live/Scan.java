package org.castdesk.engine.library.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.castdesk.engine.format.MaterialId;
import org.castdesk.engine.library.Material;
import org.castdesk.engine.library.Material.FileFacts;
import org.castdesk.engine.library.Presence;

/// Looks whether every file is where it was, and what it was. A disk that does not answer holds up
/// this and nothing else: the next look is taken when it has answered.
///
/// **Thread**: one at a time, not FX.
final class Scan {
  private final Shelf shelf;
  private final AtomicBoolean isRunning = new AtomicBoolean();

  /// Other contents that were seen once; a file that is still being written differs again.
  private final Map<MaterialId, FileFacts> changing = new HashMap<>();

  Scan(Shelf shelf) {
    this.shelf = shelf;
  }

  boolean begin() {
    return isRunning.compareAndSet(false, true);
  }

  /// It was not taken after all.
  void end() {
    isRunning.set(false);
  }

  void run() {
    try {
      for (Material material : shelf.all()) {
        look(material);
      }
    } finally {
      isRunning.set(false);
    }
  }

  private void look(Material material) {
    MaterialId id = material.id();
    try {
      FileFacts facts = facts(material.location());
      if (facts.equals(material.file())) {
        changing.remove(id);
        shelf.seen(id, Presence.THERE);
      } else if (facts.equals(changing.put(id, facts))) {
        changing.remove(id);
        adopt(material, facts);
      } else {
        shelf.seen(id, Presence.CHANGED);
      }
    } catch (NoSuchFileException e) {
      changing.remove(id);
      shelf.seen(id, Presence.MISSING);
    } catch (IOException e) {
      changing.remove(id);
      shelf.seen(id, Files.exists(material.location()) ? Presence.UNKNOWN : Presence.MISSING);
    }
  }

  /// It is another file now, or the same one with another date.
  private void adopt(Material material, FileFacts facts) throws IOException {
    String fingerprint = Fingerprint.of(material.location());
    shelf.change(
        material.id(),
        now ->
            !now.location().equals(material.location())
                ? now
                : fingerprint.equals(now.fingerprint())
                    ? now.at(now.location(), facts)
                    : now.replacedBy(now.location(), facts, fingerprint));
    shelf.seen(material.id(), Presence.THERE);
  }

  static FileFacts facts(Path file) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    if (!attributes.isRegularFile()) {
      throw new NoSuchFileException(file.toString());
    }
    return new FileFacts(
        attributes.size(),
        attributes
            .lastModifiedTime()
            .toInstant()
            .truncatedTo(java.time.temporal.ChronoUnit.MILLIS));
  }
}
