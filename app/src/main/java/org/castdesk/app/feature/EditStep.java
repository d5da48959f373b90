package org.castdesk.app.feature;

import java.util.List;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;

/// The name of one edit, in whichever language the desk speaks when it is read: `Rename Anchor`.
///
/// @param key the sentence
/// @param arguments what stands for `{0}`, `{1}` ... in it
public record EditStep(TextKey key, List<String> arguments) {
  public EditStep {
    arguments = List.copyOf(arguments);
  }

  public static EditStep of(TextKey key, String... arguments) {
    return new EditStep(key, List.of(arguments));
  }

  String words(Texts texts) {
    return texts.get(key, arguments.toArray());
  }
}
