package org.castdesk.app.mirror;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.util.Duration;
import org.castdesk.app.control.PictureSource;
import org.castdesk.app.fx.FxThread;
import org.castdesk.engine.api.Engine;
import org.castdesk.engine.api.MonitorFeed;
import org.castdesk.engine.api.MonitorSpec;
import org.castdesk.engine.api.MonitorSubject;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.show.Bus;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The picture feeds of the monitors: asks the engine for pictures of exactly the size of the
/// glass,
/// again when the glass changes or another engine comes.
///
/// **Thread**: FX; files are opened on the executor.
public final class MonitorFeeds {
  private static final Logger LOG = LoggerFactory.getLogger(MonitorFeeds.class);

  /// A window being resized changes its size with every frame; the engine hears of the last one.
  private static final Duration SETTLE = Duration.millis(200);

  /// After a refusal.
  private static final Duration AGAIN = Duration.seconds(2);

  private final EngineMirror mirror;
  private final FeedOpener opener;
  private final Executor work;

  public MonitorFeeds(EngineMirror mirror, FeedOpener opener, Executor work) {
    this.mirror = mirror;
    this.opener = opener;
    this.work = work;
  }

  public Slot slot(Bus bus) {
    return slot(new MonitorSubject.OfBus(bus));
  }

  /// The same with fewer pictures than frames.
  public Slot slot(Bus bus, int picturesPerSecond) {
    return slot(new MonitorSubject.OfBus(bus), picturesPerSecond);
  }

  /// A feed of anything; without a size asked for it costs nothing.
  public Slot slot(MonitorSubject subject) {
    return new Slot(subject, null);
  }

  /// The same at another rate than usual.
  public Slot slot(MonitorSubject subject, int picturesPerSecond) {
    return new Slot(subject, picturesPerSecond);
  }

  /// The feed of one monitor.
  public final class Slot implements AutoCloseable {
    private final MonitorSubject subject;
    private final @Nullable Integer picturesPerSecond;
    private final ReadOnlyObjectWrapper<@Nullable PictureSource> pictures =
        new ReadOnlyObjectWrapper<>();
    private final PauseTransition settle = new PauseTransition(SETTLE);
    private final ChangeListener<@Nullable Engine> engineGone =
        (_, _, now) -> {
          if (now == null) {
            renew();
          }
        };
    private final ChangeListener<Number> linkedAnew = (_, _, _) -> renew();
    private @Nullable PictureSize wanted;
    private final PauseTransition again = new PauseTransition(AGAIN);
    private @Nullable Open open;

    /// What the engine has not answered yet. It is asked anew only after that: a window that is
    /// dragged larger would else have dozens of feeds under way.
    private @Nullable Asked underway;

    private int request;
    private boolean closed;

    private record Asked(int request, int link) {}

    /// @param link which link it came over; the numbers of feeds mean something on that one only
    private record Open(int link, Engine engine, MonitorFeed feed, FeedReader reader) {}

    private Slot(MonitorSubject subject, @Nullable Integer picturesPerSecond) {
      this.subject = subject;
      this.picturesPerSecond = picturesPerSecond;
      settle.setOnFinished(_ -> renew());
      again.setOnFinished(_ -> renew());
      mirror.engineProperty().addListener(engineGone);
      mirror.linksProperty().addListener(linkedAnew);
    }

    public ReadOnlyObjectProperty<@Nullable PictureSource> pictures() {
      return pictures.getReadOnlyProperty();
    }

    /// The programme frame of the newest picture shown; -1 = unknown.
    public long frame() {
      return open == null ? -1 : open.reader().frame();
    }

    /// Asks for pictures of this size; the first wish is carried out at once.
    public void ask(PictureSize size) {
      if (size.equals(wanted)) {
        return;
      }
      boolean first = wanted == null;
      wanted = size;
      if (first) {
        renew();
      } else {
        settle.playFromStart();
      }
    }

    /// Asks for nothing until the next wish: the engine draws nothing for it.
    public void rest() {
      if (wanted != null) {
        wanted = null;
        settle.stop();
        renew();
      }
    }

    private void renew() {
      Engine engine = mirror.engineProperty().get();
      PictureSize size = wanted;
      int mine = ++request;
      int link = mirror.linksProperty().get();
      again.stop();
      if (engine == null || size == null || closed) {
        release();
        return;
      }
      if (underway != null && underway.link() == link) {
        return;
      }
      underway = new Asked(mine, link);
      CompletableFuture<Open> _ =
          engine
              .openMonitor(new MonitorSpec(subject, size, picturesPerSecond))
              .thenApplyAsync(feed -> new Open(link, engine, feed, read(feed)), work)
              .whenCompleteAsync(
                  (opened, failure) -> take(mine, opened, failure), FxThread.EXECUTOR);
    }

    private FeedReader read(MonitorFeed feed) {
      try {
        return opener.open(feed);
      } catch (IOException e) {
        throw new CompletionException(e);
      }
    }

    private void take(int of, @Nullable Open opened, @Nullable Throwable failure) {
      boolean isNewest = underway != null && underway.request() == of;
      if (isNewest) {
        underway = null;
      }
      if (failure != null) {
        LOG.warn("The monitor of {} gets no pictures: {}", subject, failure.toString());
      } else if (opened != null && of == request) {
        release();
        open = opened;
        pictures.set(opened.reader());
      } else if (opened != null) {
        shut(opened);
      }
      if (isNewest && of != request) {
        renew();
      } else if (isNewest && failure != null) {
        again.playFromStart();
      }
    }

    /// The glass keeps its last picture; only the feed goes.
    private void release() {
      Open old = open;
      open = null;
      pictures.set(null);
      if (old != null) {
        shut(old);
      }
    }

    private void shut(Open old) {
      old.reader().close();
      if (old.link() == mirror.linksProperty().get()) {
        old.engine().closeMonitor(old.feed());
      }
    }

    @Override
    public void close() {
      closed = true;
      mirror.engineProperty().removeListener(engineGone);
      mirror.linksProperty().removeListener(linkedAnew);
      settle.stop();
      again.stop();
      request++;
      release();
    }
  }
}
