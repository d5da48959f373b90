package org.castdesk.app.shell;

import javafx.beans.value.ObservableStringValue;
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

/// The row at the bottom: recording and outputs, what is broken, what just happened, the last key.
final class StatusBar extends HBox {
  private final TallyButton panelsKey;

  StatusBar(
      MainWindowController controller,
      MainWindowModel model,
      Texts texts,
      Node outputs,
      ObservableStringValue question) {
    getStyleClass().add("status-bar");
    setAlignment(Pos.CENTER_LEFT);
    StatusLine line = new StatusLine(model, texts, question);
    HBox messageCell = new HBox(line);
    messageCell.getStyleClass().add("status-cell");
    messageCell.setMaxHeight(Double.MAX_VALUE);
    HBox.setHgrow(line, Priority.ALWAYS);
    HBox.setHgrow(messageCell, Priority.ALWAYS);
    messageCell.setMinWidth(0);
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

  /// The menu stands above its key: below the monitors, as every popup.
  void askPanels(Panels panels) {
    panels.ask(panelsKey);
  }
}
