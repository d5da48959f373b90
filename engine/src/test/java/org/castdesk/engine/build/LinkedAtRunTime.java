package org.castdesk.engine.build;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One of everything that the compiler leaves to be linked when it is first reached.
@SuppressWarnings("ArrayRecordComponent")
public final class LinkedAtRunTime {
  private LinkedAtRunTime() {}

  sealed interface Shape {}

  record Dot() implements Shape {}

  record Box(int side, long area, @Nullable String name) implements Shape {}

  record Numbers(byte a, short b, char c, boolean d, float e, double f) implements Shape {}

  record Pair<T extends @Nullable Object>(T one, T other) implements Shape {}

  enum Colour implements Shape {
    RED,
    BLUE
  }

  /// What all of it says, so that two forms of this class can be compared.
  public static List<String> facts() {
    Box box = new Box(3, 9_000_000_000L, "nine");
    Numbers numbers = new Numbers((byte) -1, (short) 2, 'c', true, -0.0f, Double.NaN);
    return List.of(
        which(new Dot()),
        which(box),
        which(new Box(30, 1, null)),
        which(Colour.BLUE),
        which(numbers),
        which(new Pair<>("a", null)),
        which(null),
        kind("text") + kind(4) + kind('x') + kind(4.5),
        box + " " + new Dot() + " " + numbers + " " + new Pair<>(null, box),
        box.hashCode() + " " + numbers.hashCode() + " " + new Dot().hashCode(),
        String.valueOf(new Pair<>("a", null).hashCode()),
        equal(box, new Box(3, 9_000_000_000L, "ni".concat("ne"))),
        equal(box, new Box(3, 9_000_000_001L, "nine")),
        equal(box, new Box(3, 9_000_000_000L, null)),
        equal(numbers, new Numbers((byte) -1, (short) 2, 'c', true, -0.0f, Double.NaN)),
        equal(numbers, new Numbers((byte) -1, (short) 2, 'c', true, 0.0f, Double.NaN)),
        equal(new Dot(), new Dot()),
        equal(new Dot(), box),
        equal(box, null));
  }

  private static String which(@Nullable Shape shape) {
    return switch (shape) {
      case null -> "nothing";
      case Dot _ -> "dot";
      case Box(int side, _, _) when side > 10 -> "large box";
      case Box box -> "box of " + box.side();
      case Pair<?>(String one, _) -> "pair of texts, " + one;
      case Pair<?> _ -> "pair";
      case Numbers _ -> "numbers";
      case Colour colour -> "colour " + colour;
    };
  }

  private static String kind(Object value) {
    return switch (value) {
      case String text -> "text " + text.length();
      case Integer number when number > 5 -> "large";
      case Integer _ -> "small";
      case Character _ -> "letter";
      default -> "other";
    };
  }

  private static String equal(Object one, @Nullable Object other) {
    return String.valueOf(one.equals(other));
  }
}
