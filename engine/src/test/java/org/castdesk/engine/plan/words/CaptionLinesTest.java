package org.castdesk.engine.plan.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaptionLinesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '"',
      value = {
        "Good evening; 20; 2; Good evening",
        "Good evening and welcome; 12; 3; Good evening/and welcome",
        // Two lines are shown: the newest ones.
        "one two three four five six; 10; 2; three four/five six",
        "今晚的会议现在开始; 10; 3; 今晚的会议/现在开始",
        // A closing sign does not begin a line.
        "今晚的会议，现在开始; 10; 3; 今晚的会/议，现在开/始",
        "Council 市政厅 tonight; 14; 2; Council 市政厅/tonight",
        "Donaudampfschifffahrt; 10; 3; Donaudampf/schifffahr/t",
        "first|second; 20; 2; first/second"
      })
  void words_areBrokenWherePeopleWould(String words, int columns, int lines, String expected) {
    assertEquals(
        expected.replace('/', '\n'), CaptionLines.broken(words.replace('|', '\n'), columns, lines));
  }

  @Test
  void longCue_isReadPageByPage() {
    String words = "one two three four five six seven eight nine ten";
    assertEquals("one two\nthree four", CaptionLines.page(words, 10, 2, 0));
    assertEquals("one two\nthree four", CaptionLines.page(words, 10, 2, 0.33));
    assertEquals("five six\nseven", CaptionLines.page(words, 10, 2, 0.34));
    assertEquals("eight nine\nten", CaptionLines.page(words, 10, 2, 0.9));
    assertEquals("eight nine\nten", CaptionLines.page(words, 10, 2, 1));
    assertEquals("short", CaptionLines.page("short", 10, 2, 1));
    assertEquals("", CaptionLines.page("", 10, 2, 0.5));
  }
}
