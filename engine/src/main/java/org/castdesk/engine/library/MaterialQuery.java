package org.castdesk.engine.library;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.castdesk.engine.format.MediaInfo;
import org.castdesk.engine.library.LibraryNews.Item;

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

  public List<Item> of(List<Item> items) {
    List<String> wanted =
        List.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+")).stream()
            .filter(word -> !word.isEmpty())
            .toList();
    Comparator<Item> by = comparator();
    return items.stream()
        .filter(item -> wanted.isEmpty() || matches(item, wanted))
        .sorted(direction == Direction.UP ? by : by.reversed())
        .toList();
  }

  private static boolean matches(Item item, List<String> wanted) {
    Material material = item.material();
    MediaInfo info = material.info();
    String text =
        (material.name()
                + '\n'
                + material.location()
                + '\n'
                + material.id()
                + '\n'
                + (info == null ? "" : info.videoCodec() + " " + info.audioCodec()))
            .toLowerCase(Locale.ROOT);
    return wanted.stream().allMatch(text::contains);
  }

  private Comparator<Item> comparator() {
    Comparator<Item> byName =
        Comparator.comparing(item -> item.material().name(), NaturalOrder.INSTANCE);
    Comparator<Item> first =
        switch (order) {
          case NAME -> byName;
          case DURATION -> Comparator.comparingLong(item -> nanos(item.material()));
          case SIZE -> Comparator.comparingLong(item -> item.material().file().size());
          case CODEC -> Comparator.comparing(item -> codec(item.material()));
          case LOUDNESS -> Comparator.comparingDouble(item -> lufs(item.material()));
          case ADDED -> Comparator.comparing(item -> item.material().added());
          case STATE -> Comparator.comparing(Item::trouble);
        };
    return first.thenComparing(byName).thenComparing(item -> item.material().id().value());
  }

  private static long nanos(Material material) {
    MediaInfo info = material.info();
    return info == null || info.duration() == null || material.kind() == Material.Kind.STILL
        ? -1
        : info.duration().toNanos();
  }

  private static String codec(Material material) {
    MediaInfo info = material.info();
    return info == null
        ? ""
        : info.videoCodec() == null ? "~" + info.audioCodec() : info.videoCodec();
  }

  private static double lufs(Material material) {
    Loudness loudness = material.loudness();
    return loudness == null ? Double.NEGATIVE_INFINITY : loudness.integratedLufs();
  }
}
