package org.castdesk.app.mirror;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.castdesk.app.control.PictureSource;
import org.castdesk.engine.api.MonitorSubject;
import org.castdesk.engine.format.PictureSize;
import org.jspecify.annotations.Nullable;

/// The small live pictures of one bank: a feed for each subject that is on screen, all of one size.
///
/// A bank that is not seen rests: the engine then draws nothing for it.
///
/// **Thread**: FX.
public final class Thumbnails implements AutoCloseable {
  private final Function<MonitorSubject, MonitorFeeds.Slot> feeds;
  private final Map<MonitorSubject, MonitorFeeds.Slot> slots = new HashMap<>();
  private @Nullable PictureSize size;
  private boolean resting;

  public Thumbnails(MonitorFeeds feeds) {
    this(feeds::slot);
  }

  /// Pictures that come at another rate than usual.
  public Thumbnails(MonitorFeeds feeds, int picturesPerSecond) {
    this(subject -> feeds.slot(subject, picturesPerSecond));
  }

  private Thumbnails(Function<MonitorSubject, MonitorFeeds.Slot> feeds) {
    this.feeds = feeds;
  }

  /// Keeps the feeds of these subjects, opens the missing ones, closes all others.
  public void show(Collection<? extends MonitorSubject> subjects) {
    Set<MonitorSubject> gone = new HashSet<>(slots.keySet());
    gone.removeAll(subjects);
    for (MonitorSubject subject : gone) {
      MonitorFeeds.Slot slot = slots.remove(subject);
      if (slot != null) {
        slot.close();
      }
    }
    for (MonitorSubject subject : subjects) {
      if (!slots.containsKey(subject)) {
        MonitorFeeds.Slot slot = feeds.apply(subject);
        slots.put(subject, slot);
        ask(slot);
      }
    }
  }

  /// The pictures of a subject that is shown; null = it is not.
  public @Nullable ReadOnlyObjectProperty<@Nullable PictureSource> pictures(
      MonitorSubject subject) {
    MonitorFeeds.Slot slot = slots.get(subject);
    return slot == null ? null : slot.pictures();
  }

  /// The size all of them have. **Units**: physical pixels.
  public void ask(PictureSize wanted) {
    if (!wanted.equals(size)) {
      size = wanted;
      slots.values().forEach(this::ask);
    }
  }

  /// Stops or goes on, as the bank is seen or not.
  public void setResting(boolean rest) {
    if (rest != resting) {
      resting = rest;
      slots.values().forEach(this::ask);
    }
  }

  private void ask(MonitorFeeds.Slot slot) {
    if (resting) {
      slot.rest();
    } else if (size != null) {
      slot.ask(size);
    }
  }

  @Override
  public void close() {
    slots.values().forEach(MonitorFeeds.Slot::close);
    slots.clear();
  }
}
