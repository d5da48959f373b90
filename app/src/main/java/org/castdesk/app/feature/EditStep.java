package org.castdesk.app.feature;

import java.util.List;
import org.castdesk.app.text.EditKey;
import org.castdesk.app.text.Texts;
import org.castdesk.app.text.Wording;

/// The name of one edit, in whichever language the desk speaks when it is read: `Rename Anchor`.
///
/// @param key the sentence
/// @param arguments what stands for `{0}`, `{1}` ... in it: strings, or texts in the same language
public record EditStep(Wording key, List<Object> arguments) {
  public EditStep {
    arguments = List.copyOf(arguments);
  }

  public static EditStep of(Wording key, String... arguments) {
    return new EditStep(key, List.of((Object[]) arguments));
  }

  /// A step about one property of one thing: `Opacity of Anchor`.
  public static EditStep about(Wording key, Wording property, String thing) {
    return new EditStep(key, List.of(property, thing));
  }

  /// That it was not done, and why. Of what should have gone it says where it still is.
  ///
  /// @param refusal the sentence for a step and a reason
  String refused(Texts texts, EditKey refusal, Wording reason) {
    EditKey gone =
        key == EditKey.STEP_SCENE_DELETE
            ? EditKey.EDIT_NOT_DELETED
            : key == EditKey.STEP_SOURCE_REMOVE ? EditKey.EDIT_NOT_REMOVED : null;
    return refusal == EditKey.EDIT_REFUSED && gone != null && EditReason.isPlace(reason)
        ? texts.get(gone, arguments.getFirst(), texts.get(reason))
        : texts.get(refusal, words(texts), texts.get(reason));
  }

  String words(Texts texts) {
    return texts.get(
        key,
        arguments.stream().map(part -> part instanceof Wording k ? texts.get(k) : part).toArray());
  }
}
