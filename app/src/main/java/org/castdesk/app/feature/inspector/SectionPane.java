package org.castdesk.app.feature.inspector;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.ObservableSet;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.feature.inspector.InspectorModel.RowModel;
import org.castdesk.app.feature.inspector.InspectorModel.SectionModel;
import org.castdesk.app.text.PropertyKey;
import org.castdesk.app.text.SheetKey;
import org.castdesk.app.text.Texts;
import org.castdesk.engine.show.ComponentId;

/// A heading that folds its rows away, and the key that puts all of them to their defaults.
final class SectionPane extends VBox {
  private final List<RowPane> rows = new ArrayList<>();

  SectionPane(SectionModel section, ObservableSet<String> folded, InspectorView view, Texts texts) {
    getStyleClass().add("property-section");
    BooleanBinding open = Bindings.createBooleanBinding(() -> !folded.contains(section.id), folded);
    VBox body = new VBox();
    body.getStyleClass().add("property-rows");
    InspectorView.show(body, open);
    Caption note = new Caption(TypeStep.LABEL, "warn").showing(section.note);
    note.setWrapText(true);
    note.setMinHeight(Region.USE_PREF_SIZE);
    InspectorView.show(note, section.note.isNotEmpty());
    body.getChildren().add(note);
    for (RowModel row : section.rows) {
      RowPane pane = new RowPane(row, view, texts);
      rows.add(pane);
      body.getChildren().add(pane);
    }
    if (section.more != null) {
      body.getChildren().add(more(section, section.more, view, texts));
    }
    HBox head = head(section, folded, open, texts);
    head.getChildren().forEach(key -> revealed(key, view));
    getChildren().addAll(head, body);
  }

  /// The keyboard does not scroll by itself.
  private static void revealed(Node key, InspectorView view) {
    key.focusedProperty()
        .subscribe(focused -> {
          if (focused) {
            view.reveal(key);
          }
        });
  }

  /// Opens the graphic alone, with all that can be set on it.
  private static TallyButton more(
      SectionModel section, ComponentId graphic, InspectorView view, Texts texts) {
    TallyButton more =
        TallyButton.withIcon("mdi2t-tune", TypeStep.BODY_MEDIUM, "small-key", "section-more");
    more.setId("more-" + section.id);
    more.labelProperty().bind(texts.text(SheetKey.GFX_MORE));
    more.accessibleTextProperty().unbind();
    more.accessibleTextProperty()
        .bind(Bindings.concat(section.title, " ", texts.text(SheetKey.GFX_MORE)));
    more.setMaxWidth(Double.MAX_VALUE);
    more.setOnPress(() -> view.open(graphic));
    revealed(more, view);
    return more;
  }

  private static HBox head(
      SectionModel section, ObservableSet<String> folded, BooleanBinding open, Texts texts) {
    TallyButton fold =
        TallyButton.withIcon("mdi2c-chevron-down", TypeStep.BODY_MEDIUM, "section-head");
    fold.setId("fold-" + section.id);
    fold.iconProperty()
        .bind(Bindings.when(open).then("mdi2c-chevron-down").otherwise("mdi2c-chevron-right"));
    fold.labelProperty().bind(section.title);
    fold.setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
    fold.setMinWidth(0);
    fold.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(fold, Priority.ALWAYS);
    fold.setOnPress(() -> {
      if (!folded.remove(section.id)) {
        folded.add(section.id);
      }
    });
    TallyButton reset = new TallyButton(TypeStep.LABEL_MEDIUM, "section-reset");
    reset.setId("reset-all-" + section.id);
    reset.labelProperty().bind(texts.text(PropertyKey.FIELD_RESET_ALL));
    // Bound, so that the least width of all keys does not cut the word.
    reset.minWidthProperty().bind(new SimpleDoubleProperty(USE_PREF_SIZE));
    reset.visibleProperty().bind(section.standard.not());
    reset.setOnPress(section.reset);
    HBox head = new HBox(fold, reset);
    head.setAlignment(Pos.CENTER_LEFT);
    head.getStyleClass().add("section-line");
    return head;
  }

  void focusFirst() {
    rows.getFirst().focusFirst();
  }
}
