package org.castdesk.app.feature.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.castdesk.app.control.field.NumberRule;
import org.castdesk.engine.show.SourceContent.AtEnd;
import org.castdesk.engine.show.SourceContent.Media;
import org.castdesk.engine.show.SourceContent.Repeat;
import org.junit.jupiter.api.Test;

/// Which part of a clip of twenty seconds may play.
class MediaSpanTest {
  private final MediaSpan span = new MediaSpan(Duration.ofSeconds(20));

  private static Media clip(double begin, double end) {
    return new Media(
        "a.mp4", Repeat.ENDLESS, MediaSpan.duration(begin), MediaSpan.duration(end), AtEnd.HOLD);
  }

  @Test
  void ranges_areOfTheWholeFile_alsoWithABegin() {
    NumberRule begin = span.beginRule(clip(3, 0));
    assertEquals(19.96, begin.max(), 1e-9);
    assertFalse(begin.allows(22), "behind the file's end");
    NumberRule end = span.endRule(clip(3, 0), "end");
    assertEquals(20, end.max(), 1e-9);
    assertEquals(-16.96, end.min(), 1e-9);
    assertFalse(end.allows(2), "before the begin");
    assertTrue(end.allows(20));
  }

  @Test
  void ranges_withAnEnd_areNotEndless() {
    assertEquals(7.96, span.beginRule(clip(3, 8)).max(), 1e-9);
    assertEquals(20, span.endRule(clip(3, 8), "end").max(), 1e-9);
    assertEquals(15.96, span.beginRule(clip(3, -4)).max(), 1e-9);
    assertEquals(19.96, span.beginRule(clip(3, 30)).max(), 1e-9, "an end the file does not reach");
  }

  @Test
  void ranges_ofAnUnknownFile_areOpen() {
    MediaSpan unknown = new MediaSpan(Duration.ZERO);
    assertTrue(unknown.beginRule(clip(0, 0)).allows(3600));
    assertTrue(unknown.endRule(clip(3, 0), "end").allows(3600));
  }
}
