package org.castdesk.engine.api;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.castdesk.engine.command.CommandEnvelope;
import org.castdesk.engine.command.Receipt;
import org.castdesk.engine.state.EngineEvent;
import org.castdesk.engine.state.EngineState;

/// The door. Desktop, scripts, servers and the scheduler all come in here and see the same.
///
/// **Thread**: every method may be called from any thread and returns at once.
public interface Engine extends AutoCloseable {
  /// Asks for something. The answer comes when the frame it acts on is decided.
  CompletableFuture<Receipt> submit(CommandEnvelope envelope);

  EngineState state();

  /// Delivers every event in order on `executor`, the first one after this call returned.
  Subscription subscribe(Consumer<EngineEvent> listener, Executor executor);

  /// Meters, timings and counters as they are now.
  Telemetry telemetry();

  /// Starts a picture feed for a monitor; it arrives in a shared ring, in the size asked for.
  CompletableFuture<MonitorFeed> openMonitor(MonitorSpec spec);

  /// Stops a feed; its file is removed.
  void closeMonitor(MonitorFeed feed);

  @Override
  void close();

  /// Ends a delivery.
  interface Subscription extends AutoCloseable {
    @Override
    void close();
  }
}
