package org.castdesk.app.feature.inspector;

import java.io.File;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.feature.inspector.property.Property;
import org.castdesk.app.feature.inspector.property.Property.Style;
import org.castdesk.app.text.LayoutKey;
import org.castdesk.app.text.PropertyKey;
import org.castdesk.app.text.Texts;

/// A line of words with something beside it: the key that looks for a file, what is
/// proposed, or the colour itself.
final class PlaceOrColour {
  private PlaceOrColour() {}

  static FieldNode of(FieldNode words, FieldModel model, Property.Line<?> line, Texts texts) {
    Style style = line.style();
    HBox both = new HBox(words.node());
    both.getStyleClass().add("words-and-more");
    both.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(words.node(), Priority.ALWAYS);
    both.getChildren()
        .add(
            switch (style) {
              case PLACE -> browse(model, texts);
              case OFFERED -> OfferKey.of(model, line, texts);
              case LINE, ADDRESS, COLOUR, PICKED -> swatch(model);
            });
    if (style == Style.PICKED) {
      both.getChildren().add(picker(model, texts));
    }
    return new FieldNode(both, words.reasonProperty(), words::focus);
  }

  private static TallyButton browse(FieldModel model, Texts texts) {
    TallyButton browse =
        TallyButton.withIcon("mdi2f-folder-open-outline", TypeStep.NUM_BODY, "small-key");
    browse.setId("browse-" + model.id());
    browse.accessibleTextProperty().unbind();
    browse.accessibleTextProperty().bind(texts.text(PropertyKey.FIELD_BROWSE));
    browse.setOnPress(() -> {
      FileChooser chooser = new FileChooser();
      chooser.setTitle(texts.get(PropertyKey.FIELD_BROWSE));
      File now = new File(model.text.get());
      if (now.getParentFile() != null && now.getParentFile().isDirectory()) {
        chooser.setInitialDirectory(now.getParentFile());
      }
      File file = chooser.showOpenDialog(browse.getScene().getWindow());
      if (file != null) {
        model.hands.text(model, file.getAbsolutePath());
      }
    });
    return browse;
  }

  private static TallyButton picker(FieldModel model, Texts texts) {
    TallyButton pick = TallyButton.withIcon("mdi2e-eyedropper", TypeStep.NUM_BODY, "small-key");
    pick.setId("pick-" + model.id());
    pick.accessibleTextProperty().unbind();
    pick.accessibleTextProperty().bind(texts.text(LayoutKey.LOOK_KEY_PICK));
    pick.setOnPress(() -> model.hands.pick(model));
    return pick;
  }

  private static Region swatch(FieldModel model) {
    Region swatch = new Region();
    swatch.getStyleClass().add("swatch");
    swatch.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    swatch.setMouseTransparent(true);
    // The show's colour, not the desk's.
    swatch
        .styleProperty()
        .bind(model.text.map(rgb -> "-fx-background-color: -line3, " + rgb + ";"));
    return swatch;
  }
}
