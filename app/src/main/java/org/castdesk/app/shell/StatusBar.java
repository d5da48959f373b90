package org.castdesk.app.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableStringValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.keys.DeskKey.Action;
import org.castdesk.app.shell.panel.Panels;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.castdesk.app.tips.KeyTips;
import org.kordamp.ikonli.javafx.FontIcon;

/// The row at the bottom: recording and outputs, what is broken, what just happened, the last key.
final class StatusBar extends HBox {
  private static final PseudoClass GRAVE = PseudoClass.getPseudoClass("grave");

  private final TallyButton panelsKey;

  StatusBar(
      MainWindowController controller,
      MainWindowModel model,
      Texts texts,
      Node outputs,
      ObservableStringValue question) {
    getStyleClass().add("status-bar");
    setAlignment(Pos.CENTER_LEFT);
    HBox messageCell = messages(model, question);
    Caption word = new Caption(TypeStep.LABEL, "quiet").whole();
    word.showing(texts.text(TextKey.LAST_KEY));
    Caption key = new Caption(TypeStep.NUM_BODY, "key-cap").showing(model.lastKey);
    key.setId("last-key");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox keyCell = new HBox(word, space, key);
    keyCell.getStyleClass().addAll("status-cell", "last");
    keyCell.setMinWidth(176);
    keyCell.setMaxWidth(176);
    panelsKey =
        TallyButton.withIcon("mdi2v-view-dashboard-outline", TypeStep.BODY_MEDIUM, "tool-key");
    panelsKey.setId("panels");
    panelsKey.accessibleTextProperty().unbind();
    panelsKey.accessibleTextProperty().bind(texts.text(TextKey.PANELS));
    panelsKey.setOnPress(controller::onPanels);
    KeyTips.install(panelsKey, texts, TextKey.PANELS, Action.PANELS);
    getChildren().addAll(outputs, messageCell, panelsKey, keyCell);
  }

  /// What is broken, what just happened, what is pointed at; a question instead of all of them.
  private static HBox messages(MainWindowModel model, ObservableStringValue question) {
    Caption message = new Caption(TypeStep.LABEL, "soft");
    message
        .textProperty()
        .bind(Bindings.when(model.tip.isEmpty()).then(model.message).otherwise(model.tip));
    message.setId("message");
    // What becomes of the engine is the gravest news there is.
    model.lost.subscribe(lost -> message.pseudoClassStateChanged(GRAVE, lost));
    markWarning(message, model);
    Caption problem = new Caption(TypeStep.LABEL_MEDIUM, "fault").showing(model.problem);
    problem.setId("problem");
    problem.visibleProperty().bind(model.problem.isNotEmpty());
    problem.managedProperty().bind(problem.visibleProperty());
    Caption note = new Caption(TypeStep.LABEL_MEDIUM, "warn").showing(model.note);
    note.setId("note");
    note.visibleProperty().bind(model.note.isNotEmpty());
    note.managedProperty().bind(note.visibleProperty());
    // A question stands alone: it is over in three seconds, and nothing else is read meanwhile.
    Caption asked = new Caption(TypeStep.LABEL_MEDIUM, "question-line").showing(question);
    asked.setId("question");
    BooleanBinding isAsked = Bindings.isNotEmpty(question);
    asked.visibleProperty().bind(isAsked);
    asked.managedProperty().bind(isAsked);
    HBox said = new HBox(problem, note, message);
    said.getStyleClass().add("status-said");
    said.setAlignment(Pos.CENTER_LEFT);
    said.visibleProperty().bind(isAsked.not());
    said.managedProperty().bind(isAsked.not());
    HBox messageCell = new HBox(asked, said);
    messageCell.getStyleClass().add("status-cell");
    messageCell.setMaxHeight(Double.MAX_VALUE);
    HBox.setHgrow(messageCell, Priority.ALWAYS);
    messageCell.setMinWidth(0);
    return messageCell;
  }

  /// Colour and sign, so that nobody takes a refusal for a deed.
  private static void markWarning(Caption message, MainWindowModel model) {
    FontIcon sign = new FontIcon("mdi2a-alert-outline");
    sign.getStyleClass().add("warn-sign");
    Runnable show =
        () -> {
          boolean marked = model.warned.get() && model.tip.get().isEmpty();
          message.setGraphic(marked ? sign : null);
          message.getStyleClass().removeAll("soft", "warn");
          message.getStyleClass().add(marked ? "warn" : "soft");
        };
    model.warned.subscribe(show);
    model.tip.subscribe(show);
    show.run();
  }

  /// The menu stands above its key: below the monitors, as every popup.
  void askPanels(Panels panels) {
    panels.ask(panelsKey);
  }
}
