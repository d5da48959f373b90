package org.castdesk.engine.library.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.DoubleConsumer;
import org.castdesk.engine.format.MaterialId;
import org.castdesk.engine.library.Analysis;
import org.castdesk.engine.library.Keeping;
import org.castdesk.engine.library.LibraryFolders;
import org.castdesk.engine.library.LibraryNews;
import org.castdesk.engine.library.LibraryNews.Note;
import org.castdesk.engine.library.Material;
import org.castdesk.engine.library.Presence;
import org.castdesk.engine.library.store.LibraryFile;
import org.castdesk.engine.time.EngineClock;
import org.jspecify.annotations.Nullable;

/// The library as a desk has it open: what it holds, and what can be done with it. Everything
/// returns at once; what became of it stands in [#news()].
///
/// **Thread**: any. **Owns**: the right to change the list, and who looks at files.
public final class LiveLibrary implements AutoCloseable {
  private final Setup setup;
  private final Shelf shelf = new Shelf(this::changed);
  private final Scan scan = new Scan(shelf);
  private final Analysing analysing;
  private final LibraryFile file;
  private final Saving saving;
  private final Trash trash;

  /// One import after the other.
  private final ReentrantLock turn = new ReentrantLock();

  private volatile boolean isOpen;
  private volatile boolean isClosed;

  /// What was removed since the library was opened; its pictures go when that cannot be undone.
  private final Set<MaterialId> gone = ConcurrentHashMap.newKeySet();

  private long numbers;
  private @Nullable Import taking;
  private @Nullable Relink searching;

  /// @param data the user's folder for data, where the trash is
  /// @param work runs what may wait: files, the worker's answers
  public record Setup(
      LibraryFolders folders, Path data, Analysis analysis, Executor work, EngineClock clock) {
    /// @param caches this user's folder for caches
    public static Setup ofUser(Path caches, Analysis analysis, Executor work, EngineClock clock) {
      return new Setup(
          LibraryFolders.ofUser(caches), LibraryFolders.dataOfUser(), analysis, work, clock);
    }
  }

  /// What was removed, so that it can come back.
  ///
  /// @param kept copies that could not be put into the trash: their files are still there
  public record Removed(List<Gone> gone, List<Path> kept) {
    public Removed {
      gone = List.copyOf(gone);
      kept = List.copyOf(kept);
    }
  }

  /// @param trashed where its copy is now; null = its file was not touched
  public record Gone(Material material, @Nullable Path trashed) {}

  public LiveLibrary(Setup setup) {
    this.setup = setup;
    file = new LibraryFile(setup.folders().home());
    analysing = new Analysing(shelf, setup.analysis(), setup.work());
    saving = new Saving(shelf, file::save, setup.work(), setup.clock());
    trash = new Trash(setup.data());
  }

  /// One that holds nothing and never will, for a desk without files.
  public static LiveLibrary none(Executor work, EngineClock clock) {
    Path nowhere = Path.of("/dev/null");
    Analysis nobody =
        new Analysis() {
          @Override
          public Outcome look(Wish wish, DoubleConsumer progress) {
            return new Outcome.Cancelled();
          }

          @Override
          public void cancel() {}

          @Override
          public void close() {}
        };
    return new LiveLibrary(
        new Setup(new LibraryFolders(nowhere, nowhere), nowhere, nobody, work, clock));
  }

  /// Reads the list; what was not looked at yet is looked at.
  public void open() {
    run(this::begin);
  }

  private void begin() {
    try {
      LibraryFile.Opened opened = file.open();
      shelf.fill(opened.materials());
      shelf.tell(opened.note());
      isOpen = opened.canBeChanged();
      if (isOpen) {
        CacheCare.check(shelf, setup.folders());
      }
    } catch (IOException e) {
      shelf.tell(new Note.NotSaved(FileTrouble.reason(e)));
    }
    look();
  }

  public LibraryNews news() {
    return shelf.news();
  }

  public LibraryFolders folders() {
    return setup.folders();
  }

  /// Whether this desk may change it.
  public boolean canChange() {
    return isOpen;
  }

  /// Looks whether the files are where they were.
  public void look() {
    if (scan.begin() && !run(this::lookNow)) {
      scan.end();
    }
  }

  private void lookNow() {
    try {
      if (!isOpen && file.hasNews()) {
        LibraryFile.Opened opened = file.open();
        shelf.fill(opened.materials());
        shelf.tell(opened.note());
        isOpen = opened.canBeChanged();
      }
    } catch (IOException e) {
      // Tried again with the next look.
    }
    scan.run();
    changed();
  }

  private void changed() {
    if (isOpen && !isClosed) {
      saving.wake();
      analysing.wake();
    }
  }

  /// Takes files and folders. One import at a time: further ones wait for their turn.
  public synchronized void take(List<Path> files, Keeping keeping) {
    if (!isOpen || files.isEmpty()) {
      return;
    }
    Import next =
        new Import(
            new Import.Wish(++numbers, files, keeping),
            shelf,
            setup.folders(),
            () -> setup.clock().wallTime());
    run(() -> inTurn(next));
  }

  private void inTurn(Import next) {
    turn.lock();
    try {
      synchronized (this) {
        taking = next;
      }
      next.run();
    } finally {
      turn.unlock();
    }
  }

  public synchronized void cancelTaking() {
    if (taking != null) {
      taking.cancel();
    }
  }

  public void rename(MaterialId id, String name) {
    String plain = name.replaceAll("\\p{Cntrl}", "").strip();
    if (isOpen && !plain.isEmpty()) {
      String shortened =
          plain.length() > Material.LONGEST_NAME
              ? plain.substring(0, Material.LONGEST_NAME)
              : plain;
      shelf.change(id, material -> material.named(shortened));
    }
  }

  /// Takes material out of the library. A file that was only referred to is not touched; a copy goes
  /// to the user's trash.
  public CompletableFuture<Removed> remove(Collection<MaterialId> ids) {
    CompletableFuture<Removed> answer = new CompletableFuture<>();
    if (!isOpen || !run(() -> answer.complete(removeNow(ids)))) {
      answer.complete(new Removed(List.of(), List.of()));
    }
    return answer;
  }

  private Removed removeNow(Collection<MaterialId> ids) {
    analysing.stop(Set.copyOf(ids));
    List<Gone> gone = new ArrayList<>();
    List<Path> kept = new ArrayList<>();
    for (MaterialId id : ids) {
      Material material = shelf.remove(id);
      if (material != null) {
        this.gone.add(id);
        gone.add(new Gone(material, trashed(material, kept)));
      }
    }
    return new Removed(gone, kept);
  }

  private @Nullable Path trashed(Material material, List<Path> kept) {
    Path place = material.location();
    boolean isOurs =
        material.keeping() == Keeping.COPY && place.startsWith(setup.folders().copies());
    if (!isOurs || !Files.exists(place)) {
      return null;
    }
    try {
      return trash.take(place, setup.clock().wallTime());
    } catch (IOException e) {
      kept.add(place);
      return null;
    }
  }

  /// Brings back what was removed.
  public void restore(Removed removed) {
    run(() -> {
      for (Gone gone : removed.gone()) {
        Path trashed = gone.trashed();
        Material material = gone.material();
        try {
          if (trashed != null) {
            trash.giveBack(trashed, material.location());
          }
        } catch (IOException e) {
          // It comes back as missing, and can be looked for.
        }
        Presence where = Files.exists(material.location()) ? Presence.THERE : Presence.MISSING;
        shelf.put(material.with(material.steps().again()), where);
      }
    });
  }

  /// This file is what the material is from now on.
  public void relink(MaterialId id, Path file) {
    Material material = shelf.get(id);
    if (material != null) {
      search(List.of(material), relink -> relink.take(file));
    }
  }

  /// Looks for these in a folder and all in it.
  public void relinkIn(Collection<MaterialId> ids, Path folder) {
    List<Material> wanted =
        ids.stream().map(shelf::get).filter(Objects::nonNull).map(Material.class::cast).toList();
    if (!wanted.isEmpty()) {
      search(wanted, relink -> relink.searchIn(folder));
    }
  }

  private synchronized void search(List<Material> wanted, java.util.function.Consumer<Relink> how) {
    if (isOpen) {
      cancelSearch();
      Relink relink = new Relink(++numbers, shelf, wanted);
      searching = relink;
      run(() -> how.accept(relink));
    }
  }

  public synchronized void cancelSearch() {
    if (searching != null) {
      searching.cancel();
    }
  }

  /// What was not found out about these is tried once more.
  public void lookAgain(Collection<MaterialId> ids) {
    if (isOpen) {
      ids.forEach(id -> shelf.change(id, material -> material.with(material.steps().again())));
    }
  }

  /// Gives up looking at these.
  public void stopLooking(Collection<MaterialId> ids) {
    if (isOpen) {
      analysing.stop(new HashSet<>(ids));
    }
  }

  private boolean run(Runnable task) {
    try {
      setup.work().execute(task);
      return true;
    } catch (RejectedExecutionException e) {
      return false;
    }
  }

  /// Saves what is not saved. Waits for the disk.
  @Override
  public void close() {
    isClosed = true;
    cancelTaking();
    cancelSearch();
    analysing.close();
    if (isOpen) {
      saving.save();
      CacheCare.forget(gone.stream().filter(id -> shelf.get(id) == null).toList(), setup.folders());
    }
    file.close();
  }
}
