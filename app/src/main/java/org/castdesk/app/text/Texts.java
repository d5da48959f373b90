package org.castdesk.app.text;

import java.util.EnumMap;
import java.util.Map;
import java.util.ResourceBundle;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// The desk's words in the chosen language; what is bound to them changes when the language does.
///
/// **Thread**: FX.
public final class Texts {
  private static final String BUNDLE = "org.castdesk.assets.texts.desk";

  private final ObjectProperty<Language> language;
  private final Map<TextKey, ObservableValue<String>> bound = new EnumMap<>(TextKey.class);
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

  public String get(TextKey key) {
    return words.computeIfAbsent(language.get(), Texts::load).getString(key.key());
  }

  /// The text with `{0}`, `{1}` ... replaced.
  public String get(TextKey key, Object... parts) {
    String text = get(key);
    for (int i = 0; i < parts.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(parts[i]));
    }
    return text;
  }

  /// The text as something to bind a label to.
  public ObservableValue<String> text(TextKey key) {
    return bound.computeIfAbsent(key, k -> language.map(_ -> get(k)));
  }
}
