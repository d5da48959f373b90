package org.castdesk.engine.command;

import org.castdesk.engine.show.Show;

/// What an operator does with the downstream keys, the graphics above all scenes.
public sealed interface KeyCommand extends Command {
  /// DSK 1 or DSK 2.
  int key();

  /// On or off at once.
  record CutKey(int key) implements KeyCommand {
    public CutKey {
      check(key);
    }
  }

  /// On or off in the key's own rate.
  record AutoKey(int key) implements KeyCommand {
    public AutoKey {
      check(key);
    }
  }

  /// Whether the next CUT, AUTO or T-bar turns the key as well. Refused while a transition runs.
  record TieKey(int key, boolean tied) implements KeyCommand {
    public TieKey {
      check(key);
    }
  }

  private static void check(int key) {
    if (key < 1 || key > Show.KEYS) {
      throw new IllegalArgumentException("A downstream key is 1 or 2, not " + key);
    }
  }
}
