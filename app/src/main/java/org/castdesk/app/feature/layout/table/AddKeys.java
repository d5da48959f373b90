package org.castdesk.app.feature.layout.table;

import java.io.File;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.stage.FileChooser;
import org.castdesk.app.control.DeskMenu;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.feature.GraphicEdits;
import org.castdesk.app.feature.PictureFiles;
import org.castdesk.app.text.GraphicKey;
import org.castdesk.app.text.LayoutKey;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.show.template.GraphicTemplate;

/// The keys that put a new graphic over the scene: text, image, caption, clock.
public final class AddKeys extends HBox {
  private static final List<GraphicTemplate> TEXTS =
      List.of(
          GraphicTemplate.LOWER_THIRD,
          GraphicTemplate.TICKER,
          GraphicTemplate.TITLE,
          GraphicTemplate.SCORE);
  private static final List<GraphicTemplate> CLOCKS =
      List.of(GraphicTemplate.CLOCK, GraphicTemplate.COUNTDOWN, GraphicTemplate.TIMECODE);

  private final TableHands hands;
  private final Texts texts;

  /// @param ready there is a scene to put it over
  public AddKeys(TableHands hands, ObservableValue<Boolean> ready, Texts texts) {
    this.hands = hands;
    this.texts = texts;
    getStyleClass().add("add-keys");
    setAlignment(Pos.CENTER_LEFT);
    getChildren()
        .addAll(
            key("text", LayoutKey.ADD_TEXT, LayoutKey.ADD_TEXT_SPOKEN, owner -> ask(owner, TEXTS)),
            key("image", LayoutKey.ADD_IMAGE, LayoutKey.ADD_IMAGE_SPOKEN, this::askFile),
            key(
                "caption",
                LayoutKey.ADD_CAPTION,
                LayoutKey.ADD_CAPTION_SPOKEN,
                _ -> hands.onAdd(GraphicTemplate.CAPTION, "")),
            key(
                "clock",
                LayoutKey.ADD_CLOCK,
                LayoutKey.ADD_CLOCK_SPOKEN,
                owner -> ask(owner, CLOCKS)));
    getChildren().forEach(key -> key.disableProperty().bind(ready.map(now -> !now)));
  }

  private interface Deed {
    void of(TallyButton owner);
  }

  private TallyButton key(String id, LayoutKey words, LayoutKey spoken, Deed deed) {
    TallyButton key =
        TallyButton.withIcon("mdi2p-plus", TypeStep.BODY_MEDIUM, "flat-key", "add-key");
    key.setId("component-add-" + id);
    key.labelProperty().bind(texts.text(words));
    key.accessibleTextProperty().unbind();
    key.accessibleTextProperty().bind(texts.text(spoken));
    key.setOnPress(() -> deed.of(key));
    return key;
  }

  private void ask(TallyButton owner, List<GraphicTemplate> templates) {
    DeskMenu menu = new DeskMenu();
    for (GraphicTemplate template : templates) {
      menu.add(
          "template-" + template.name(),
          texts.get(GraphicEdits.name(template)),
          "",
          () -> hands.onAdd(template, ""));
    }
    menu.show(owner);
  }

  private void askFile(TallyButton owner) {
    FileChooser chooser = PictureFiles.chooser(texts.get(GraphicKey.GRAPHIC_CHOOSE_LOGO));
    File file = chooser.showOpenDialog(owner.getScene().getWindow());
    if (file != null) {
      hands.onAdd(GraphicTemplate.LOGO, file.getAbsolutePath());
    }
  }
}
