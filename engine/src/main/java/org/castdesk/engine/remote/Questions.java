package org.castdesk.engine.remote;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.castdesk.engine.api.MonitorFeed;
import org.castdesk.engine.command.Receipt;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.fault.MediaFault;

/// What a client asked and has no answer to yet. When the link goes, every question is answered.
///
/// **Thread**: the client's loop.
final class Questions {
  private final Map<Long, CompletableFuture<Receipt>> commands = new HashMap<>();
  private final Map<Long, CompletableFuture<MonitorFeed>> monitors = new HashMap<>();
  private long lastId;

  long command(CompletableFuture<Receipt> answer) {
    commands.put(++lastId, answer);
    return lastId;
  }

  long monitor(CompletableFuture<MonitorFeed> answer) {
    monitors.put(++lastId, answer);
    return lastId;
  }

  void answered(long id, Receipt receipt) {
    CompletableFuture<Receipt> answer = commands.remove(id);
    if (answer != null) {
      answer.complete(receipt);
    }
  }

  void opened(long id, MonitorFeed feed) {
    CompletableFuture<MonitorFeed> answer = monitors.remove(id);
    if (answer != null) {
      answer.complete(feed);
    }
  }

  void failed(long id, MediaFault fault) {
    CompletableFuture<MonitorFeed> answer = monitors.remove(id);
    if (answer != null) {
      answer.completeExceptionally(new MediaException(fault));
    }
  }

  void linkLost() {
    List<CompletableFuture<Receipt>> openCommands = List.copyOf(commands.values());
    List<CompletableFuture<MonitorFeed>> openMonitors = List.copyOf(monitors.values());
    commands.clear();
    monitors.clear();
    openCommands.forEach(answer -> answer.complete(unknownFate()));
    openMonitors.forEach(answer -> answer.completeExceptionally(noLink()));
  }

  static Receipt notSent() {
    return new Receipt.Rejected(Receipt.Reason.CLOSED, "engine link lost");
  }

  static MediaException noLink() {
    return new MediaException(
        MediaFault.retryable(FaultCode.CONNECTION_LOST, "engine", "engine link lost"));
  }

  /// It was sent, the answer never came.
  private static Receipt unknownFate() {
    return new Receipt.Rejected(
        Receipt.Reason.CLOSED, "engine link lost before the answer; it may have been done");
  }
}
