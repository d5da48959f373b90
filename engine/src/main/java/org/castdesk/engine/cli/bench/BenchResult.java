package org.castdesk.engine.cli.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a bench found.
///
/// @param rows the numbers, goals beside them
/// @param notes what a reader must know to judge them
record BenchResult(List<Row> rows, List<String> notes) {
  BenchResult {
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }

  boolean isGoalMet() {
    return rows.stream().allMatch(Row::isMet);
  }

  /// One number. **Units**: as `unit` says.
  record Row(String what, double value, String unit, Limit limit) {
    boolean isMet() {
      return limit.allows(value);
    }
  }

  /// What a number must keep to.
  sealed interface Limit {
    boolean allows(double value);

    String text();
  }

  /// Just told.
  record Told() implements Limit {
    @Override
    public boolean allows(double value) {
      return true;
    }

    @Override
    public String text() {
      return "";
    }
  }

  /// Not more than this.
  record AtMost(double most) implements Limit {
    @Override
    public boolean allows(double value) {
      return value <= most;
    }

    @Override
    public String text() {
      return "<= " + number(most);
    }
  }

  /// Not less than this.
  record AtLeast(double least) implements Limit {
    @Override
    public boolean allows(double value) {
      return value >= least;
    }

    @Override
    public String text() {
      return ">= " + number(least);
    }
  }

  /// This, give or take.
  record Near(double wanted, double tolerance) implements Limit {
    @Override
    public boolean allows(double value) {
      return Math.abs(value - wanted) <= tolerance;
    }

    @Override
    public String text() {
      return number(wanted) + (tolerance == 0 ? "" : " +-" + number(tolerance));
    }
  }

  /// Whole numbers whole, small ones with what matters.
  static String number(double value) {
    if (value == Math.rint(value) && Math.abs(value) < 1e9) {
      return Long.toString((long) value);
    }
    return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.3f" : "%.1f", value);
  }

  /// Collects rows in the order they are measured.
  static final class Builder {
    private final List<Row> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /// A count.
    Builder tell(String what, long count, String unit) {
      return tell(what, (double) count, unit);
    }

    /// A count.
    Builder add(String what, long count, String unit, Limit limit) {
      return add(what, (double) count, unit, limit);
    }

    Builder tell(String what, double value, String unit) {
      return add(what, value, unit, new Told());
    }

    Builder add(String what, double value, String unit, Limit limit) {
      rows.add(new Row(what, value, unit, limit));
      return this;
    }

    /// Something that is so or is not: 1 or 0, and must be 1.
    Builder check(String what, boolean isSo) {
      return add(what, isSo ? 1 : 0, "", new Near(1, 0));
    }

    Builder note(String note) {
      notes.add(note);
      return this;
    }

    BenchResult build() {
      return new BenchResult(rows, notes);
    }
  }
}
