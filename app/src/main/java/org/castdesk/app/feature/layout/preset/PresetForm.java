package org.castdesk.app.feature.layout.preset;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.EntryField;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.text.LayoutKey;
import org.castdesk.app.text.Texts;

/// Asks for the name of a new preset, where it stands: Enter keeps it, Esc does not.
public final class PresetForm extends VBox {
  private final OwnPresetsController controller;
  private final Runnable leave;
  private final EntryField name = new EntryField("field");
  private final Caption trouble = new Caption(TypeStep.LABEL, "form-trouble");

  /// @param leave gives the keyboard back
  public PresetForm(OwnPresetsController controller, Runnable leave, Texts texts) {
    this.controller = controller;
    this.leave = leave;
    setId("preset-form");
    getStyleClass().add("preset-form");
    setAccessibleRole(AccessibleRole.PARENT);
    name.setId("preset-name");
    name.promptTextProperty().bind(texts.text(LayoutKey.PRESET_SAVE_NAME));
    name.accessibleTextProperty().bind(texts.text(LayoutKey.PRESET_SAVE_NAME));
    name.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    name.textProperty().subscribe(_ -> say(""));
    trouble.setId("preset-trouble");
    trouble.setWrapText(true);
    trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
    trouble.visibleProperty().bind(trouble.managedProperty());
    HBox keys =
        new HBox(
            key("preset-keep", LayoutKey.PRESET_SAVE_DONE, this::keep, texts),
            key("preset-cancel", LayoutKey.PRESET_SAVE_CANCEL, this::close, texts));
    keys.getStyleClass().add("form-row");
    keys.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(name, trouble, keys);
    setVisible(false);
    managedProperty().bind(visibleProperty());
  }

  private static TallyButton key(String id, LayoutKey words, Runnable action, Texts texts) {
    TallyButton key = new TallyButton(TypeStep.BODY_MEDIUM, "form-key");
    key.setId(id);
    key.labelProperty().bind(texts.text(words));
    key.setOnPress(action);
    return key;
  }

  /// Opens it with a name that is free, to be typed over; closes it when it is open.
  public void ask() {
    if (isVisible()) {
      close();
      return;
    }
    name.setText(controller.suggestion());
    setVisible(true);
    name.requestFocus();
    name.selectAll();
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      event.consume();
      keep();
    } else if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      close();
    }
  }

  private void keep() {
    String words = controller.save(name.getText());
    if (words.isEmpty()) {
      close();
    } else {
      name.requestFocus();
      say(words);
    }
  }

  private void say(String words) {
    trouble.setText(words);
    name.setWrong(!words.isEmpty());
  }

  private void close() {
    setVisible(false);
    leave.run();
  }
}
