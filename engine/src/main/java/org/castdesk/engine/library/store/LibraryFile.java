package org.castdesk.engine.library.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.castdesk.engine.library.LibraryNews.Note;
import org.castdesk.engine.library.Material;
import org.jspecify.annotations.Nullable;

/// The list on disk as one desk has it open: to change, or only to read while another desk changes
/// it.
///
/// **Thread**: one at a time, not FX. **Owns**: the right to change it.
public final class LibraryFile implements AutoCloseable {
  private final LibraryStore store;
  private final Owner owner;
  private @Nullable FileTime read;
  private boolean isNewer;

  /// @param note what is the matter with it; null = nothing
  public record Opened(List<Material> materials, boolean canBeChanged, @Nullable Note note) {}

  public LibraryFile(Path folder) {
    store = new LibraryStore(folder);
    owner = new Owner(folder);
  }

  public synchronized Opened open() throws IOException {
    boolean isOurs = owner.take();
    read = time();
    LibraryStore.Loaded loaded = store.load();
    isNewer = loaded.isNewer();
    Path kept = loaded.keptAs();
    Note note =
        isNewer
            ? new Note.Newer(loaded.version())
            : !isOurs
                ? new Note.Elsewhere()
                : kept != null ? new Note.Damaged(kept, loaded.damagedLines()) : null;
    return new Opened(loaded.materials(), isOurs && !isNewer, note);
  }

  /// Whether it is worth opening it anew: it changed, or the other desk has gone.
  public synchronized boolean hasNews() throws IOException {
    return (!isNewer && owner.take()) || !java.util.Objects.equals(read, time());
  }

  private @Nullable FileTime time() throws IOException {
    return Files.exists(store.file()) ? Files.getLastModifiedTime(store.file()) : null;
  }

  public synchronized void save(List<Material> materials) throws IOException {
    store.save(materials);
  }

  @Override
  public void close() {
    owner.close();
  }
}
