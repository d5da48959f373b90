package org.castdesk.app.control.field;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// What a number may be, how it is written, and how far a step goes.
///
/// **Units**: all numbers are in the unit that stands behind the field.
///
/// @param decimals digits behind the point at most; zeros at the end are left out
/// @param gap numbers between the ends that are not allowed; null = none
/// @param special a number that is written as a word; null = none
public record NumberRule(
    String unit,
    double min,
    double max,
    double step,
    int decimals,
    @Nullable Gap gap,
    @Nullable Special special) {
  /// Ten steps, with Shift.
  public static final int LEAP = 10;

  private static final double ROUNDING = 1e-9;

  /// Numbers that are not allowed: above `above`, below `below`.
  public record Gap(double above, double below) {
    boolean holds(double value) {
      return value > above && value < below;
    }
  }

  /// `−∞` for the lowest level, `auto` for a side that follows.
  public record Special(double value, String word) {}

  public NumberRule {
    if (!(min <= max && step > 0 && decimals >= 0 && decimals <= 6)) {
      throw new IllegalArgumentException("No such numbers: " + min + " to " + max);
    }
  }

  public static NumberRule of(String unit, double min, double max, double step, int decimals) {
    return new NumberRule(unit, min, max, step, decimals, null, null);
  }

  public NumberRule without(Gap newGap) {
    return new NumberRule(unit, min, max, step, decimals, newGap, special);
  }

  public NumberRule saying(Special newSpecial) {
    return new NumberRule(unit, min, max, step, decimals, gap, newSpecial);
  }

  /// Whether a number may be set.
  public boolean allows(double value) {
    double slack = Math.pow(10, -decimals) / 1000;
    return value >= min - slack && value <= max + slack && (gap == null || !gap.holds(value));
  }

  /// Reads what was typed, allowed or not; empty = it is no number.
  public OptionalDouble parse(String typed) {
    if (special != null && NumberText.isSameWord(typed, special.word())) {
      return OptionalDouble.of(special.value());
    }
    return NumberText.parse(typed, unit, decimals);
  }

  /// Writes a number without its unit.
  public String format(double value) {
    return special != null && isSame(value, special.value())
        ? special.word()
        : NumberText.format(value, decimals);
  }

  /// Whether two numbers are written alike.
  public boolean isSame(double a, double b) {
    return Math.abs(a - b) < 0.5 * Math.pow(10, -decimals);
  }

  /// The number some steps away, on the grid of the steps, always allowed.
  ///
  /// @param steps how many, negative = downwards
  public double stepped(double value, int steps) {
    return moved(value, steps, step);
  }

  /// The same in tenths of a step.
  public double steppedFinely(double value, int steps) {
    return moved(value, steps, Math.max(step / LEAP, Math.pow(10, -decimals)));
  }

  private double moved(double value, int steps, double grid) {
    if (steps == 0) {
      return value;
    }
    double base =
        steps > 0
            ? Math.floor(value / grid + ROUNDING * LEAP)
            : Math.ceil(value / grid - ROUNDING * LEAP);
    double wanted = Math.clamp((base + steps) * grid, min, max);
    if (gap != null && gap.holds(wanted)) {
      wanted = steps > 0 ? gap.below() : gap.above();
    }
    double unit10 = Math.pow(10, decimals);
    return Math.rint(wanted * unit10) / unit10;
  }
}
