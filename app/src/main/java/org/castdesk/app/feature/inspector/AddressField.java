package org.castdesk.app.feature.inspector;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.castdesk.app.address.AddressCheck;
import org.castdesk.app.address.ShownAddress;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.control.field.WordsField;
import org.castdesk.app.feature.inspector.property.Property;
import org.castdesk.app.text.StreamKey;
import org.castdesk.app.text.Texts;

/// The address of a live source. Dots stand for its secrets until somebody edits it or presses the
/// eye; a key of its own copies the whole of it, on purpose.
final class AddressField {
  private AddressField() {}

  static FieldNode of(FieldModel model, Property.Line<?> line, InspectorView view, Texts texts) {
    WordsField field = FieldNode.field(model, line, view, texts);
    field.setMask(ShownAddress::of);
    TallyButton eye = eye(model, field, texts);
    TallyButton copy = copy(model, texts);
    HBox all = new HBox(field, eye, copy);
    // What has no secret is copied from its field, as everywhere.
    BooleanBinding secret =
        Bindings.createBooleanBinding(() -> ShownAddress.hasSecret(model.text.get()), model.text);
    InspectorView.show(eye, secret);
    InspectorView.show(copy, secret);
    all.getStyleClass().add("words-and-more");
    all.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(field, Priority.ALWAYS);
    StringProperty reason = new SimpleStringProperty("");
    reason.bind(
        Bindings.createStringBinding(
            () -> field.wrongProperty().get() ? wrong(field, line, texts) : model.refusal.get(),
            field.wrongProperty(),
            field.typedProperty(),
            model.refusal,
            texts.languageProperty()));
    field.focusWithinProperty().subscribe(focused -> FieldNode.forget(model, focused));
    return new FieldNode(all, reason, field::requestFocus);
  }

  private static String wrong(WordsField field, Property.Line<?> line, Texts texts) {
    StreamKey wrong = AddressCheck.wrongLive(field.typedProperty().getValue());
    return texts.get(wrong == null ? line.reason() : wrong);
  }

  private static TallyButton eye(FieldModel model, WordsField field, Texts texts) {
    TallyButton eye = key("show-" + model.id(), "mdi2e-eye-outline");
    eye.accessibleTextProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    texts.get(
                        field.openProperty().get()
                            ? StreamKey.ADDRESS_HIDE
                            : StreamKey.ADDRESS_SHOW),
                field.openProperty(),
                texts.languageProperty()));
    // Another address is another secret.
    model.text.addListener((_, _, _) -> field.openProperty().set(false));
    eye.setOnPress(() -> field.openProperty().set(!field.openProperty().get()));
    return eye;
  }

  private static TallyButton copy(FieldModel model, Texts texts) {
    TallyButton copy = key("copy-" + model.id(), "mdi2c-content-copy");
    copy.accessibleTextProperty().bind(texts.text(StreamKey.ADDRESS_COPY));
    copy.setOnPress(() -> {
      ClipboardContent content = new ClipboardContent();
      content.putString(model.text.get());
      Clipboard.getSystemClipboard().setContent(content);
    });
    return copy;
  }

  private static TallyButton key(String id, String icon) {
    TallyButton key = TallyButton.withIcon(icon, TypeStep.NUM_BODY, "small-key");
    key.setId(id);
    key.accessibleTextProperty().unbind();
    return key;
  }
}
