package org.castdesk.engine.runtime;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.castdesk.engine.command.CommandEnvelope;
import org.castdesk.engine.command.Receipt;
import org.castdesk.engine.state.Fact;

/// Wishes from outside and reports from inside, in the order they came; what is meant for a later
/// frame waits for it.
///
/// **Thread**: anybody adds, the tick drains. The lock is held for a few instructions only.
final class CommandQueue {
  /// More than a thousand waiting wishes is a client gone wild.
  private static final int CAPACITY = 1024;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition arrived = lock.newCondition();
  private final ArrayDeque<Item> now = new ArrayDeque<>();
  private final PriorityQueue<Wish> later =
      new PriorityQueue<>(Comparator.comparingLong(Wish::frame).thenComparingLong(Wish::order));
  private long order;
  private boolean closed;

  /// One thing to handle.
  sealed interface Item {}

  record Wish(long frame, long order, CommandEnvelope envelope, CompletableFuture<Receipt> answer)
      implements Item {}

  record Report(Fact fact) implements Item {}

  CompletableFuture<Receipt> add(CommandEnvelope envelope) {
    CompletableFuture<Receipt> answer = new CompletableFuture<>();
    Receipt refusal = null;
    lock.lock();
    try {
      if (closed) {
        refusal = new Receipt.Rejected(Receipt.Reason.CLOSED, "the engine is shutting down");
      } else if (now.size() >= CAPACITY || later.size() >= 100 * CAPACITY) {
        refusal = new Receipt.Rejected(Receipt.Reason.BUSY, "too many commands are waiting");
      } else if (envelope.atFrame() == null) {
        now.add(new Wish(-1, order++, envelope, answer));
        arrived.signal();
      } else {
        later.add(new Wish(envelope.atFrame().value(), order++, envelope, answer));
      }
    } finally {
      lock.unlock();
    }
    if (refusal != null) {
      answer.complete(refusal);
    }
    return answer;
  }

  /// Reports are never refused: there are few, and losing one would make the state a lie.
  void add(Fact fact) {
    lock.lock();
    try {
      now.add(new Report(fact));
      arrived.signal();
    } finally {
      lock.unlock();
    }
  }

  /// Takes what is due at `frame`: first what was planned for it, then what came since.
  List<Item> drain(long frame) {
    lock.lock();
    try {
      Wish first = later.peek();
      if (now.isEmpty() && (first == null || first.frame() > frame)) {
        return List.of();
      }
      List<Item> due = new ArrayList<>();
      for (Wish wish = later.peek(); wish != null && wish.frame() <= frame; wish = later.peek()) {
        due.add(later.remove());
      }
      due.addAll(now);
      now.clear();
      return due;
    } finally {
      lock.unlock();
    }
  }

  /// Takes reports only, waiting up to `timeoutNanos` for the first: the preroll before frame 0.
  List<Fact> awaitReports(long timeoutNanos) throws InterruptedException {
    lock.lock();
    try {
      long left = timeoutNanos;
      while (left > 0 && now.stream().noneMatch(Report.class::isInstance)) {
        left = arrived.awaitNanos(left);
      }
      return takeReports();
    } finally {
      lock.unlock();
    }
  }

  /// Takes the reports that are there. What ends an output may come after the last frame.
  List<Fact> takeReports() {
    lock.lock();
    try {
      List<Fact> facts = new ArrayList<>();
      now.removeIf(item -> item instanceof Report(Fact fact) && facts.add(fact));
      return facts;
    } finally {
      lock.unlock();
    }
  }

  /// Answers every wish that waits with CLOSED, and every one that comes. Reports still come in.
  void close() {
    List<Item> rest = new ArrayList<>();
    lock.lock();
    try {
      closed = true;
      rest.addAll(now);
      rest.addAll(later);
      now.removeIf(Wish.class::isInstance);
      later.clear();
    } finally {
      lock.unlock();
    }
    for (Item item : rest) {
      if (item instanceof Wish wish) {
        wish.answer()
            .complete(
                new Receipt.Rejected(Receipt.Reason.CLOSED, "the engine was shut down before it"));
      }
    }
  }
}
