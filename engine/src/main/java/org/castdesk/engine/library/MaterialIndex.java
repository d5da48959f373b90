package org.castdesk.engine.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import org.castdesk.engine.format.MediaInfo;
import org.castdesk.engine.library.LibraryNews.Item;
import org.castdesk.engine.library.MaterialQuery.Direction;

/// Lists, searches and sorts the library. What words of material are searched and sorted by is made
/// once for each and kept: people type, and each key asks again.
///
/// **Thread**: one.
public final class MaterialIndex {
  private IdentityHashMap<Material, Entry> known = new IdentityHashMap<>();

  /// @param text what is searched, small letters
  private record Entry(Item item, int trouble, String text, String name, String codec) {}

  /// What was asked for, in the order that was asked for.
  public List<Item> find(MaterialQuery query, List<Item> items) {
    List<Entry> entries = entries(items);
    String[] words = query.words().strip().toLowerCase(Locale.ROOT).split("\\s+");
    List<Entry> found = new ArrayList<>(entries.size());
    for (Entry entry : entries) {
      if (matches(entry, words)) {
        found.add(entry);
      }
    }
    Comparator<Entry> by = by(query.order());
    found.sort(query.direction() == Direction.UP ? by : by.reversed());
    return found.stream().map(Entry::item).toList();
  }

  private List<Entry> entries(List<Item> items) {
    IdentityHashMap<Material, Entry> fresh = new IdentityHashMap<>(2 * items.size());
    List<Entry> entries = new ArrayList<>(items.size());
    for (Item item : items) {
      Entry before = known.get(item.material());
      Entry entry =
          before == null
              ? entry(item)
              : new Entry(item, item.trouble(), before.text(), before.name(), before.codec());
      fresh.put(item.material(), entry);
      entries.add(entry);
    }
    known = fresh;
    return entries;
  }

  private static Entry entry(Item item) {
    Material material = item.material();
    MediaInfo info = material.info();
    String codec =
        info == null ? "" : info.videoCodec() == null ? "~" + info.audioCodec() : info.videoCodec();
    String text =
        (material.name()
                + '\n'
                + material.location()
                + '\n'
                + material.id()
                + '\n'
                + (info == null ? "" : info.videoCodec() + " " + info.audioCodec()))
            .toLowerCase(Locale.ROOT);
    return new Entry(item, item.trouble(), text, SortKey.of(material.name()), codec);
  }

  private static boolean matches(Entry entry, String[] words) {
    for (String word : words) {
      if (!entry.text().contains(word)) {
        return false;
      }
    }
    return true;
  }

  private static Comparator<Entry> by(MaterialQuery.Order order) {
    Comparator<Entry> name = Comparator.comparing(Entry::name);
    Comparator<Entry> first =
        switch (order) {
          case NAME -> name;
          case DURATION -> Comparator.comparingLong(entry -> nanos(entry.item().material()));
          case SIZE -> Comparator.comparingLong(entry -> entry.item().material().file().size());
          case CODEC -> Comparator.comparing(Entry::codec);
          case LOUDNESS -> Comparator.comparingDouble(entry -> lufs(entry.item().material()));
          case ADDED -> Comparator.comparing(entry -> entry.item().material().added());
          case STATE -> Comparator.comparingInt(Entry::trouble);
        };
    return order == MaterialQuery.Order.NAME
        ? first.thenComparing(entry -> entry.item().material().id().value())
        : first.thenComparing(name).thenComparing(entry -> entry.item().material().id().value());
  }

  private static long nanos(Material material) {
    MediaInfo info = material.info();
    return info == null || info.duration() == null || material.kind() == Material.Kind.STILL
        ? -1
        : info.duration().toNanos();
  }

  private static double lufs(Material material) {
    Loudness loudness = material.loudness();
    return loudness == null ? Double.NEGATIVE_INFINITY : loudness.integratedLufs();
  }
}
