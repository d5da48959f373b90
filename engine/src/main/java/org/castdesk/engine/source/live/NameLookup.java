package org.castdesk.engine.source.live;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.castdesk.engine.fault.FaultCode;
import org.castdesk.engine.fault.MediaException;
import org.castdesk.engine.fault.MediaFault;

/// Asks for the number of a machine before it is connected to: a name server that never answers must
/// cost seconds, and FFmpeg cannot be stopped while it asks.
///
/// @param lookup answers or throws, and may take for ever
/// @param patience how long it may take
public record NameLookup(Lookup lookup, Duration patience) {
  /// The machine's own way.
  public static final NameLookup OF_MACHINE =
      new NameLookup(InetAddress::getByName, Duration.ofSeconds(4));

  /// Turns a name into a number.
  @FunctionalInterface
  public interface Lookup {
    InetAddress of(String name) throws UnknownHostException;
  }

  /// **Fails**: when nobody knows the name, or nobody answers in time.
  ///
  /// @param threads for the one that asks, and may never end
  public void check(String name, String subject, ThreadFactory threads)
      throws MediaException, InterruptedException {
    CompletableFuture<InetAddress> answer = new CompletableFuture<>();
    Thread asking =
        threads.newThread(() -> {
          try {
            answer.complete(lookup.of(name));
          } catch (UnknownHostException | RuntimeException e) {
            answer.completeExceptionally(e);
          }
        });
    asking.setName("lookup");
    asking.start();
    try {
      var _ = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw fault(
          subject, "the name server did not answer in %d s".formatted(patience.toSeconds()), e);
    } catch (ExecutionException e) {
      throw fault(subject, "nobody knows the name " + name, e);
    }
  }

  private static MediaException fault(String subject, String reason, Exception cause) {
    return new MediaException(MediaFault.retryable(FaultCode.NAME_UNKNOWN, subject, reason), cause);
  }
}
