package org.castdesk.app.keys;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntConsumer;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.util.Duration;
import org.castdesk.app.keys.DeskKey.Action;

/// What each action does. Every part of the desk registers its own; keys, palette and help find
/// them here.
///
/// An action nobody registered does not exist for the key list; one that is registered but not
/// available now (nothing to undo) does nothing and is grey in the palette.
///
/// **Thread**: FX.
public final class DeskActions {
  /// How long the key of a guarded action is held.
  public static final Duration HOLD = Duration.millis(500);

  private final Map<Action, Entry> entries = new EnumMap<>(Action.class);

  /// One action: whether it is there, whether it can run now, and how far its key is held.
  private static final class Entry {
    final ReadOnlyBooleanWrapper registered = new ReadOnlyBooleanWrapper(false);
    final BooleanProperty available = new SimpleBooleanProperty(true);
    final BooleanProperty guarded = new SimpleBooleanProperty(true);
    final DoubleProperty held = new SimpleDoubleProperty(0);
    IntConsumer work = _ -> {};

    private final Timeline holding = new Timeline();

    void press() {
      holding.getKeyFrames().setAll(new KeyFrame(HOLD, _ -> work.accept(0), new KeyValue(held, 1)));
      holding.playFromStart();
    }

    void release() {
      holding.stop();
      held.set(0);
    }
  }

  /// What `action` does.
  ///
  /// @return whether it can run now: set it, or bind it
  public BooleanProperty register(Action action, Runnable work) {
    return registerPlaces(action, _ -> work.run());
  }

  /// What an action with places does; it is handed the place, 0 to 9.
  public BooleanProperty registerPlaces(Action action, IntConsumer work) {
    Entry entry = entry(action);
    entry.work = work;
    entry.registered.set(true);
    return entry.available;
  }

  public ReadOnlyBooleanProperty registeredProperty(Action action) {
    return entry(action).registered.getReadOnlyProperty();
  }

  public BooleanProperty availableProperty(Action action) {
    return entry(action).available;
  }

  /// For an action whose key is held: whether it must be, now. Ending a stand-by may need no guard.
  public BooleanProperty guardedProperty(Action action) {
    return entry(action).guarded;
  }

  /// How far the key of a guarded action is held, 0 to 1; it acts at 1.
  public ReadOnlyDoubleProperty heldProperty(Action action) {
    return entry(action).held;
  }

  public boolean canRun(Action action) {
    Entry entry = entry(action);
    return entry.registered.get() && entry.available.get();
  }

  /// Does it, without any guard.
  public void run(DeskKey key) {
    if (canRun(key.action())) {
      entry(key.action()).work.accept(key.place());
    }
  }

  /// Its key, or the mouse on its key on screen, went down.
  public void press(DeskKey key) {
    Entry entry = entry(key.action());
    if (key.action().isHeld() && entry.guarded.get()) {
      if (canRun(key.action())) {
        entry.press();
      }
    } else {
      run(key);
    }
  }

  /// It was let go.
  public void release(DeskKey key) {
    entry(key.action()).release();
  }

  private Entry entry(Action action) {
    return entries.computeIfAbsent(action, _ -> new Entry());
  }
}
