package org.castdesk.app.feature.layout.canvas;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Equal distances between a box and those beside it, from left to right. Downwards everything is
/// turned before.
///
/// @param others the boxes that stand still
/// @param length of the picture in this direction
record Gaps(List<Box> others, double length) {
  /// Distances that are the same when the box begins at `start`.
  ///
  /// @param spans from and to, one after the other
  private record Even(double start, List<Span> spans) {}

  private record Span(double from, double to) {}

  /// Where a box of this size could begin.
  List<Double> starts(Box box) {
    return even(box).stream().map(Even::start).toList();
  }

  /// The distances that are the same with the box where it is.
  ///
  /// @param across how the others see this direction
  List<Snapping.Gap> met(Box box, boolean across) {
    return even(box).stream()
        .filter(even -> Snapping.isSame(even.start(), box.x()))
        .flatMap(even -> even.spans().stream())
        .distinct()
        .map(span -> new Snapping.Gap(across, box.centreY(), span.from(), span.to()))
        .toList();
  }

  private List<Even> even(Box box) {
    List<Box> row = others.stream().filter(other -> other.sharesRowsWith(box)).toList();
    Optional<Box> left = before(row, box.centreX());
    Optional<Box> right = after(row, box.centreX());
    List<Even> found = new ArrayList<>();
    between(box, left, right).ifPresent(found::add);
    left.flatMap(near -> behind(row, near)).ifPresent(found::add);
    right.flatMap(near -> ahead(row, near, box)).ifPresent(found::add);
    margins(row, box, found);
    return found;
  }

  /// As far from the one on the left as from the one on the right; the picture's edges count where
  /// there is none.
  private Optional<Even> between(Box box, Optional<Box> left, Optional<Box> right) {
    if (left.isEmpty() && right.isEmpty()) {
      return Optional.empty();
    }
    double from = left.map(Box::right).orElse(0.0);
    double to = right.map(Box::x).orElse(length);
    double gap = (to - from - box.width()) / 2;
    return gap <= 0
        ? Optional.empty()
        : Optional.of(
            new Even(from + gap, List.of(new Span(from, from + gap), new Span(to - gap, to))));
  }

  /// As far behind its neighbour as that is behind its own.
  private Optional<Even> behind(List<Box> row, Box near) {
    return before(row, near.x())
        .filter(far -> far.right() < near.x())
        .map(far -> {
          double gap = near.x() - far.right();
          double start = near.right() + gap;
          return new Even(
              start, List.of(new Span(far.right(), near.x()), new Span(near.right(), start)));
        });
  }

  private Optional<Even> ahead(List<Box> row, Box near, Box box) {
    return after(row, near.right())
        .filter(far -> far.x() > near.right())
        .map(far -> {
          double gap = far.x() - near.right();
          double end = near.x() - gap;
          return new Even(
              end - box.width(), List.of(new Span(end, near.x()), new Span(near.right(), far.x())));
        });
  }

  /// As far from one edge of the picture as the first of the others is from the other edge.
  private void margins(List<Box> row, Box box, List<Even> found) {
    if (row.isEmpty()) {
      return;
    }
    double first = row.stream().mapToDouble(Box::x).min().orElseThrow();
    double last = length - row.stream().mapToDouble(Box::right).max().orElseThrow();
    if (first > 0 && box.centreX() > length / 2) {
      double end = length - first;
      found.add(new Even(end - box.width(), List.of(new Span(0, first), new Span(end, length))));
    }
    if (last > 0 && box.centreX() < length / 2) {
      found.add(new Even(last, List.of(new Span(0, last), new Span(length - last, length))));
    }
  }

  private static Optional<Box> before(List<Box> row, double x) {
    return row.stream().filter(box -> box.right() <= x).max(Comparator.comparingDouble(Box::right));
  }

  private static Optional<Box> after(List<Box> row, double x) {
    return row.stream().filter(box -> box.x() >= x).min(Comparator.comparingDouble(Box::x));
  }
}
