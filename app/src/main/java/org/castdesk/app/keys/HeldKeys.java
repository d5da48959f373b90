package org.castdesk.app.keys;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/// Which keys are down, as far as the desk can tell. A key let go over another program is never
/// reported; one that opened a window goes on repeating in that window, and must not act again.
///
/// **Units**: nanoseconds.
final class HeldKeys {
  /// Keyboards wait at most this long before they repeat; whoever comes back from another program
  /// and presses the same key again takes longer.
  private static final long REPEAT_NANOS = 1_000_000_000L;

  private final Map<KeyCode, Press> down = new EnumMap<>(KeyCode.class);
  private final LongSupplier now;

  /// @param key what it does; null = it was typed into a text
  /// @param lastNanos when the key was last heard of
  /// @param mayBeUp the window lost the keyboard after that, and the action has ended
  private record Press(@Nullable DeskKey key, long lastNanos, boolean mayBeUp) {}

  HeldKeys(LongSupplier now) {
    this.now = now;
  }

  void press(KeyCode code, DeskKey key) {
    down.put(code, new Press(key, now.getAsLong(), false));
  }

  /// A key that went down in a text. The Enter that ends it goes on repeating over the desk.
  void typed(KeyCode code) {
    down.put(code, new Press(null, now.getAsLong(), true));
  }

  /// Whether a press is the keyboard's own repetition of one that has acted already.
  ///
  /// @param inText whether the keyboard writes a text: what began there goes on there
  boolean isRepeat(KeyCode code, boolean inText) {
    Press press = down.get(code);
    if (press == null || (inText && press.key == null)) {
      return false;
    }
    long nanos = now.getAsLong();
    if (press.mayBeUp && nanos - press.lastNanos > REPEAT_NANOS) {
      down.remove(code);
      return false;
    }
    down.put(code, new Press(press.key, nanos, press.mayBeUp));
    return true;
  }

  /// @return the action that ends with it; empty = it has ended before, or had none
  Optional<DeskKey> release(KeyCode code) {
    return Optional.ofNullable(down.remove(code)).filter(press -> !press.mayBeUp).map(Press::key);
  }

  boolean isEmpty() {
    return down.isEmpty();
  }

  /// The keyboard belongs to another window now.
  void leave(Consumer<DeskKey> end) {
    down.replaceAll((_, press) -> {
      if (!press.mayBeUp && press.key != null) {
        end.accept(press.key);
      }
      return new Press(press.key, press.lastNanos, true);
    });
  }
}
