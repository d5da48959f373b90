package org.castdesk.app.feature.take;

import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.FairRow;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.kordamp.ikonli.javafx.FontIcon;

/// From and to, how, the hazards, then the changes. Changes scroll, hazards never do.
final class TakeSheetView extends VBox {
  private final TakeSheetController controller;
  private final Texts texts;

  TakeSheetView(TakeSheetController controller, TakeSheetModel model, Texts texts) {
    this.controller = controller;
    this.texts = texts;
    getStyleClass().add("take-sheet");
    setId("take-sheet");
    Caption how = new Caption(TypeStep.LABEL, "quiet").showing(model.how);
    getChildren().addAll(head(model), how);
    for (int i = 0; i < TakeSheetModel.HAZARDS; i++) {
      getChildren().add(hazard(model.hazards.get(i), i));
    }
    VBox changes = new VBox();
    changes.getStyleClass().add("sheet-changes");
    model.changes.forEach(row -> changes.getChildren().add(change(row)));
    ScrollPane scroll = new ScrollPane(changes);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("sheet-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().add(scroll);
  }

  private static HBox head(TakeSheetModel model) {
    FontIcon arrow = new FontIcon("mdi2a-arrow-right");
    Caption from = name(model.from);
    from.setId("sheet-from");
    Caption to = name(model.to);
    to.setId("sheet-to");
    HBox head = new FairRow(from, to, cap(model.fromCap), from, arrow, cap(model.toCap), to);
    head.getStyleClass().add("sheet-head");
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private static Caption cap(StringProperty text) {
    Caption cap = new Caption(TypeStep.NUM_BODY, "key-cap").whole().showing(text);
    cap.visibleProperty().bind(text.isNotEmpty());
    cap.managedProperty().bind(text.isNotEmpty());
    return cap;
  }

  private static Caption name(StringProperty text) {
    return new Caption(TypeStep.BODY_MEDIUM).showing(text);
  }

  private HBox hazard(TakeSheetModel.HazardRow row, int place) {
    Caption words = new Caption(TypeStep.LABEL_MEDIUM, "hazard-words").showing(row.words);
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    TallyButton cure = TallyButton.withIcon("mdi2r-refresh", TypeStep.BODY_MEDIUM, "icon-key");
    cure.setId("cure-" + place);
    cure.iconProperty()
        .bind(
            row.cure.map(kind ->
                switch (kind) {
                  case NONE, REOPEN -> "mdi2r-refresh";
                  case PLAY -> "mdi2p-play";
                  case FROM_START -> "mdi2s-skip-previous";
                }));
    cure.accessibleTextProperty().unbind();
    cure.accessibleTextProperty().bind(row.cure.flatMap(kind -> texts.text(words(kind))));
    cure.visibleProperty().bind(row.cure.isNotEqualTo(TakeSheetModel.Cure.NONE));
    cure.managedProperty().bind(cure.visibleProperty());
    cure.setOnPress(() -> controller.onCure(place));
    HBox line = new HBox(new FontIcon("mdi2a-alert-outline"), words, cure);
    line.getStyleClass().add("hazard-row");
    line.setAlignment(Pos.CENTER_LEFT);
    line.setMinHeight(Region.USE_PREF_SIZE);
    line.visibleProperty().bind(row.words.isNotEmpty());
    line.managedProperty().bind(line.visibleProperty());
    return line;
  }

  private static TextKey words(TakeSheetModel.Cure cure) {
    return switch (cure) {
      case NONE, REOPEN -> TextKey.CURE_REOPEN;
      case PLAY -> TextKey.CURE_PLAY;
      case FROM_START -> TextKey.CURE_FROM_START;
    };
  }

  private static HBox change(TakeSheetModel.ChangeRow row) {
    Caption group = new Caption(TypeStep.LABEL, "quiet", "sheet-group").whole().showing(row.group);
    Caption sign = new Caption(TypeStep.BODY_MEDIUM, "sheet-sign").whole().showing(row.sign);
    sign.styleProperty()
        .bind(
            Bindings.when(row.sign.isEqualTo("+"))
                .then("-fx-text-fill: -pvw-text")
                .otherwise("-fx-text-fill: -text3"));
    Caption name = new Caption(TypeStep.LABEL_MEDIUM).showing(row.name);
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    Caption value = new Caption(TypeStep.NUM_LABEL, "soft").whole().showing(row.value);
    HBox line = new HBox(group, sign, name, value);
    line.getStyleClass().add("change-row");
    line.setAlignment(Pos.CENTER_LEFT);
    line.visibleProperty().bind(row.name.isNotEmpty());
    line.managedProperty().bind(line.visibleProperty());
    return line;
  }
}
