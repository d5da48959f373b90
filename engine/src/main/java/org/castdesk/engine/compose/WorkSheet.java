package org.castdesk.engine.compose;

import java.util.ArrayList;
import java.util.List;
import org.castdesk.engine.compose.Crew.Task;
import org.castdesk.engine.format.PictureSize;
import org.castdesk.engine.plan.PixelRect;

/// The work of one render in two rounds, and what turned pictures need before. In the first round everything is independent: scaling, and
/// opaque copies that do not overlap. In the second every band of rows runs its steps in order:
/// blends, crossings, black.
final class WorkSheet {
  /// A band should be worth waking somebody for.
  private static final long BAND_NANOS = 60_000;

  private final PictureSize size;
  private final List<Task> before = new ArrayList<>();
  private final List<Task> wholes = new ArrayList<>();
  private final List<BandStep> first = new ArrayList<>();
  private final List<Task> between = new ArrayList<>();
  private final List<BandStep> second = new ArrayList<>();
  private long beforeNanos;
  private long wholesNanos;
  private long longestNanos;
  private long betweenNanos;

  WorkSheet(PictureSize size) {
    this.size = size;
  }

  /// A piece of what must be ready before the first round.
  void addBefore(Task task, long costNanos) {
    before.add(task);
    beforeNanos += costNanos;
  }

  /// A task of the first round that cannot be divided.
  void addWhole(Task task, long costNanos) {
    wholes.add(task);
    wholesNanos += costNanos;
    longestNanos = Math.max(longestNanos, costNanos);
  }

  /// Overlaps nothing else of the first round, and needs none of it.
  void addFirst(BandStep step) {
    first.add(step);
  }

  /// A piece of what is made from pictures of the first round, and drawn in the second.
  void addBetween(Task task, long costNanos) {
    between.add(task);
    betweenNanos += costNanos;
  }

  /// After the first round, and in each band after the steps added before.
  void addSecond(BandStep step) {
    second.add(step);
  }

  void run(Crew crew) {
    runAll(before, beforeNanos, crew);
    List<Task> tasks = new ArrayList<>(wholes);
    long bandNanos = addBands(first, crew, tasks);
    long total = wholesNanos + cost(first);
    crew.run(tasks, total, Math.max(longestNanos, bandNanos));
    runAll(between, betweenNanos, crew);
    tasks = new ArrayList<>();
    bandNanos = addBands(second, crew, tasks);
    crew.run(tasks, cost(second), bandNanos);
  }

  // Tasks of one size.
  private static void runAll(List<Task> tasks, long totalNanos, Crew crew) {
    crew.run(tasks, totalNanos, totalNanos / Math.max(1, tasks.size()));
  }

  // Returns the cost of one band.
  private long addBands(List<BandStep> steps, Crew crew, List<Task> tasks) {
    if (steps.isEmpty()) {
      return 0;
    }
    long total = cost(steps);
    int most = crew.threadCount() == 1 ? 1 : 4 * crew.threadCount();
    int bands = Math.clamp(total / BAND_NANOS, 1, Math.min(most, size.heightPx() / 2));
    int start = 0;
    for (int band = 1; band <= bands; band++) {
      int end = (int) ((long) size.heightPx() / 2 * band / bands * 2);
      PixelRect rows = new PixelRect(0, start, size.widthPx(), end - start);
      tasks.add(worker -> steps.forEach(step -> step.run(worker, rows)));
      start = end;
    }
    return total / bands;
  }

  private static long cost(List<BandStep> steps) {
    long total = 0;
    for (BandStep step : steps) {
      total += step.costNanos();
    }
    return total;
  }
}
