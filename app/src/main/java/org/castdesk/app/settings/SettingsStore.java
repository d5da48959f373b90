package org.castdesk.app.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.castdesk.app.fx.FxThread;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/// Keeps the settings and their file the same. Reading and writing happen elsewhere than on the FX
/// thread; of many changes in a row the newest is written.
///
/// **Order**: made early, it reads while the toolkit starts, so that the first picture of the
/// window has the right look.
public final class SettingsStore {
  private static final Logger LOG = LoggerFactory.getLogger(SettingsStore.class);

  private final SettingsFile file;
  private final Path path;
  private final Executor work;
  private final AtomicReference<@Nullable ObjectNode> newest = new AtomicReference<>();
  private final CompletableFuture<SettingsFile.Content> content = new CompletableFuture<>();
  private volatile Consumer<Problem> tell = _ -> {};

  /// What went wrong with the file; the desk goes on with what it has.
  ///
  /// @param place the file it is about: for a damaged one, where it is kept now
  public record Problem(Kind kind, Path place) {
    /// What can happen to a file.
    public enum Kind {
      DAMAGED,
      UNREADABLE,
      UNWRITABLE
    }
  }

  /// @param work runs what may wait, one after the other
  public SettingsStore(Path path, Executor work) {
    this.path = path;
    this.work = work;
    file = new SettingsFile(path);
    work.execute(this::read);
  }

  /// Hands what was read to `settings`, and writes every change from then on.
  ///
  /// @param problems hears on the FX thread what went wrong
  public void open(DeskSettings settings, Consumer<Problem> problems) {
    tell = problem -> FxThread.run(() -> problems.accept(problem));
    CompletableFuture<SettingsFile.Content> _ =
        content.whenCompleteAsync(
            (found, failure) -> {
              if (found == null) {
                // Not written either: a file that could not be read may hold what somebody needs.
                LOG.warn("{}: cannot be read: {}", path, String.valueOf(failure));
                tell.accept(new Problem(Problem.Kind.UNREADABLE, path));
              } else {
                adopt(settings, found);
              }
            },
            FxThread.EXECUTOR);
  }

  private void adopt(DeskSettings settings, SettingsFile.Content found) {
    settings.adopt(found.document());
    settings.onChange(this::save);
    if (found.damaged() != null) {
      LOG.warn("{}: not valid JSON; kept as {}", path, found.damaged());
      tell.accept(new Problem(Problem.Kind.DAMAGED, found.damaged()));
    }
  }

  private void read() {
    try {
      content.complete(file.read());
    } catch (IOException | RuntimeException e) {
      content.completeExceptionally(e);
    }
  }

  private void save(ObjectNode document) {
    newest.set(document);
    work.execute(this::write);
  }

  private void write() {
    try {
      ObjectNode document = newest.getAndSet(null);
      if (document != null) {
        file.write(document);
      }
    } catch (IOException | RuntimeException e) {
      LOG.warn("{}: cannot be written: {}", path, e.toString());
      tell.accept(new Problem(Problem.Kind.UNWRITABLE, path));
    }
  }
}
