package org.castdesk.app.control.field;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.castdesk.app.control.field.NumberRule.Gap;
import org.castdesk.app.control.field.NumberRule.Special;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Numbers as people type them, and how far a step goes.
class NumberRuleTest {
  private static final NumberRule PERCENT = NumberRule.of("%", 0, 100, 1, 2);
  private static final NumberRule PIXELS = NumberRule.of("px", -7680, 7680, 2, 1);
  private static final NumberRule LEVEL =
      NumberRule.of("dB", -60, 20, 1, 1).saying(new Special(-60, "−∞"));
  private static final NumberRule SECONDS = NumberRule.of("s", -20, 20, 1, 3);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12.5 | 12.5",
        "12,5 | 12.5",
        "+12,5 % | 12.5",
        "12.5% | 12.5",
        ".5 | 0.5",
        "7. | 7",
        "−3 | -3",
        "–3 | -3",
        "１２．５ | 12.5",
        "１２，５％ | 12.5",
        "1 234.5 | 1234.5",
        "1'234.5 | 1234.5",
        "1,234.5 | 1234.5",
        "1.234,5 | 1234.5",
        "1,234,567 | 1234567",
        "1,234 | 1.234"
      })
  void parse_whatIsMeant(String typed, double value) {
    assertEquals(value, PERCENT.parse(typed).orElseThrow(), 1e-9);
  }

  @Test
  void parse_commaInWholeNumbers_isAGroup() {
    NumberRule hertz = NumberRule.of("Hz", 0, 20_000, 10, 0);
    assertEquals(1234, hertz.parse("1,234 Hz").orElseThrow());
    assertEquals(12.3, hertz.parse("12,3").orElseThrow());
  }

  @Test
  void parse_times_inSecondsOnly() {
    assertEquals(62.5, SECONDS.parse("1:02.5").orElseThrow());
    assertEquals(-62.5, SECONDS.parse("-1:02,5 s").orElseThrow());
    assertEquals(3723, SECONDS.parse("1:02:03").orElseThrow());
    assertTrue(PERCENT.parse("1:02").isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "x", "1x", "1e3", "NaN", "Infinity", "--1", "1.2.3", "%", "0x10"})
  void parse_whatIsNoNumber(String typed) {
    assertTrue(PERCENT.parse(typed).isEmpty(), typed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"−∞", "-∞", "-inf", "INF", "−∞ "})
  void parse_silence(String typed) {
    assertEquals(-60, LEVEL.parse(typed).orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({"33.333333,33.33", "50,50", "0.1,0.1", "-0.001,0", "-12.5,−12.5", "1e-12,0"})
  void format_withoutNeedlessZeros(double value, String written) {
    assertEquals(written, PERCENT.format(value));
  }

  @Test
  void format_special_isAWord() {
    assertEquals("−∞", LEVEL.format(-60));
    assertEquals("−59.9", LEVEL.format(-59.9));
  }

  @Test
  void whatIsWritten_isRead() {
    for (double value = -60; value <= 20; value += 0.1) {
      assertEquals(value, LEVEL.parse(LEVEL.format(value)).orElseThrow(), 0.051);
    }
  }

  @Test
  void allows_theEnds_andNothingBeyond() {
    assertTrue(PERCENT.allows(0));
    assertTrue(PERCENT.allows(100));
    assertFalse(PERCENT.allows(100.01));
    assertFalse(PERCENT.allows(-0.01));
  }

  @Test
  void allows_nothingInTheGap() {
    NumberRule end = SECONDS.without(new Gap(0, 5));
    assertTrue(end.allows(0));
    assertTrue(end.allows(-3));
    assertFalse(end.allows(2));
    assertTrue(end.allows(5));
    assertEquals(5, end.stepped(0, 1));
    assertEquals(0, end.stepped(5, -1));
  }

  @Test
  void step_landsOnTheGrid() {
    assertEquals(634, PIXELS.stepped(633.6, 1));
    assertEquals(632, PIXELS.stepped(633.6, -1));
    assertEquals(636, PIXELS.stepped(634, 1));
    assertEquals(654, PIXELS.stepped(634, NumberRule.LEAP));
    assertEquals(633.8, PIXELS.steppedFinely(633.6, 1), 1e-9);
    assertEquals(0.3, PERCENT.steppedFinely(0.2, 1), 1e-9);
  }

  @Test
  void step_stopsAtTheEnds() {
    assertEquals(100, PERCENT.stepped(99.5, NumberRule.LEAP));
    assertEquals(0, PERCENT.stepped(0.4, -1));
    assertEquals(0, PERCENT.stepped(0, -1));
  }
}
