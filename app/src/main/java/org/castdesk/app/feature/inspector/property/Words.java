package org.castdesk.app.feature.inspector.property;

import java.util.List;
import org.castdesk.app.text.Texts;
import org.castdesk.app.text.Wording;
import org.jspecify.annotations.Nullable;

/// Something written on the desk: a text with names in it, or just a name.
///
/// @param key null = the first part alone, as it is
public record Words(@Nullable Wording key, List<String> parts) {
  public static Words of(Wording key, String... parts) {
    return new Words(key, List.of(parts));
  }

  public static Words name(String name) {
    return new Words(null, List.of(name));
  }

  public String in(Texts texts) {
    return key == null ? parts.getFirst() : texts.get(key, parts.toArray());
  }
}
