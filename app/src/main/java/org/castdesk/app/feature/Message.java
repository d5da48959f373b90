package org.castdesk.app.feature;

import java.util.Arrays;
import java.util.List;
import org.castdesk.app.text.Texts;
import org.castdesk.app.text.Wording;

/// Something that happened. Its words are found when they are shown, so that they follow the
/// language.
///
/// @param parts what stands in the gaps of the text; a [Wording] among them is put into words too
public record Message(Weight weight, Wording text, List<Object> parts) {
  public Message {
    parts = List.copyOf(parts);
  }

  /// How much it matters.
  public enum Weight {
    NOTE,
    WARNING,
    FAULT
  }

  public static Message of(Weight weight, Wording text, Object... parts) {
    return new Message(weight, text, List.of(parts));
  }

  public String words(Texts texts) {
    Object[] filled =
        parts.stream().map(part -> part instanceof Wording key ? texts.get(key) : part).toArray();
    return Arrays.equals(filled, new Object[0]) ? texts.get(text) : texts.get(text, filled);
  }
}
