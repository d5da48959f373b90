package org.castdesk.app.feature.source;

import java.util.List;
import java.util.Objects;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.castdesk.app.address.AddressCheck;
import org.castdesk.app.address.Device;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.text.StreamKey;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.castdesk.app.text.Wording;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.show.SourceContent.Motion;
import org.jspecify.annotations.Nullable;

/// The form that asks what to put into a slot: files, a path or address, a colour, a test pattern.
final class AddSourceForm extends VBox {
  private static final Rgb WHITE = new Rgb(255, 255, 255);
  private static final Rgb BLUE = new Rgb(0, 0, 255);

  /// The green that keyers take out best.
  private static final Rgb GREEN = new Rgb(0, 177, 64);

  /// Longer reasons have a second line.
  private static final double WIDTH = 520;

  private final Texts texts;
  private final Answers answers;
  private final TextField place =
      new TextField() {
        // A field has one line; a list that was copied would become one long wrong address.
        @Override
        public void paste() {
          String copied = Clipboard.getSystemClipboard().getString();
          if (copied != null && NewSource.lines(copied).size() > 1) {
            answers.text(copied);
          } else {
            super.paste();
          }
        }
      };
  private final Caption reason = new Caption(TypeStep.LABEL, "warn");

  /// What was chosen.
  interface Answers {
    void files();

    void text(String text);

    void source(NewSource source);
  }

  /// @param devices what was found on this computer
  AddSourceForm(Texts texts, List<Device> devices, Answers answers) {
    this.texts = texts;
    this.answers = answers;
    setId("add-source");
    getStyleClass().add("form");
    getChildren()
        .addAll(
            new Caption(TypeStep.STRONG).showing(texts.text(TextKey.SOURCE_ADD)),
            placeRow(),
            reason,
            likes(StreamKey.ADD_STREAMS, StreamKey.ADD_STREAMS_LIKE),
            likes(StreamKey.ADD_DEVICES, StreamKey.ADD_DEVICES_LIKE));
    if (!devices.isEmpty()) {
      getChildren().add(row(null, devices.stream().map(this::device).toArray(TallyButton[]::new)));
    }
    getChildren()
        .addAll(
            row(
                TextKey.ADD_COLOUR,
                colour(TextKey.COLOUR_BLACK, Rgb.BLACK),
                colour(TextKey.COLOUR_WHITE, WHITE),
                colour(TextKey.COLOUR_BLUE, BLUE),
                colour(TextKey.COLOUR_GREEN, GREEN)),
            row(
                TextKey.ADD_PATTERN,
                pattern(TextKey.PATTERN_BARS, Motion.BARS),
                pattern(TextKey.PATTERN_SWEEP, Motion.SWEEP),
                pattern(TextKey.PATTERN_ORBIT, Motion.ORBIT),
                pattern(TextKey.PATTERN_WAVES, Motion.WAVES)));
    reason.setId("add-reason");
    reason.visibleProperty().bind(reason.textProperty().isNotEmpty());
    reason.managedProperty().bind(reason.visibleProperty());
    reason.setWrapText(true);
    reason.setMaxWidth(WIDTH);
    place
        .textProperty()
        .subscribe(
            text -> refuse(NewSource.cannotBecomeColour(text) ? TextKey.ADD_NO_COLOUR : null));
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private Region placeRow() {
    place.setId("add-place");
    place.getStyleClass().add("field");
    place.setPromptText(texts.get(TextKey.ADD_PLACE));
    place.setPrefColumnCount(26);
    HBox.setHgrow(place, Priority.ALWAYS);
    TallyButton add = key("add-it", TextKey.ADD_IT, this::finish);
    TallyButton files = key("add-files", TextKey.ADD_FILES, answers::files);
    HBox row = new HBox(8, files, place, add);
    row.getStyleClass().add("form-row");
    return row;
  }

  /// What can be typed, to be read while typing.
  private Region likes(Wording title, Wording examples) {
    Caption like = new Caption(TypeStep.LABEL, "soft").whole();
    like.setText(texts.get(examples));
    like.getStyleClass().add("form-likes");
    HBox row = new HBox(4, title(title), like);
    row.getStyleClass().add("form-row");
    return row;
  }

  private Caption title(@Nullable Wording words) {
    Caption caption = new Caption(TypeStep.LABEL, "quiet");
    caption.setText(words == null ? "" : texts.get(words));
    caption.setMinWidth(76);
    return caption;
  }

  private TallyButton device(Device device) {
    String name = device.name().isEmpty() ? texts.get(StreamKey.DEVICE_SCREEN) : device.name();
    TallyButton key =
        key(
            "add-" + device.address(),
            name,
            () -> answers.source(NewSource.live(name, device.address())));
    key.setPrefWidth(96);
    return key;
  }

  /// @param title null = it belongs to the row above
  private Region row(@Nullable Wording title, TallyButton... keys) {
    Caption caption = title(title);
    HBox row = new HBox(4, caption);
    row.getStyleClass().add("form-row");
    for (TallyButton key : keys) {
      HBox.setHgrow(key, Priority.ALWAYS);
      key.setMaxWidth(Double.MAX_VALUE);
      row.getChildren().add(key);
    }
    return row;
  }

  private TallyButton colour(TextKey words, Rgb rgb) {
    return key(
        "add-" + rgb.toString().substring(1),
        words,
        () -> answers.source(NewSource.colour(texts.get(words), rgb)));
  }

  private TallyButton pattern(TextKey words, Motion motion) {
    return key(
        "add-" + motion, words, () -> answers.source(NewSource.pattern(texts.get(words), motion)));
  }

  private TallyButton key(String id, TextKey words, Runnable action) {
    return key(id, texts.get(words), action);
  }

  private static TallyButton key(String id, String words, Runnable action) {
    TallyButton key = new TallyButton(TypeStep.BODY_MEDIUM);
    key.setId(id);
    key.labelProperty().set(words);
    key.getStyleClass().add("form-key");
    key.setOnPress(action);
    return key;
  }

  void focusPlace() {
    place.requestFocus();
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && place.isFocused()) {
      finish();
      event.consume();
    }
  }

  private void finish() {
    String text = place.getText();
    Wording wrong =
        NewSource.isMistypedColour(text)
            ? TextKey.ADD_NO_COLOUR
            : NewSource.lines(text).stream()
                .map(AddressCheck::wrong)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    refuse(wrong);
    if (!text.isBlank() && wrong == null) {
      answers.text(text);
    }
  }

  private void refuse(@Nullable Wording why) {
    reason.setText(why == null ? "" : texts.get(why));
  }
}
