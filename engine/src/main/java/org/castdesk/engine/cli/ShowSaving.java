package org.castdesk.engine.cli;

import org.castdesk.engine.runtime.LocalEngine;
import org.castdesk.engine.runtime.Pacing;
import org.castdesk.engine.store.LoadedShow;
import org.castdesk.engine.store.ShowKeeper;
import org.castdesk.engine.store.ShowStore;
import org.castdesk.engine.time.SystemClock;
import org.jspecify.annotations.Nullable;

/// Saves a live engine's edits into the show file it was started with. An offline run is a rehearsal
/// and leaves the file alone.
///
/// **Order**: closed after the engine, so that its last edit is in the file.
final class ShowSaving implements AutoCloseable {
  private final @Nullable ShowKeeper keeper;

  private ShowSaving(@Nullable ShowKeeper keeper) {
    this.keeper = keeper;
  }

  static ShowSaving of(@Nullable LoadedShow file, Pacing pacing, LocalEngine engine) {
    if (file == null || pacing == Pacing.OFFLINE) {
      return new ShowSaving(null);
    }
    ShowKeeper keeper =
        new ShowKeeper(file, new ShowStore(), engine.threads().work(), new SystemClock());
    engine.subscribe(keeper, Runnable::run);
    keeper.keep(engine.state().show());
    return new ShowSaving(keeper);
  }

  @Override
  public void close() {
    if (keeper != null) {
      keeper.close();
    }
  }
}
