package org.castdesk.app.feature.settings;

import java.util.List;
import java.util.Locale;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.castdesk.app.control.EntryField;
import org.castdesk.app.keys.DeskActions;
import org.castdesk.app.keys.DeskKey;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;

/// Every action that is there, with its keys; typing above it filters by name or key.
final class KeyListPane extends VBox {
  private final ListView<DeskKey> list = new ListView<>();
  private final EntryField filter = new EntryField();
  private final DeskActions actions;
  private final Texts texts;

  KeyListPane(
      SettingsController controller, SettingsModel model, DeskActions actions, Texts texts) {
    this.actions = actions;
    this.texts = texts;
    getStyleClass().add("key-list-pane");
    filter.setId("keys-filter");
    filter.promptTextProperty().bind(texts.text(TextKey.KEYS_FILTER));
    filter.accessibleTextProperty().bind(texts.text(TextKey.KEYS_FILTER));
    filter.textProperty().subscribe((_, _) -> fill());
    HBox.setHgrow(filter, Priority.ALWAYS);
    list.setId("keys-list");
    list.getStyleClass().add("desk-list");
    list.accessibleTextProperty().bind(texts.text(TextKey.KEYS_LIST));
    list.setCellFactory(_ -> new KeyCell(texts));
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe((_, chosen) -> {
          if (chosen != null) {
            controller.onChoose(chosen);
          }
        });
    list.setMinHeight(0);
    list.setPrefHeight(0);
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(filter, list);
    for (DeskKey.Action action : DeskKey.Action.values()) {
      actions.registeredProperty(action).subscribe((_, _) -> fill());
    }
    texts.languageProperty().subscribe((_, _) -> fill());
    texts.keysProperty().subscribe((_, _) -> list.refresh());
    fill();
    list.getSelectionModel().select(model.chosen.get());
  }

  private void fill() {
    DeskKey chosen = list.getSelectionModel().getSelectedItem();
    String wish = filter.getText().strip().toLowerCase(Locale.ROOT);
    List<DeskKey> shown =
        DeskKey.all().stream()
            .filter(key -> actions.registeredProperty(key.action()).get())
            .filter(key ->
                (texts.name(key) + " " + texts.keys(key)).toLowerCase(Locale.ROOT).contains(wish))
            .toList();
    list.getItems().setAll(shown);
    if (chosen != null && shown.contains(chosen)) {
      list.getSelectionModel().select(chosen);
    }
    list.refresh();
  }
}
