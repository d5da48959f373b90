package org.castdesk.app.tips;

import java.util.List;
import java.util.stream.Collectors;
import org.castdesk.app.keys.DeskKey;
import org.castdesk.app.text.Texts;
import org.castdesk.app.text.Wording;

/// What is said of one thing: its name, its keys, and a sentence.
public record Tip(Wording title, Wording help, List<DeskKey> keys) {
  public Tip {
    keys = List.copyOf(keys);
  }

  /// All of it in one line, the most important first: it is cut at its end.
  public String line(Texts texts) {
    String strokes = strokes(texts);
    return texts.get(title)
        + (strokes.isEmpty() ? "" : "  [" + strokes + "]")
        + "  "
        + texts.get(help);
  }

  /// Its keys on the keyboard; empty = none.
  String strokes(Texts texts) {
    return keys.stream()
        .filter(key -> !key.action().isPlaced())
        .flatMap(key -> texts.keysProperty().get().strokes(key).stream().limit(1))
        .map(texts::caption)
        .collect(Collectors.joining(" · "));
  }
}
