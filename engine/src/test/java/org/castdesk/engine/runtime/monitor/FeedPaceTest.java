package org.castdesk.engine.runtime.monitor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.LongStream;
import org.castdesk.engine.time.FrameRate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedPaceTest {
  private static final FrameRate RATE = new FrameRate(30, 1);

  @ParameterizedTest
  @CsvSource({",5", "15,15", "10,10", "30,30", "60,30", "1,1"})
  void inASecond_thereAreAsManyAsWished(Integer wish, int expected) {
    FeedPace pace = new FeedPace(wish, 5);
    long drawn =
        LongStream.range(0, 30)
            .filter(frame -> {
              boolean due = pace.isDue(frame);
              if (due) {
                pace.drawn(frame, RATE);
              }
              return due;
            })
            .count();
    assertEquals(expected, drawn);
  }

  @ParameterizedTest
  @CsvSource({"5", "15"})
  void aMissedTurn_isTakenAtOnce_andTheBeatStays(int wish) {
    FeedPace pace = new FeedPace(wish, 5);
    pace.drawn(0, RATE);
    int every = 30 / wish;
    assertFalse(pace.isDue(every - 1));
    assertTrue(pace.isDue(every + 1), "late");
    pace.drawn(every + 1, RATE);
    assertTrue(pace.isDue(2L * every));
    assertFalse(pace.isDue(every + 1));
  }
}
