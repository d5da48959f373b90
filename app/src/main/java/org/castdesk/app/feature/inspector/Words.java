package org.castdesk.app.feature.inspector;

import java.util.List;
import org.castdesk.app.text.Texts;
import org.castdesk.app.text.Wording;
import org.jspecify.annotations.Nullable;

/// Something written on the desk: a text with names in it, or just a name.
///
/// @param key null = the first part alone, as it is
record Words(@Nullable Wording key, List<String> parts) {
  static Words of(Wording key, String... parts) {
    return new Words(key, List.of(parts));
  }

  static Words name(String name) {
    return new Words(null, List.of(name));
  }

  String in(Texts texts) {
    return key == null ? parts.getFirst() : texts.get(key, parts.toArray());
  }
}
