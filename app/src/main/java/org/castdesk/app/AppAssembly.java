package org.castdesk.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.castdesk.app.fx.FxThread;
import org.castdesk.app.process.EngineKeeper;
import org.castdesk.app.process.EngineLaunch;
import org.castdesk.app.process.EngineNews;
import org.castdesk.app.process.EngineProcess;
import org.castdesk.app.settings.SettingsPlace;
import org.castdesk.app.settings.SettingsStore;
import org.castdesk.app.shell.EngineKeeping;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.api.Engine;
import org.castdesk.engine.library.LibraryFolders;
import org.castdesk.engine.library.live.LiveLibrary;
import org.castdesk.engine.library.work.WorkerAnalysis;
import org.castdesk.engine.plates.CacheFolder;
import org.castdesk.engine.remote.EngineEndpoint;
import org.castdesk.engine.remote.EngineLocator;
import org.castdesk.engine.remote.LinkState;
import org.castdesk.engine.remote.RemoteEngine;
import org.castdesk.engine.remote.RuntimeDirectory;
import org.castdesk.engine.remote.ShowKey;
import org.castdesk.engine.time.EngineClock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Wires window and engine: threads, the engine's process, the link to it.
///
/// **Order**: made before JavaFX loads, so that the engine starts beside it; [#connect] when the
/// window is there.
public final class AppAssembly implements EngineKeeping, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AppAssembly.class);

  /// A worker that says nothing for so long is stuck in its file.
  private static final Duration WORKER_SILENCE = Duration.ofSeconds(30);

  private final ThreadFactory threads = AppAssembly::daemon;
  private final ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledExecutorService keeperThread =
      Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = daemon(task);
        thread.setName("engine-keeper");
        return thread;
      });

  /// Not a daemon: the program stays until the last change of the settings is written.
  private final ExecutorService lastWrites =
      new ThreadPoolExecutor(
          0,
          1,
          200,
          TimeUnit.MILLISECONDS,
          new LinkedBlockingQueue<>(),
          task -> new Thread(task, "settings"));

  private final SettingsStore settings = new SettingsStore(SettingsPlace.standard(), lastWrites);
  private final EngineLocator locator = new EngineLocator(RuntimeDirectory.standard());
  private final LiveLibrary library;
  private final ShowKey key;
  private final EngineKeeper keeper;
  private final StartupLog startup;
  private final CompletableFuture<RemoteEngine> engine;
  private volatile EngineNews window = (_, _) -> {};
  private volatile @Nullable Told told;

  private record Told(EngineNews.Kind kind, String detail) {}

  /// How the desk comes to an engine.
  public enum Door {
    START_OR_ATTACH,
    ATTACH_ONLY
  }

  /// @param show the show file, null = the demo show
  /// @param first an engine that was launched for it already
  public AppAssembly(
      @Nullable Path show,
      Door door,
      @Nullable EngineProcess first,
      EngineClock clock,
      StartupLog startup) {
    this.startup = startup;
    library = library(clock);
    key = show == null ? ShowKey.DEMO : ShowKey.of(show);
    keeper =
        new EngineKeeper(
            new EngineKeeper.Setup(
                () -> locate(door).isPresent(),
                door == Door.ATTACH_ONLY ? List.of() : EngineLaunch.command(show),
                EngineLaunch.logFile(show),
                first),
            keeperThread,
            clock,
            this::hear);
    keeper.begin();
    engine = link(clock, door);
  }

  /// What a link is made of takes long to load, so it is made on a thread of its own.
  /// Whether the desk was opened without a show.
  boolean isDemo() {
    return key.equals(ShowKey.DEMO);
  }

  private CompletableFuture<RemoteEngine> link(EngineClock clock, Door door) {
    CompletableFuture<RemoteEngine> made = new CompletableFuture<>();
    Thread maker =
        threads.newThread(() -> {
          CompletableFuture<RemoteEngine> linking =
              RemoteEngine.connect(() -> findEngine(door), "desk", work, threads, clock);
          CompletableFuture<Void> _ =
              linking.handle((linked, failure) -> {
                boolean _ =
                    failure == null ? made.complete(linked) : made.completeExceptionally(failure);
                return null;
              });
          CompletableFuture<RemoteEngine> _ =
              made.whenComplete((_, failure) -> {
                if (failure != null) {
                  linking.cancel(false);
                }
              });
        });
    maker.setName("link-maker");
    maker.start();
    return made;
  }

  /// Only attaching and no show named: the one engine that runs is meant.
  private Optional<EngineEndpoint> locate(Door door) {
    Optional<EngineEndpoint> ofShow = locator.find(key);
    return ofShow.isEmpty() && door == Door.ATTACH_ONLY && key.equals(ShowKey.DEMO)
        ? locator.findOnly()
        : ofShow;
  }

  private Optional<EngineEndpoint> findEngine(Door door) {
    Optional<EngineEndpoint> endpoint = locate(door);
    if (endpoint.isPresent()) {
      startup.mark("engine seen");
    }
    return endpoint;
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task);
    thread.setDaemon(true);
    return thread;
  }

  private void hear(EngineNews.Kind kind, String detail) {
    told = new Told(kind, detail);
    window.tell(kind, detail);
  }

  /// Shows the engine in this desk, now or as soon as it is there.
  public void connect(Desk desk, Texts texts) {
    window =
        (kind, detail) ->
            FxThread.run(() -> desk.window().showMessage(() -> words(texts, kind, detail)));
    Told last = told;
    if (last != null) {
      window.tell(last.kind(), last.detail());
    }
    CompletableFuture<Void> _ =
        engine.handleAsync(
            (linked, failure) -> {
              if (linked != null) {
                attach(desk, linked);
              } else {
                LOG.warn("No link to the engine: {}", String.valueOf(failure));
                hear(EngineNews.Kind.CANNOT_START, String.valueOf(failure));
              }
              return null;
            },
            FxThread.EXECUTOR);
  }

  private void attach(Desk desk, RemoteEngine engine) {
    startup.mark("linked");
    desk.mirror().attach(engine);
    Engine.Subscription _ =
        engine.onLink(
            link -> {
              if (link instanceof LinkState.Linked) {
                desk.mirror().relinked();
              }
            },
            FxThread.EXECUTOR);
  }

  private static String words(Texts texts, EngineNews.Kind kind, String detail) {
    return switch (kind) {
      case STARTING -> texts.get(TextKey.MESSAGE_STARTING);
      case STARTED -> texts.get(TextKey.MESSAGE_STARTED);
      case ATTACHED -> texts.get(TextKey.MESSAGE_ATTACHED);
      case NONE_RUNNING -> texts.get(TextKey.MESSAGE_NONE_RUNNING);
      case RESTARTING -> texts.get(TextKey.MESSAGE_RESTARTING);
      case RESTARTED -> texts.get(TextKey.MESSAGE_RESTARTED);
      case RESTARTING_AS_ASKED -> texts.get(TextKey.MESSAGE_RESTARTING_AS_ASKED);
      case CANNOT_STOP -> texts.get(TextKey.MESSAGE_CANNOT_STOP);
      case CANNOT_START -> texts.get(TextKey.MESSAGE_CANNOT_START, detail);
    };
  }

  /// Runs what may wait.
  public Executor work() {
    return work;
  }

  /// Runs when the program ends, however it ends short of being killed.
  void atEnd(Runnable action) {
    Runtime.getRuntime().addShutdownHook(new Thread(action));
  }

  /// What material this computer has; it is opened when there is time for it.
  LiveLibrary library() {
    return library;
  }

  private LiveLibrary library(EngineClock clock) {
    Path caches = CacheFolder.ofUser();
    WorkerAnalysis worker =
        new WorkerAnalysis(
            new WorkerAnalysis.Setup(
                EngineLaunch.libraryWorker(),
                EngineLaunch.libraryLog(),
                LibraryFolders.ofUser(caches),
                work,
                WORKER_SILENCE));
    return new LiveLibrary(LiveLibrary.Setup.ofUser(caches, worker, work, clock));
  }

  /// The settings of this user and their file.
  public SettingsStore settings() {
    return settings;
  }

  /// Makes a folder for recordings, if it is not there.
  public void makeFolder(Path folder) {
    work.execute(() -> {
      try {
        Files.createDirectories(folder);
      } catch (IOException e) {
        LOG.warn("{}: cannot be made: {}", folder, e.toString());
      }
    });
  }

  @Override
  public boolean isOurs() {
    return keeper.isOurs();
  }

  @Override
  public void stopEngine() {
    // Not a daemon: the program stays until the engine has closed its files.
    Thread waiting =
        new Thread(
            () -> {
              try {
                keeper.stop();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "engine-stop");
    waiting.start();
  }

  @Override
  public void restartEngine() {
    keeper.restart();
  }

  @Override
  public void leaveEngine() {
    keeper.release();
  }

  @Override
  public void close() {
    engine.cancel(false);
    CompletableFuture<Void> _ = engine.thenAccept(RemoteEngine::close);
    keeperThread.shutdown();
    lastWrites.execute(library::close);
    work.shutdown();
    lastWrites.shutdown();
  }
}
