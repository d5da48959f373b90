package org.castdesk.engine.format;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The subtitles of a file: words, and when they are shown.
///
/// **Thread**: any; it does not change. **Units**: milliseconds from the file's begin.
public final class CueSheet {
  public static final CueSheet EMPTY = new CueSheet(List.of());

  private final List<Cue> cues;

  /// The longest one there is: no cue that begins earlier before a moment is still shown.
  private final long longestMillis;

  /// Some words.
  ///
  /// @param endMillis the first moment at which they are not shown any more
  public record Cue(long startMillis, long endMillis, String text) {}

  /// @param cues in any order
  public CueSheet(List<Cue> cues) {
    List<Cue> sorted = new ArrayList<>(cues);
    sorted.sort(Comparator.comparingLong(Cue::startMillis));
    this.cues = List.copyOf(sorted);
    longestMillis =
        sorted.stream().mapToLong(cue -> cue.endMillis() - cue.startMillis()).max().orElse(0);
  }

  public List<Cue> cues() {
    return cues;
  }

  /// What is shown at this moment, a line for each cue, the earlier ones above; empty = nothing.
  public String at(long millis) {
    int last = lastStartedAt(millis);
    String words = "";
    for (int i = last; i >= 0 && cues.get(i).startMillis() >= millis - longestMillis; i--) {
      Cue cue = cues.get(i);
      if (millis < cue.endMillis()) {
        words = words.isEmpty() ? cue.text() : cue.text() + "\n" + words;
      }
    }
    return words;
  }

  /// When something else is shown than at this moment; so late = never.
  public long nextChange(long millis) {
    long next = Long.MAX_VALUE;
    int last = lastStartedAt(millis);
    if (last + 1 < cues.size()) {
      next = cues.get(last + 1).startMillis();
    }
    for (int i = last; i >= 0 && cues.get(i).startMillis() >= millis - longestMillis; i--) {
      long end = cues.get(i).endMillis();
      if (end > millis) {
        next = Math.min(next, end);
      }
    }
    return next;
  }

  private int lastStartedAt(long millis) {
    int low = 0;
    int high = cues.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cues.get(middle).startMillis() <= millis) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }
}
