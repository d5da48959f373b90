package org.castdesk.engine.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import org.castdesk.engine.format.PictureSize;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PictureHistoryTest {
  private final FramePool pool = new FramePool(new PictureSize(64, 64), 100);
  private final PictureHistory.Budget plenty = new PictureHistory.Budget(1 << 30);

  @AfterEach
  void allPicturesCameBack() {
    plenty.letGo(Integer.MAX_VALUE);
    assertEquals(0, pool.outstanding());
    assertEquals(0, plenty.usedBytes());
    pool.close();
  }

  @Test
  void answersWhatWasShownThen_andKeepsNoMore() {
    try (PictureHistory history = new PictureHistory(plenty)) {
      history.reachBack(10);
      VideoFrame[] shown = new VideoFrame[40];
      for (int frame = 0; frame < 40; frame++) {
        // Every picture stands for two frames.
        shown[frame] = frame % 2 == 0 ? picture() : shown[frame - 1];
        assertTrue(history.add(frame, shown[frame]));
        if (frame % 2 == 1) {
          shown[frame].close();
        }
        assertSame(shown[Math.max(0, frame - 10)], history.at(frame - 10), "on frame " + frame);
        assertSame(shown[Math.max(0, frame - 3)], history.at(frame - 3), "on frame " + frame);
      }
      assertEquals(6, pool.outstanding(), "pictures kept");
    }
  }

  @Test
  void nobodyLooksBack_nothingIsKept() {
    try (PictureHistory history = new PictureHistory(plenty)) {
      try (VideoFrame picture = picture()) {
        history.add(0, picture);
        assertNull(history.at(0));
        history.reachBack(5);
        history.add(1, picture);
        assertSame(picture, history.at(1));
        history.reachBack(0);
        assertNull(history.at(1));
      }
    }
  }

  @Test
  void spentBudget_shortensIt() {
    PictureHistory.Budget small = new PictureHistory.Budget(4 * 64 * 64 * 3 / 2);
    try (PictureHistory history = new PictureHistory(small)) {
      history.reachBack(50);
      boolean isAllKept = true;
      for (int frame = 0; frame < 20; frame++) {
        try (VideoFrame picture = picture()) {
          isAllKept &= history.add(frame, picture);
        }
      }
      assertFalse(isAllKept);
      assertTrue(pool.outstanding() <= 4, () -> pool.outstanding() + " pictures");
      assertTrue(history.at(0) != null, "the oldest one there is");
    }
    small.letGo(Integer.MAX_VALUE);
  }

  @Test
  void whatIsNoLongerWanted_leavesAFewAtATime() {
    try (PictureHistory history = new PictureHistory(plenty);
        PictureHistory other = new PictureHistory(plenty)) {
      fill(history, 60);
      history.reachBack(9);
      assertEquals(60, pool.outstanding(), "none in the moment of the edit");
      plenty.letGo(4);
      assertEquals(56, pool.outstanding());
      history.reachBack(0);
      assertNull(history.at(59));
      plenty.letGo(40);
      assertEquals(16, pool.outstanding());
      fill(other, 10);
      assertEquals(26, pool.outstanding(), "the others keep theirs");
    }
  }

  @Test
  void spentBudget_takesFirstWhatIsLeaving() {
    PictureHistory.Budget small = new PictureHistory.Budget(20 * 64 * 64 * 2);
    try (PictureHistory gone = new PictureHistory(small);
        PictureHistory history = new PictureHistory(small)) {
      fill(gone, 20);
      gone.reachBack(0);
      fill(history, 15);
      assertEquals(20, pool.outstanding());
    }
    small.letGo(Integer.MAX_VALUE);
  }

  private void fill(PictureHistory history, int pictures) {
    history.reachBack(pictures);
    for (int frame = 0; frame < pictures; frame++) {
      try (VideoFrame picture = picture()) {
        assertTrue(history.add(frame, picture));
      }
    }
  }

  private VideoFrame picture() {
    try (WritableFrame frame = Objects.requireNonNull(pool.tryAcquire())) {
      return frame.seal();
    }
  }
}
