package org.castdesk.app.settings;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import tools.jackson.databind.node.ObjectNode;

/// What this user chose for the desk. Whoever shows or follows a choice binds to it; setting it
/// makes it last, because [SettingsStore] writes every change.
///
/// **Thread**: FX.
public final class DeskSettings {
  private final ObjectProperty<LanguageChoice> language =
      new SimpleObjectProperty<>(LanguageChoice.SYSTEM);
  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.DARK);
  private final ObjectProperty<TallyPair> tallyPair =
      new SimpleObjectProperty<>(TallyPair.STANDARD);
  private final ObjectProperty<KeyChoice> keys = new SimpleObjectProperty<>(KeyChoice.USUAL);
  private final ObjectProperty<MultiviewChoice> multiview =
      new SimpleObjectProperty<>(MultiviewChoice.USUAL);
  private final ObjectProperty<List<OwnPreset>> presets = new SimpleObjectProperty<>(List.of());
  private final StringProperty recordingsFolder = new SimpleStringProperty("");
  private final StringProperty usualRecordings = new SimpleStringProperty("");
  private final StringProperty mediaFolder = new SimpleStringProperty("");
  private final SettingsDocument document = new SettingsDocument();
  private final PanelLayout panels;
  private Consumer<ObjectNode> listener = _ -> {};
  private final Forced forced;
  private boolean adopting;

  /// What the command line says counts more than the file, until somebody chooses otherwise on
  /// screen. It is never written.
  ///
  /// @param language empty = no word about it
  /// @param recordingsFolder empty = no word about it
  public record Forced(Optional<LanguageChoice> language, String recordingsFolder) {
    public static final Forced NOTHING = new Forced(Optional.empty(), "");
  }

  public DeskSettings() {
    this(Forced.NOTHING);
  }

  public DeskSettings(Forced forced) {
    this.forced = forced;
    language.set(forced.language().orElse(LanguageChoice.SYSTEM));
    recordingsFolder.set(forced.recordingsFolder());
    panels = new PanelLayout((name, value) -> change(() -> document.putPanel(name, value)));
    keep(language, value -> document.put("language", value.code()));
    keep(theme, value -> document.put("theme", value.code()));
    keep(tallyPair, value -> document.put("tallyPair", value.code()));
    keep(keys, document::putKeys);
    keep(multiview, document::putMultiview);
    keep(presets, document::putPresets);
    keep(recordingsFolder, value -> document.putFolder("recordings", value));
    keep(mediaFolder, value -> document.putFolder("media", value));
  }

  private <T> void keep(Property<T> property, Consumer<T> write) {
    property.addListener((_, _, value) -> change(() -> write.accept(value)));
  }

  private void change(Runnable write) {
    if (!adopting) {
      write.run();
      listener.accept(document.copy());
    }
  }

  public ObjectProperty<LanguageChoice> languageProperty() {
    return language;
  }

  public ObjectProperty<Theme> themeProperty() {
    return theme;
  }

  public ObjectProperty<TallyPair> tallyPairProperty() {
    return tallyPair;
  }

  public ObjectProperty<KeyChoice> keysProperty() {
    return keys;
  }

  /// What the multiview shows, and how it is divided.
  public ObjectProperty<MultiviewChoice> multiviewProperty() {
    return multiview;
  }

  /// Arrangements of boxes that the user keeps, in the order they were made.
  public ObjectProperty<List<OwnPreset>> presetsProperty() {
    return presets;
  }

  /// Where recordings go when no folder is chosen; empty = nobody said. Not kept.
  public StringProperty usualRecordingsProperty() {
    return usualRecordings;
  }

  /// Where new recordings go; empty = the usual place.
  public StringProperty recordingsFolderProperty() {
    return recordingsFolder;
  }

  /// Where file dialogs begin to look for clips; empty = the usual place.
  public StringProperty mediaFolderProperty() {
    return mediaFolder;
  }

  /// Where the user left the panels.
  public PanelLayout panels() {
    return panels;
  }

  /// Takes over what was read; nothing of it is written again.
  void adopt(ObjectNode tree) {
    adopting = true;
    document.replace(tree);
    LanguageChoice written =
        document.choice(
            "language", LanguageChoice.values(), LanguageChoice::code, LanguageChoice.SYSTEM);
    language.set(forced.language().orElse(written));
    theme.set(document.choice("theme", Theme.values(), Theme::code, Theme.DARK));
    tallyPair.set(
        document.choice("tallyPair", TallyPair.values(), TallyPair::code, TallyPair.STANDARD));
    keys.set(document.keys());
    multiview.set(document.multiview());
    presets.set(document.presets());
    String folder = forced.recordingsFolder();
    recordingsFolder.set(folder.isEmpty() ? document.folder("recordings") : folder);
    mediaFolder.set(document.folder("media"));
    panels.adopt(document.panels());
    adopting = false;
  }

  /// Hears the whole document after every change.
  void onChange(Consumer<ObjectNode> newListener) {
    listener = newListener;
  }
}
