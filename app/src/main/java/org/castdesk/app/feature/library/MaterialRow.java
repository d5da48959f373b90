package org.castdesk.app.feature.library;

import java.nio.file.Path;
import org.castdesk.engine.format.MaterialId;
import org.jspecify.annotations.Nullable;

/// One line of the list, ready to be drawn.
///
/// @param place the folder its file is in
/// @param shot its small picture; null = there is none
/// @param shape its waveform; null = there is none
record MaterialRow(
    MaterialId id,
    String name,
    String place,
    String icon,
    String duration,
    String size,
    TwoLines picture,
    TwoLines codec,
    TwoLines loudness,
    boolean isOffTarget,
    State state,
    @Nullable Kept shot,
    @Nullable Kept shape) {

  /// A value and what belongs to it.
  record TwoLines(String upper, String lower) {
    static final TwoLines NONE = new TwoLines("", "");
  }

  /// A file of the cache; another `stamp` = another content.
  record Kept(Path file, String stamp) {}

  /// @param fraction of what is done now, 0..1; negative = nothing is, or it cannot be said
  record State(String words, Weight weight, double fraction) {}

  /// How much it matters.
  enum Weight {
    QUIET,
    BUSY,
    WARNING,
    FAULT
  }

  /// As a screen reader says it.
  String said() {
    return String.join(
        ", ",
        name,
        duration,
        picture.upper() + " " + picture.lower(),
        loudness.upper(),
        state.words());
  }
}
