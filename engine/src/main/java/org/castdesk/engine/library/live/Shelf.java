package org.castdesk.engine.library.live;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.castdesk.engine.format.MaterialId;
import org.castdesk.engine.library.Analysis;
import org.castdesk.engine.library.LibraryNews;
import org.castdesk.engine.library.LibraryNews.Item;
import org.castdesk.engine.library.Material;
import org.castdesk.engine.library.Presence;
import org.castdesk.engine.library.Step;
import org.jspecify.annotations.Nullable;

/// What the library knows at this moment; everybody's hands meet here, none of them waits long.
///
/// **Thread**: any.
final class Shelf {
  private final Map<MaterialId, Material> materials = new LinkedHashMap<>();
  private final Map<MaterialId, Presence> presence = new HashMap<>();
  private LibraryNews news = LibraryNews.NOTHING;
  private long revision = 1;
  private long edits;
  private LibraryNews.@Nullable Work work;
  private LibraryNews.@Nullable Taking taking;
  private LibraryNews.@Nullable Search search;
  private LibraryNews.@Nullable Note note;
  private final Runnable changed;

  /// @param changed runs after every edit, on whoever made it
  Shelf(Runnable changed) {
    this.changed = changed;
  }

  synchronized LibraryNews news() {
    if (news.revision() != revision) {
      List<Item> items = new ArrayList<>(materials.size());
      int waiting = 0;
      for (Material material : materials.values()) {
        Presence where = presence.getOrDefault(material.id(), Presence.UNKNOWN);
        items.add(new Item(material, where));
        if (canBeLookedAt(where) && material.steps().next() != null) {
          waiting++;
        }
      }
      news = new LibraryNews(revision, items, work, waiting, taking, search, note);
    }
    return news;
  }

  private static boolean canBeLookedAt(Presence where) {
    return where == Presence.THERE;
  }

  /// Counts what must be saved: changes of materials, not of what is told about them.
  synchronized long edits() {
    return edits;
  }

  synchronized List<Material> all() {
    return List.copyOf(materials.values());
  }

  synchronized @Nullable Material get(MaterialId id) {
    return materials.get(id);
  }

  void put(Material material, Presence where) {
    synchronized (this) {
      materials.put(material.id(), material);
      presence.put(material.id(), where);
      edited();
    }
    changed.run();
  }

  @Nullable Material remove(MaterialId id) {
    Material gone;
    synchronized (this) {
      gone = materials.remove(id);
      presence.remove(id);
      edited();
    }
    changed.run();
    return gone;
  }

  /// Changes one that is still there.
  void change(MaterialId id, UnaryOperator<Material> how) {
    synchronized (this) {
      Material now = materials.get(id);
      Material next = now == null ? null : how.apply(now);
      if (next == null || next.equals(now)) {
        return;
      }
      materials.put(id, next);
      edited();
    }
    changed.run();
  }

  /// What a file said. It is no edit: nothing has to be saved.
  synchronized void fill(List<Material> all) {
    materials.clear();
    all.forEach(material -> materials.put(material.id(), material));
    presence.keySet().retainAll(materials.keySet());
    revision++;
  }

  synchronized Presence presence(MaterialId id) {
    return presence.getOrDefault(id, Presence.UNKNOWN);
  }

  synchronized void seen(MaterialId id, Presence where) {
    if (materials.containsKey(id) && presence.put(id, where) != where) {
      revision++;
    }
  }

  /// What is looked at next: first what all files are, then their pictures, then their sound, each
  /// in the order they came.
  synchronized Analysis.@Nullable Wish next() {
    Map<Step, Material> first = new EnumMap<>(Step.class);
    for (Material material : materials.values()) {
      Step step = material.steps().next();
      if (step != null && canBeLookedAt(presence(material.id()))) {
        first.putIfAbsent(step, material);
      }
    }
    for (Step step : Step.values()) {
      Material material = first.get(step);
      if (material != null) {
        return new Analysis.Wish(material.id(), material.name(), material.location(), step);
      }
    }
    return null;
  }

  synchronized void tell(LibraryNews.@Nullable Work now) {
    work = now;
    revision++;
  }

  synchronized void tell(LibraryNews.@Nullable Taking now) {
    taking = now;
    revision++;
  }

  synchronized void tell(LibraryNews.@Nullable Search now) {
    search = now;
    revision++;
  }

  synchronized void tell(LibraryNews.@Nullable Note now) {
    note = now;
    revision++;
  }

  private void edited() {
    revision++;
    edits++;
  }
}
