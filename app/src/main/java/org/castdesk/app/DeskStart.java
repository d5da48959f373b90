package org.castdesk.app;

import java.nio.file.Path;
import org.castdesk.app.process.EngineLaunch;
import org.castdesk.app.process.EngineProcess;
import org.castdesk.engine.remote.RuntimeDirectory;
import org.castdesk.engine.remote.ShowKey;
import org.castdesk.engine.time.EngineClock;
import org.jspecify.annotations.Nullable;

/// Opens the desk for a show.
///
/// **Order**: the engine's process is launched before anything else is loaded, because it needs the
/// longest; then the link begins to look for it, while JavaFX starts.
final class DeskStart {
  private DeskStart() {}

  /// @param show the show file, null = the demo show
  static void open(
      @Nullable Path show, AppAssembly.Door door, EngineClock clock, StartupLog startup) {
    Path file = show == null ? null : show.toAbsolutePath().normalize();
    ShowKey key = file == null ? ShowKey.DEMO : ShowKey.of(file);
    EngineProcess engine = null;
    if (door == AppAssembly.Door.START_OR_ATTACH) {
      engine = EngineLaunch.headStart(file, RuntimeDirectory.standard().endpointFile(key), clock);
      startup.mark(engine == null ? "an engine may be there" : "engine launched");
    }
    AppAssembly assembly = new AppAssembly(file, door, engine, clock, startup);
    startup.mark("link looks for the engine");
    new StudioApplication(assembly, clock, startup).launch();
  }
}
