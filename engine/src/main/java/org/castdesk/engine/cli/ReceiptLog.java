package org.castdesk.engine.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.castdesk.engine.command.CommandEnvelope;
import org.castdesk.engine.command.Origin;
import org.castdesk.engine.command.Receipt;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.state.EngineEvent;
import org.castdesk.engine.state.Fact;

/// Remembers every command with its receipt, and says on standard error what went wrong.
///
/// **Thread**: the `events` thread writes, the end of the run reads.
final class ReceiptLog implements Consumer<EngineEvent> {
  /// A service that runs for weeks keeps the newest ones only.
  private static final int LIMIT = 100_000;

  private final ArrayDeque<Entry> entries = new ArrayDeque<>();
  private final List<String> faults = new ArrayList<>();
  private final Map<SourceSlot, String> said = new HashMap<>();

  record Entry(CommandEnvelope envelope, Receipt receipt) {}

  @Override
  public synchronized void accept(EngineEvent event) {
    switch (event) {
      case EngineEvent.CommandHandled handled -> {
        if (entries.size() == LIMIT) {
          entries.removeFirst();
        }
        entries.add(new Entry(handled.envelope(), handled.receipt()));
        if (handled.receipt() instanceof Receipt.Rejected(var reason, var detail)
            && !handled.envelope().origin().name().equals(Origin.DESK.name())) {
          say(
              "frame "
                  + handled.frame()
                  + ": "
                  + name(handled)
                  + " refused, "
                  + reason
                  + ": "
                  + detail);
        }
      }
      case EngineEvent.FactHandled handled -> {
        switch (handled.fact()) {
          case Fact.SourceFailed failed -> sayOnce(failed);
          case Fact.SourceDamaged damaged -> say(damaged.slot() + ": " + damaged.fault().message());
          case Fact.OutputFailed failed -> {
            faults.add(failed.fault().message());
            say("output " + failed.output() + ": " + failed.fault().message());
          }
          case Fact.OutputStarted started -> say("recording to " + started.target());
          case Fact.SourceStalled stalled -> say(stalled.slot() + ": no new picture for a second");
          case Fact.SourceSeen seen when !seen.sights().isEmpty() ->
              say(seen.slot() + ": " + seen.sights().toString().toLowerCase(Locale.ROOT));
          case Fact.SourceOpened opened -> said.remove(opened.slot());
          case Fact.DataFailed failed -> say(failed.fault().message());
          case Fact.GraphicTroubled troubled when troubled.fault() != null ->
              say("component " + troubled.owner() + ": " + troubled.fault().message());
          case Fact.SourceSeen _,
              Fact.SourceResumed _,
              Fact.SourceEnded _,
              Fact.OutputStopped _,
              Fact.GraphicFact _ -> {}
        }
      }
      case EngineEvent.MarkPassed _ -> {}
    }
  }

  /// What fails again at each new try is told once, until it has opened in between.
  private void sayOnce(Fact.SourceFailed failed) {
    String message = failed.fault().message();
    if (!message.equals(said.put(failed.slot(), message))) {
      say(failed.slot() + ": " + message);
    }
  }

  private static String name(EngineEvent.CommandHandled handled) {
    return handled.envelope().command().getClass().getSimpleName();
  }

  private static void say(String line) {
    System.err.println("castdesk: " + line);
  }

  synchronized List<Entry> entries() {
    return List.copyOf(entries);
  }

  /// Outputs that failed, as one line each.
  synchronized List<String> outputFaults() {
    return List.copyOf(faults);
  }
}
