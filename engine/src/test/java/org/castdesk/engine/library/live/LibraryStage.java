package org.castdesk.engine.library.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.DoubleConsumer;
import org.castdesk.engine.format.MediaInfo;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.library.Analysis;
import org.castdesk.engine.library.LibraryFolders;
import org.castdesk.engine.library.LibraryNews;
import org.castdesk.engine.library.LibraryNews.Item;
import org.castdesk.engine.library.Loudness;
import org.castdesk.engine.library.Material;
import org.castdesk.engine.library.Step;
import org.castdesk.engine.time.FrameRate;
import org.castdesk.engine.time.VirtualClock;

/// A library in a folder of a test: everything runs when the test says so, on its thread.
final class LibraryStage {
  final Path home;
  final Looker looker;
  private final Deque<Runnable> tasks = new ArrayDeque<>();
  private final Executor later = tasks::add;
  LiveLibrary library;

  LibraryStage(Path home) {
    this.home = home;
    looker = new Looker(new LibraryFolders(home.resolve("library"), home.resolve("cache")));
    library = open();
  }

  private LiveLibrary open() {
    LiveLibrary made =
        new LiveLibrary(
            new LiveLibrary.Setup(
                new LibraryFolders(home.resolve("library"), home.resolve("cache")),
                home.resolve("data"),
                looker,
                later,
                new VirtualClock(Instant.parse("2026-01-31T12:00:00Z"))));
    made.open();
    settle();
    return made;
  }

  /// The desk ends and begins again.
  void restart() {
    library.close();
    tasks.clear();
    looker.seen.clear();
    library = open();
  }

  /// Until nothing is left to do.
  void settle() {
    while (step()) {}
  }

  boolean step() {
    Runnable task = tasks.poll();
    if (task == null) {
      return false;
    }
    task.run();
    return true;
  }

  void look() {
    library.look();
    settle();
  }

  Path file(String name, String content) throws IOException {
    Path file = home.resolve("files").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  LibraryNews news() {
    return library.news();
  }

  List<Material> materials() {
    return news().items().stream().map(Item::material).toList();
  }

  Material named(String name) {
    return materials().stream()
        .filter(material -> material.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  Item item(String name) {
    return news().items().stream()
        .filter(item -> item.material().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /// Says what a test wants of a file; by itself every file is a short film.
  static final class Looker implements Analysis {
    final List<String> seen = new ArrayList<>();
    final Map<String, Outcome> outcomes = new HashMap<>();
    Runnable during = () -> {};
    boolean isCancelled;

    /// Whether what is found is left in the cache, as a real worker does.
    boolean writes = true;

    private final LibraryFolders folders;

    Looker(LibraryFolders folders) {
      this.folders = folders;
    }

    @Override
    public Outcome look(Wish wish, DoubleConsumer progress) {
      seen.add(wish.step() + " " + wish.file().getFileName());
      isCancelled = false;
      progress.accept(0.5);
      during.run();
      if (writes && !isCancelled) {
        write(wish);
      }
      if (isCancelled) {
        return new Outcome.Cancelled();
      }
      Outcome special = outcomes.get(wish.step() + " " + wish.file().getFileName());
      return special != null ? special : usual(wish.step());
    }

    private void write(Wish wish) {
      Path file =
          wish.step() == Step.SOUND ? folders.waveform(wish.id()) : folders.picture(wish.id());
      try {
        Files.createDirectories(folders.cache());
        Files.writeString(file, "found");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static Outcome usual(Step step) {
      return switch (step) {
        case PROBE ->
            new Outcome.Probed(
                new MediaInfo(
                    "mov,mp4",
                    "h264",
                    new PictureSize(1280, 720),
                    FrameRate.parse("25"),
                    "aac",
                    48_000,
                    2,
                    Duration.ofSeconds(12)));
        case PICTURE -> new Outcome.Pictured(Duration.ofSeconds(1));
        case SOUND -> new Outcome.Heard(new Loudness(-23, 4, -3));
      };
    }

    @Override
    public void cancel() {
      isCancelled = true;
    }

    @Override
    public void close() {}
  }
}
