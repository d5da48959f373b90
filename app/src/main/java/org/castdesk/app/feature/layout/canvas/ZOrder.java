package org.castdesk.app.feature.layout.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Which layer lies over which. An order is the list of the old places, bottom to top.
public final class ZOrder {
  private ZOrder() {}

  /// The chosen ones in front of all others, in the order they had.
  public static List<Integer> toFront(int count, Set<Integer> chosen) {
    List<Integer> order = without(count, chosen);
    order.addAll(sorted(count, chosen));
    return order;
  }

  /// The chosen ones behind all others.
  public static List<Integer> toBack(int count, Set<Integer> chosen) {
    List<Integer> order = sorted(count, chosen);
    order.addAll(without(count, chosen));
    return order;
  }

  /// One of them to the place `to`, counted without itself.
  public static List<Integer> moved(int count, int from, int to) {
    List<Integer> order = without(count, Set.of(from));
    order.add(Math.clamp(to, 0, order.size()), from);
    return order;
  }

  /// The things in this order.
  public static <T> List<T> apply(List<T> things, List<Integer> order) {
    return order.stream().map(things::get).toList();
  }

  private static List<Integer> without(int count, Set<Integer> chosen) {
    return new ArrayList<>(
        IntStream.range(0, count).boxed().filter(i -> !chosen.contains(i)).toList());
  }

  private static List<Integer> sorted(int count, Set<Integer> chosen) {
    return new ArrayList<>(IntStream.range(0, count).boxed().filter(chosen::contains).toList());
  }
}
