package org.castdesk.app.feature.message;

import java.time.Instant;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.feature.Message;
import org.castdesk.app.feature.message.MessagesModel.Line;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// Time, sign, words; newest on top.
final class MessagesView extends StackPane {
  private final ListView<Line> list;
  private final Texts texts;
  private final Function<Message, String> words;
  private final Function<Instant, String> time;

  MessagesView(
      MessagesModel model,
      Texts texts,
      Function<Message, String> words,
      Function<Instant, String> time) {
    this.words = words;
    this.texts = texts;
    this.time = time;
    setId("messages");
    list = new ListView<>(model.lines);
    list.getStyleClass().add("message-list");
    list.setId("message-list");
    list.setCellFactory(_ -> new Cell());
    list.accessibleTextProperty().bind(texts.text(TextKey.DOCK_MESSAGES));
    Caption none = new Caption(TypeStep.BODY, "quiet").showing(texts.text(TextKey.MESSAGES_NONE));
    list.setPlaceholder(none);
    getChildren().add(list);
  }

  void refresh() {
    list.refresh();
  }

  private String count(int times) {
    return times > 1 ? texts.get(TextKey.NOTICE_TIMES, times) : "";
  }

  private final class Cell extends ListCell<Line> {
    private final Caption when = new Caption(TypeStep.NUM_LABEL, "quiet").whole();
    private final FontIcon sign = new FontIcon("mdi2c-circle-small");
    private final Caption what = new Caption(TypeStep.LABEL_MEDIUM);
    private final Caption times = new Caption(TypeStep.NUM_LABEL).whole();
    private final HBox row = new HBox(8, when, sign, what, times);

    Cell() {
      row.setAlignment(Pos.CENTER_LEFT);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
      super.updateItem(line, empty);
      getStyleClass().removeAll("warning", "fault");
      if (empty || line == null) {
        setGraphic(null);
        return;
      }
      when.setText(time.apply(line.time()));
      what.setText(words.apply(line.message()));
      times.setText(count(line.times()));
      setAccessibleText(when.getText() + " " + what.getText() + " " + times.getText());
      switch (line.message().weight()) {
        case NOTE -> sign.setIconLiteral("mdi2c-circle-small");
        case WARNING -> {
          sign.setIconLiteral("mdi2a-alert-outline");
          getStyleClass().add("warning");
        }
        case FAULT -> {
          sign.setIconLiteral("mdi2a-alert-octagon-outline");
          getStyleClass().add("fault");
        }
      }
      setGraphic(row);
    }
  }
}
