package org.castdesk.engine.library;

/// What part of the library is listed, and in which order.
///
/// @param words all of them must be found in the name, the file's path, a codec or the id, in any
///     case; empty = everything
public record MaterialQuery(String words, Order order, Direction direction) {
  /// Newest first.
  public static final MaterialQuery ALL = new MaterialQuery("", Order.ADDED, Direction.DOWN);

  /// By what it is sorted.
  public enum Order {
    NAME,
    DURATION,
    SIZE,
    CODEC,
    LOUDNESS,
    ADDED,
    STATE
  }

  /// From small to large, or back.
  public enum Direction {
    UP,
    DOWN
  }
}
