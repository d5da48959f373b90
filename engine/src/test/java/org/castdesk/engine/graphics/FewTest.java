package org.castdesk.engine.graphics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class FewTest {
  private final Queue<Runnable> work = new ArrayDeque<>();
  private final List<Integer> done = new ArrayList<>();
  private final Few few = new Few(work::add, 2);

  private void runNext() {
    Objects.requireNonNull(work.poll()).run();
  }

  @Test
  void noMoreThanAFew_runAtOnce_theOthersFollowInOrder() {
    for (int i = 0; i < 5; i++) {
      int number = i;
      few.execute(() -> done.add(number));
    }
    assertEquals(2, work.size());
    while (!work.isEmpty()) {
      runNext();
    }
    assertEquals(List.of(0, 1, 2, 3, 4), done);
    few.execute(() -> done.add(5));
    assertEquals(1, work.size());
  }

  @Test
  void aTaskThatDies_holdsUpNobody() {
    for (int i = 0; i < 4; i++) {
      few.execute(() -> {
        throw new StackOverflowError("as a wild drawing would");
      });
    }
    few.execute(() -> done.add(1));
    for (int i = 0; i < 4; i++) {
      assertThrows(StackOverflowError.class, this::runNext);
    }
    runNext();
    assertEquals(List.of(1), done);
  }
}
