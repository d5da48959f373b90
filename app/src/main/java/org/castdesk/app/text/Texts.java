package org.castdesk.app.text;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyEvent;
import org.castdesk.app.keys.DeskKey;
import org.castdesk.app.keys.DeskKey.Action;
import org.castdesk.app.keys.KeyMap;
import org.castdesk.app.keys.KeyStroke;

/// The desk's words in the chosen language, and what is written on the keys of its keyboard; what is
/// bound to them changes when the language or the key map does.
///
/// **Thread**: FX.
public final class Texts {
  private static final String BUNDLE = "org.castdesk.assets.texts.desk";

  private final ObjectProperty<Language> language;
  private final ObjectProperty<KeyMap> keys = new SimpleObjectProperty<>(KeyMap.standard());
  private final Map<Wording, ObservableValue<String>> bound = new HashMap<>();
  private final Map<Language, ResourceBundle> words = new EnumMap<>(Language.class);

  public Texts(Language language) {
    this.language = new SimpleObjectProperty<>(language);
  }

  private static ResourceBundle load(Language language) {
    return ResourceBundle.getBundle(
        BUNDLE,
        language.locale(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  public ObjectProperty<Language> languageProperty() {
    return language;
  }

  /// Which key does what, now.
  public ObjectProperty<KeyMap> keysProperty() {
    return keys;
  }

  public String get(Wording key) {
    return words.computeIfAbsent(language.get(), Texts::load).getString(key.key());
  }

  /// The text with `{0}`, `{1}` ... replaced.
  public String get(Wording key, Object... parts) {
    String text = get(key);
    for (int i = 0; i < parts.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(parts[i]));
    }
    return text;
  }

  /// The text as something to bind a label to.
  public ObservableValue<String> text(Wording key) {
    return bound.computeIfAbsent(key, k -> language.map(_ -> get(k)));
  }

  /// The first key of an action, to bind the small line of a button to; empty = it has none.
  public ObservableValue<String> key(Action action) {
    return key(DeskKey.of(action));
  }

  /// The same for an action with places.
  public ObservableValue<String> key(DeskKey key) {
    return Bindings.createStringBinding(
        () -> keys.get().strokes(key).stream().findFirst().map(this::caption).orElse(""),
        language,
        keys);
  }

  /// The first key of an action as menus write it; empty = it has none.
  public String accelerator(Action action) {
    return keys.get().strokes(DeskKey.of(action)).stream()
        .findFirst()
        .map(KeyStroke::accelerator)
        .orElse("");
  }

  /// All keys of an action, as a line.
  public String keys(DeskKey key) {
    return keys.get().strokes(key).stream().map(this::caption).collect(Collectors.joining(" · "));
  }

  /// What an action is called, with its scene: `Scene 3 to PVW`.
  public String name(DeskKey key) {
    TextKey text = TextKey.valueOf("ACTION_" + key.action().name());
    int before = key.action() == Action.SECOND_BANK_TO_PREVIEW ? DeskKey.PLACES : 0;
    return key.action().isPlaced() ? get(text, before + key.place() + 1) : get(text);
  }

  /// What is written on a key: `Ctrl K`, `Shift 5`, `Space`.
  public String caption(KeyStroke stroke) {
    return (stroke.control() ? "Ctrl " : "") + (stroke.shift() ? "Shift " : "") + cap(stroke);
  }

  /// What was pressed, with every modifier: also keys of a tile or a panel.
  public String caption(KeyEvent event) {
    String alt = event.isAltDown() ? "Alt " : "";
    return alt + caption(KeyStroke.of(event));
  }

  private String cap(KeyStroke stroke) {
    return switch (stroke.code()) {
      case SPACE -> get(TextKey.KEY_SPACE);
      case ENTER -> get(TextKey.KEY_ENTER);
      case BACK_SPACE -> get(TextKey.KEY_BACKSPACE);
      case COMMA -> ",";
      case PERIOD -> ".";
      case SLASH -> "/";
      case MINUS -> "−";
      case EQUALS -> "=";
      default ->
          stroke.code().name().matches("NUMPAD\\d")
              ? get(TextKey.KEY_NUMPAD, stroke.code().name().substring(6))
              : stroke.code().getName();
    };
  }
}
