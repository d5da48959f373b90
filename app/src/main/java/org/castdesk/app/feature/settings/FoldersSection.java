package org.castdesk.app.feature.settings;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.EntryField;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.feature.settings.SettingsModel.FolderModel;
import org.castdesk.app.settings.DeskSettings;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;

/// Where recordings go and where clips are looked for. What is typed is looked at while it is
/// typed; it counts with Enter or when the field is left, if it will do.
final class FoldersSection extends VBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final SettingsController controller;
  private final Texts texts;

  FoldersSection(
      SettingsController controller, SettingsModel model, DeskSettings settings, Texts texts) {
    this.controller = controller;
    this.texts = texts;
    getStyleClass().add("section-body");
    getChildren()
        .addAll(
            row(
                "recordings",
                TextKey.FOLDER_RECORDINGS,
                settings.recordingsFolderProperty(),
                model.recordings,
                settings.usualRecordingsProperty()),
            row(
                "media",
                TextKey.FOLDER_MEDIA,
                settings.mediaFolderProperty(),
                model.media,
                new SimpleStringProperty("")));
  }

  private SettingRow row(
      String id, TextKey name, StringProperty setting, FolderModel folder, StringProperty usual) {
    EntryField field = new EntryField("folder-field");
    field.setId(id + "-folder");
    field.textProperty().bindBidirectional(folder.typed);
    field.promptTextProperty().bind(texts.text(TextKey.FOLDER_PROMPT));
    field.accessibleTextProperty().bind(texts.text(name));
    field.setOnAction(_ -> controller.onFolderDone(setting, folder));
    field
        .focusedProperty()
        .subscribe((_, focused) -> {
          if (!focused) {
            controller.onFolderDone(setting, folder);
          }
        });
    field.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && !folder.typed.get().equals(setting.get())) {
            controller.onFolderCancelled(setting, folder);
            event.consume();
          }
        });
    folder.verdict.subscribe(verdict ->
        field.setWrong(!verdict.isGood() && verdict.kind() != FolderVerdict.Kind.CHECKING));
    HBox.setHgrow(field, Priority.ALWAYS);
    TallyButton browse =
        TallyButton.withIcon("mdi2f-folder-open-outline", TypeStep.BODY_MEDIUM, "choice");
    browse.setId(id + "-browse");
    browse.labelProperty().bind(texts.text(TextKey.FOLDER_BROWSE));
    browse.setOnPress(() -> controller.onBrowse(setting, folder));
    HBox line = new HBox(field, browse);
    line.getStyleClass().add("folder-line");
    line.setAlignment(Pos.CENTER_LEFT);
    return new SettingRow(texts.text(name), line, verdict(id, folder, usual));
  }

  private Caption verdict(String id, FolderModel folder, StringProperty usual) {
    Caption words = new Caption(TypeStep.LABEL, "verdict");
    words.setId(id + "-verdict");
    words
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> words(folder.verdict.get(), usual.get()),
                folder.verdict,
                usual,
                texts.languageProperty()));
    folder.verdict.subscribe(verdict ->
        words.pseudoClassStateChanged(
            WRONG, !verdict.isGood() && verdict.kind() != FolderVerdict.Kind.CHECKING));
    return words;
  }

  private String words(FolderVerdict verdict, String usual) {
    boolean known = verdict.kind() == FolderVerdict.Kind.USUAL && !usual.isEmpty();
    String said = texts.get(verdict.kind().words) + (known ? " · " + usual : "");
    return verdict.freeBytes() == 0
        ? said
        : said
            + " · "
            + texts.get(
                TextKey.FOLDER_FREE,
                String.format(Locale.ROOT, "%.1f GB", verdict.freeBytes() / 1e9));
  }
}
