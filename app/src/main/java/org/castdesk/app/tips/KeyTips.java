package org.castdesk.app.tips;

import java.util.Arrays;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import org.castdesk.app.keys.DeskKey;
import org.castdesk.app.keys.DeskKey.Action;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.castdesk.app.text.Wording;
import org.jspecify.annotations.Nullable;

/// Says of a node what it is and which keys do the same. The window shows it in the status bar
/// while the mouse or the focus is there (a tooltip would cover the pictures), and at length as
/// help. It follows the language and the key map.
public final class KeyTips {
  private KeyTips() {}

  /// A control that does what an action does; its sentence is the action's.
  public static void install(Node node, Texts texts, Wording title, Action action) {
    explain(node, texts, title, help(action), action);
  }

  /// Anything else: a picture, a bar, a panel.
  ///
  /// @param help the sentence
  /// @param actions whose keys belong to it
  public static void explain(
      Node node, Texts texts, Wording title, Wording help, Action... actions) {
    Tip tip = new Tip(title, help, Arrays.stream(actions).map(DeskKey::of).toList());
    node.getProperties().put(Tip.class, tip);
    node.accessibleHelpProperty()
        .bind(
            Bindings.createStringBinding(
                () -> tip.line(texts), texts.languageProperty(), texts.keysProperty()));
  }

  /// What is said of this node, else of what it is part of.
  public static Optional<Tip> find(@Nullable Node node) {
    for (Node up = node; up != null; up = up.getParent()) {
      if (up.hasProperties() && up.getProperties().get(Tip.class) instanceof Tip tip) {
        return Optional.of(tip);
      }
    }
    return Optional.empty();
  }

  static TextKey help(Action action) {
    return TextKey.valueOf("HELP_" + action.name());
  }
}
