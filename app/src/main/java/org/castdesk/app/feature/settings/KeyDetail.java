package org.castdesk.app.feature.settings;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.EntryField;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.feature.settings.SettingsModel.Recording;
import org.castdesk.app.keys.DeskKey;
import org.castdesk.app.keys.KeyConflict;
import org.castdesk.app.keys.KeyStroke;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;

/// The keys of the chosen action: each can be removed, one can be recorded, and a key that belongs
/// to another action is asked about at once, with both names.
final class KeyDetail extends VBox {
  private final SettingsController controller;
  private final SettingsModel model;
  private final Texts texts;
  private final Caption title = new Caption(TypeStep.STRONG);
  private final Caption hold = new Caption(TypeStep.LABEL, "soft");
  private final FlowPane caps = new FlowPane();
  private final EntryField catcher;
  private final Caption notice = new Caption(TypeStep.LABEL, "soft");
  private final Caption question = new Caption(TypeStep.BODY_MEDIUM, "warn");
  private final TallyButton record;
  private final TallyButton reset;
  private final TallyButton take;
  private final TallyButton leave;

  KeyDetail(SettingsController controller, SettingsModel model, Texts texts) {
    this.controller = controller;
    this.model = model;
    this.texts = texts;
    getStyleClass().add("key-detail");
    setMinHeight(0);
    title.setId("keys-title");
    question.setId("keys-question");
    question.setWrapText(true);
    question.setMinHeight(USE_PREF_SIZE);
    notice.setId("keys-notice");
    catcher = catcher();
    record = key("keys-record", controller::onRecordKey);
    record.labelProperty().bind(texts.text(TextKey.KEYS_RECORD));
    reset = key("keys-reset", controller::onResetKey);
    reset.labelProperty().bind(texts.text(TextKey.KEYS_RESET));
    take = key("keys-take", controller::onTakeKey);
    leave = key("keys-leave", controller::onStopRecording);
    caps.getStyleClass().add("key-caps");
    HBox tools = new HBox(record, reset);
    tools.getStyleClass().add("choice-row");
    tools.setAlignment(Pos.CENTER_LEFT);
    VBox ask = new VBox(question, take, leave);
    ask.getStyleClass().add("key-question");
    ask.visibleProperty().bind(model.conflict.isNotNull());
    ask.managedProperty().bind(ask.visibleProperty());
    getChildren().addAll(title, hold, caps, tools, catcher, notice, ask);
    model.chosen.subscribe((_, _) -> show());
    model.recording.subscribe((_, now) -> showRecording(now));
    model.conflict.subscribe((_, conflict) -> showConflict());
    texts.languageProperty().subscribe((_, _) -> show());
    texts.keysProperty().subscribe((_, _) -> show());
    reset
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> model.chosen.get() == null || !controller.map().isChanged(model.chosen.get()),
                model.chosen,
                texts.keysProperty()));
    record.disableProperty().bind(model.chosen.isNull());
    show();
    showRecording(Recording.NO);
  }

  private EntryField catcher() {
    EntryField catcher = KeyCatcher.field(controller::onRecorded, controller::onStopRecording);
    catcher.setId("keys-catcher");
    catcher.promptTextProperty().bind(texts.text(TextKey.KEYS_WAITING));
    catcher.accessibleTextProperty().bind(texts.text(TextKey.KEYS_WAITING));
    catcher
        .focusedProperty()
        .subscribe((_, focused) -> {
          if (!focused && model.recording.get() != Recording.NO) {
            controller.onStopRecording();
          }
        });
    return catcher;
  }

  private static TallyButton key(String id, Runnable action) {
    TallyButton key = new TallyButton(TypeStep.BODY_MEDIUM, "choice");
    key.setId(id);
    key.setOnPress(action);
    return key;
  }

  private void show() {
    DeskKey key = model.chosen.get();
    title.setText(key == null ? texts.get(TextKey.KEYS_CHOOSE) : texts.name(key));
    boolean held = key != null && key.action().isHeld();
    hold.setText(held ? texts.get(TextKey.KEYS_HOLD) : "");
    hold.setVisible(held);
    hold.setManaged(held);
    caps.getChildren().clear();
    if (key != null) {
      controller.map().strokes(key).forEach(stroke -> caps.getChildren().add(cap(stroke)));
      if (caps.getChildren().isEmpty()) {
        caps.getChildren()
            .add(new Caption(TypeStep.BODY, "soft").showing(texts.get(TextKey.KEYS_NONE)));
      }
    }
    showConflict();
  }

  /// One key of the action, with a cross that takes it away.
  private TallyButton cap(KeyStroke stroke) {
    TallyButton cap = TallyButton.withIcon("mdi2c-close", TypeStep.BODY_MEDIUM, "cap");
    cap.labelProperty().set(texts.caption(stroke));
    cap.accessibleTextProperty().unbind();
    cap.setAccessibleText(texts.get(TextKey.KEYS_REMOVE, texts.caption(stroke)));
    cap.setOnPress(() -> controller.onRemoveKey(stroke));
    return cap;
  }

  private void showRecording(Recording recording) {
    boolean waiting = recording != Recording.NO;
    boolean hadFocus = catcher.isFocused();
    catcher.setVisible(waiting);
    catcher.setManaged(waiting);
    notice.setText(recording == Recording.NOT_FREE ? texts.get(TextKey.KEYS_NOT_FREE) : "");
    notice.setVisible(recording == Recording.NOT_FREE);
    notice.setManaged(notice.isVisible());
    if (recording == Recording.WAITING) {
      catcher.requestFocus();
    } else if (!waiting && hadFocus) {
      record.requestFocus();
    }
  }

  private void showConflict() {
    KeyConflict conflict = model.conflict.get();
    if (conflict != null) {
      String owner = texts.name(conflict.first());
      String wanting = texts.name(conflict.second());
      question.setText(
          texts.get(TextKey.KEYS_CONFLICT, texts.caption(conflict.stroke()), owner, wanting));
      take.labelProperty().set(texts.get(TextKey.KEYS_TAKE, wanting));
      leave.labelProperty().set(texts.get(TextKey.KEYS_LEAVE, owner));
      if (getScene() != null && isVisible()) {
        leave.requestFocus();
      }
    } else if (take.isFocused() || leave.isFocused()) {
      record.requestFocus();
    }
  }
}
