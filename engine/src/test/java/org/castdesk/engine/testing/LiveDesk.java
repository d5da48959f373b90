package org.castdesk.engine.testing;

import java.nio.file.Path;
import java.util.List;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.format.VideoFormat;
import org.castdesk.engine.runtime.EngineBuilder;
import org.castdesk.engine.runtime.EngineSetup;
import org.castdesk.engine.runtime.LocalEngine;
import org.castdesk.engine.runtime.Pacing;
import org.castdesk.engine.show.EncoderSettings;
import org.castdesk.engine.show.Guarded;
import org.castdesk.engine.show.Layout;
import org.castdesk.engine.show.Scene;
import org.castdesk.engine.show.Show;
import org.castdesk.engine.show.SourceSpec;
import org.castdesk.engine.show.Transition;
import org.castdesk.engine.time.EngineClock;
import org.castdesk.engine.time.FrameRate;
import org.castdesk.engine.time.SystemClock;

/// A small live engine, 640x360 at 25 frames a second, until it is closed.
public final class LiveDesk implements AutoCloseable {
  private final LocalEngine engine;
  private final EngineClock clock = new SystemClock();

  private LiveDesk(LocalEngine engine) {
    this.engine = engine;
  }

  /// Starts with the first scene on PGM and the second one on PVW.
  public static LiveDesk start(
      Path folder, List<SourceSpec> sources, List<Layout> layouts, List<Scene> scenes) {
    LocalEngine engine =
        EngineBuilder.build(
            new EngineSetup(
                show(sources, layouts, scenes), null, Pacing.LIVE, folder, Long.MAX_VALUE));
    engine.start();
    engine.firstFrame().join();
    return new LiveDesk(engine);
  }

  /// The show it plays.
  public static Show show(List<SourceSpec> sources, List<Layout> layouts, List<Scene> scenes) {
    return new Show(
        "live",
        new VideoFormat(new PictureSize(640, 360), FrameRate.of(25)),
        sources,
        layouts,
        List.of(),
        scenes,
        Show.NO_KEYS,
        new Show.Start(scenes.get(0).id(), scenes.get(1).id()),
        Transition.MIX_ONE_SECOND,
        true,
        EncoderSettings.STANDARD,
        null,
        Guarded.USUAL,
        null);
  }

  public LocalEngine engine() {
    return engine;
  }

  public EngineClock clock() {
    return clock;
  }

  @Override
  public void close() {
    engine.close();
  }
}
