package org.castdesk.app.feature.library;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import org.castdesk.app.feature.library.MaterialRow.Kept;
import org.castdesk.app.fx.FxThread;
import org.castdesk.engine.library.Waveform;
import org.jspecify.annotations.Nullable;

/// Small pictures and waveforms of what was in sight lately, read when they are first wanted.
///
/// **Thread**: FX; files are read on the executor.
public final class LibraryPictures {
  /// Some screens full.
  private static final int MOST = 240;

  private final Map<Kept, Image> shots = new Lately<>();
  private final Map<Kept, Shape> shapes = new Lately<>();
  private final Executor work;

  public LibraryPictures(Executor work) {
    this.work = work;
  }

  /// @param heightPx so large it is kept, in pixels of the screen
  Image shot(Kept kept, double heightPx) {
    return shots.computeIfAbsent(
        kept, _ -> new Image(kept.file().toUri().toString(), 0, heightPx, true, true, true));
  }

  /// What is known of it now; null = not read yet, and `later` hears when it is, or unreadable.
  @Nullable Waveform shape(Kept kept, Consumer<Kept> later) {
    Shape known = shapes.get(kept);
    if (known != null) {
      return known.wave();
    }
    work.execute(() -> {
      Shape read = read(kept);
      FxThread.run(() -> {
        shapes.put(kept, read);
        later.accept(kept);
      });
    });
    return null;
  }

  private static Shape read(Kept kept) {
    try {
      return new Shape(Waveform.read(kept.file()));
    } catch (IOException e) {
      return new Shape(null);
    }
  }

  /// @param wave null = its file cannot be read
  private record Shape(@Nullable Waveform wave) {}

  private static final class Lately<V> extends LinkedHashMap<Kept, V> {
    private static final long serialVersionUID = 1L;

    Lately() {
      super(64, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Kept, V> eldest) {
      return size() > MOST;
    }
  }
}
