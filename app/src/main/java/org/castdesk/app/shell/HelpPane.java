package org.castdesk.app.shell;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.keys.DeskActions;
import org.castdesk.app.keys.DeskKey;
import org.castdesk.app.keys.DeskKey.Action;
import org.castdesk.app.keys.KeyStroke;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.castdesk.app.tips.Tip;

/// Help for what the mouse or the focus is on: what it is, its keys, a sentence. It follows while
/// it is open and takes no focus and no key; where nothing is pointed at it lists the keys of the
/// desk. How what has the ring is pressed is always said: nothing on screen shows it.
final class HelpPane extends VBox {
  private static final List<Action> MAIN =
      List.of(
          Action.CUT,
          Action.AUTO,
          Action.FADE_TO_BLACK,
          Action.TAKE_BACK,
          Action.URGENT,
          Action.RECORD,
          Action.UNDO,
          Action.COMMAND_PALETTE,
          Action.SETTINGS,
          Action.HELP);

  private final Caption title = new Caption(TypeStep.STRONG);
  private final Caption words = new Caption(TypeStep.BODY, "soft");
  private final VBox keys = new VBox();
  private final MainWindowModel model;
  private final DeskActions actions;
  private final Texts texts;

  HelpPane(MainWindowModel model, DeskActions actions, Texts texts) {
    this.model = model;
    this.actions = actions;
    this.texts = texts;
    getStyleClass().add("help");
    setId("help");
    title.setId("help-title");
    words.setId("help-words");
    words.setWrapText(true);
    words.setMinHeight(USE_PREF_SIZE);
    keys.getStyleClass().add("help-keys");
    Caption close = new Caption(TypeStep.LABEL, "quiet");
    close.showing(texts.text(TextKey.HELP_CLOSE));
    getChildren().addAll(title, words, keys, close);
    visibleProperty().bind(model.help);
    setMouseTransparent(true);
    model.pointed.subscribe((_, _) -> show());
    model.help.subscribe((_, _) -> show());
    texts.languageProperty().subscribe((_, _) -> show());
    texts.keysProperty().subscribe((_, _) -> show());
  }

  private void show() {
    if (!model.help.get()) {
      return;
    }
    Tip tip =
        model
            .pointed
            .get()
            .orElseGet(() ->
                new Tip(
                    TextKey.HELP_DESK_TITLE,
                    TextKey.HELP_DESK,
                    MAIN.stream().map(DeskKey::of).toList()));
    title.setText(texts.get(tip.title()));
    words.setText(texts.get(tip.help()));
    keys.getChildren()
        .setAll(
            tip.keys().stream()
                .filter(key -> actions.registeredProperty(key.action()).get())
                .map(key -> line(texts.name(key), texts.keysProperty().get().strokes(key)))
                .toList());
    keys.getChildren()
        .add(line(texts.get(TextKey.HELP_PRESS_FOCUSED), List.of(KeyStroke.PRESS_FOCUSED)));
  }

  private HBox line(String words, List<KeyStroke> strokes) {
    Caption name = new Caption(TypeStep.LABEL, "soft").showing(words);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    HBox line = new HBox(name);
    line.getStyleClass().add("help-line");
    line.setAlignment(Pos.CENTER_LEFT);
    strokes.stream()
        .map(stroke ->
            new Caption(TypeStep.LABEL_MEDIUM, "key-cap").whole().showing(texts.caption(stroke)))
        .forEach(line.getChildren()::add);
    return line;
  }
}
