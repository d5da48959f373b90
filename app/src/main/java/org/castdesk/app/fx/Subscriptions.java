package org.castdesk.app.fx;

import java.util.ArrayList;
import java.util.List;

/// What a controller listens to, ended together when it closes.
public final class Subscriptions implements AutoCloseable {
  private final List<Subscription> open = new ArrayList<>();

  /// Ends one delivery.
  @FunctionalInterface
  public interface Subscription {
    void end();
  }

  public void add(Subscription subscription) {
    open.add(subscription);
  }

  @Override
  public void close() {
    open.forEach(Subscription::end);
    open.clear();
  }
}
