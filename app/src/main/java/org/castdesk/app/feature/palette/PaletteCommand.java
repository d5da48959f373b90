package org.castdesk.app.feature.palette;

import java.util.List;
import java.util.stream.Collectors;
import org.castdesk.app.text.Texts;
import org.castdesk.app.text.Wording;

/// Something the palette offers that has no key: a theme, a language, a page of the settings, a form.
///
/// @param words its name, from the general to the particular: `Theme`, `Dark`
public record PaletteCommand(List<Wording> words, Runnable run) {
  public PaletteCommand {
    words = List.copyOf(words);
  }

  String name(Texts texts) {
    return words.stream().map(texts::get).collect(Collectors.joining(": "));
  }
}
