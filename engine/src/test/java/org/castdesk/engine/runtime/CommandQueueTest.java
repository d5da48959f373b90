package org.castdesk.engine.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.castdesk.engine.command.CommandEnvelope;
import org.castdesk.engine.command.Origin;
import org.castdesk.engine.command.Receipt;
import org.castdesk.engine.command.SwitcherCommand;
import org.castdesk.engine.show.SourceSlot;
import org.castdesk.engine.state.Fact;
import org.castdesk.engine.time.FrameNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CommandQueueTest {
  private static final Fact FACT = new Fact.SourceStalled(new SourceSlot("RV01"), 0);

  private final CommandQueue queue = new CommandQueue();

  @Test
  void whatWasPlannedForTheFrame_comesBeforeWhatCameSince() {
    var _ = queue.add(cut(null));
    var _ = queue.add(cut(7L));
    var _ = queue.add(cut(5L));

    assertEquals(List.of(-1L), frames(queue.drain(4)));
    var _ = queue.add(cut(null));
    assertEquals(List.of(5L, 7L, -1L), frames(queue.drain(8)));
    assertTrue(queue.drain(9).isEmpty());
  }

  @Test
  void afterTheEnd_wishesAreAnswered_andReportsStillTold() {
    CompletableFuture<Receipt> waiting = queue.add(cut(100L));
    queue.add(FACT);
    queue.close();
    CompletableFuture<Receipt> late = queue.add(cut(null));
    queue.add(FACT);

    assertInstanceOf(Receipt.Rejected.class, waiting.join());
    assertInstanceOf(Receipt.Rejected.class, late.join());
    assertEquals(List.of(FACT, FACT), queue.takeReports());
    assertTrue(queue.takeReports().isEmpty());
  }

  @Test
  void reportsAreTaken_wishesStay() throws Exception {
    CompletableFuture<Receipt> wish = queue.add(cut(null));
    queue.add(FACT);

    assertEquals(List.of(FACT), queue.awaitReports(1));
    assertEquals(List.of(), queue.awaitReports(1));
    assertFalse(wish.isDone());
    assertEquals(List.of(-1L), frames(queue.drain(0)));
  }

  private static CommandEnvelope cut(@Nullable Long frame) {
    return new CommandEnvelope(
        new SwitcherCommand.Cut(), Origin.SCRIPT, frame == null ? null : new FrameNumber(frame));
  }

  private static List<Long> frames(List<CommandQueue.Item> items) {
    return items.stream()
        .map(item -> item instanceof CommandQueue.Wish wish ? wish.frame() : Long.MIN_VALUE)
        .toList();
  }
}
