package org.castdesk.app.feature.source;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.format.Rgb;
import org.castdesk.engine.show.SourceContent.Motion;

/// The form that asks what to put into a slot: files, a path or address, a colour, a test pattern.
final class AddSourceForm extends VBox {
  private static final Rgb WHITE = new Rgb(255, 255, 255);
  private static final Rgb BLUE = new Rgb(0, 0, 255);

  /// The green that keyers take out best.
  private static final Rgb GREEN = new Rgb(0, 177, 64);

  private final Texts texts;
  private final Answers answers;
  private final TextField place = new TextField();
  private final Caption reason = new Caption(TypeStep.LABEL, "warn");

  /// What was chosen.
  interface Answers {
    void files();

    void text(String text);

    void source(NewSource source);
  }

  AddSourceForm(Texts texts, Answers answers) {
    this.texts = texts;
    this.answers = answers;
    setId("add-source");
    getStyleClass().add("form");
    getChildren()
        .addAll(
            new Caption(TypeStep.STRONG).showing(texts.text(TextKey.SOURCE_ADD)),
            placeRow(),
            reason,
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
    place.textProperty().subscribe(text -> refuse(NewSource.cannotBecomeColour(text)));
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

  private Region row(TextKey title, TallyButton... keys) {
    Caption caption = new Caption(TypeStep.LABEL, "quiet").showing(texts.text(title));
    caption.setMinWidth(76);
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
    TallyButton key = new TallyButton(TypeStep.BODY_MEDIUM);
    key.setId(id);
    key.labelProperty().set(texts.get(words));
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
    boolean mistyped = NewSource.isMistypedColour(text);
    refuse(mistyped);
    if (!text.isBlank() && !mistyped) {
      answers.text(text);
    }
  }

  private void refuse(boolean noColour) {
    reason.setText(noColour ? texts.get(TextKey.ADD_NO_COLOUR) : "");
  }
}
