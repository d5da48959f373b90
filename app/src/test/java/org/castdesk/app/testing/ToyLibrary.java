package org.castdesk.app.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleConsumer;
import org.castdesk.engine.format.MediaInfo;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.library.Analysis;
import org.castdesk.engine.library.Keeping;
import org.castdesk.engine.library.LibraryFolders;
import org.castdesk.engine.library.LibraryNews.Item;
import org.castdesk.engine.library.Loudness;
import org.castdesk.engine.library.Material;
import org.castdesk.engine.library.live.LiveLibrary;
import org.castdesk.engine.time.FrameRate;
import org.castdesk.engine.time.SystemClock;
import org.castdesk.engine.time.VirtualClock;

/// A library of a test: its files are words, and somebody only says that they are films.
public final class ToyLibrary implements Analysis {
  private final Path home;
  private final LiveLibrary library;

  /// What is said of a file by its name; of all others, that it is a film.
  public final Map<String, Outcome> outcomes = new HashMap<>();

  public ToyLibrary(Path home) {
    this.home = home;
    library =
        new LiveLibrary(
            new LiveLibrary.Setup(
                new LibraryFolders(home.resolve("library"), home.resolve("cache")),
                home.resolve("data"),
                this,
                Runnable::run,
                new VirtualClock(new SystemClock().wallTime())));
    library.open();
  }

  public LiveLibrary library() {
    return library;
  }

  public Path file(String name) {
    try {
      Path file = home.resolve("files").resolve(name);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, "a film called " + name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Takes files of these names.
  public List<Path> take(Keeping keeping, String... names) {
    List<Path> files = new ArrayList<>();
    for (String name : names) {
      files.add(file(name));
    }
    library.take(files, keeping);
    return files;
  }

  public Material named(String name) {
    return library.news().items().stream()
        .map(Item::material)
        .filter(material -> material.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public Outcome look(Wish wish, DoubleConsumer progress) {
    Outcome special = outcomes.get(String.valueOf(wish.file().getFileName()));
    if (special != null) {
      return special;
    }
    return switch (wish.step()) {
      case PROBE ->
          new Outcome.Probed(
              new MediaInfo(
                  "mov,mp4",
                  "h264",
                  new PictureSize(1920, 1080),
                  FrameRate.parse("25"),
                  "aac",
                  48_000,
                  2,
                  Duration.ofSeconds(75)));
      case PICTURE -> new Outcome.Pictured(Duration.ofSeconds(1));
      case SOUND -> new Outcome.Heard(new Loudness(-18.2, 4, -0.4));
    };
  }

  @Override
  public void cancel() {}

  @Override
  public void close() {}
}
