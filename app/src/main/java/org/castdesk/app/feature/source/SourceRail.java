package org.castdesk.app.feature.source;

import javafx.geometry.Pos;
import javafx.scene.layout.VBox;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;

/// What stands left of the sources: the key that adds one.
final class SourceRail extends VBox {
  static final double WIDTH = 48;

  SourceRail(Texts texts, Runnable add) {
    getStyleClass().addAll("rail", "narrow");
    setAlignment(Pos.TOP_CENTER);
    Caption title = new Caption(TypeStep.LABEL, "soft", "rail-title").whole();
    title.showing(texts.text(TextKey.SOURCES));
    TallyButton key = TallyButton.withIcon("mdi2p-plus", TypeStep.NUM_BODY, "small-key");
    key.setId("source-add");
    key.accessibleTextProperty().unbind();
    key.accessibleTextProperty().bind(texts.text(TextKey.SOURCE_ADD));
    key.setOnPress(add);
    getChildren().addAll(title, key);
  }
}
