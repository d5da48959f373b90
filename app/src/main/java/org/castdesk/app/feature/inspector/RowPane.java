package org.castdesk.app.feature.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.feature.inspector.InspectorModel.RowModel;
import org.castdesk.app.feature.inspector.property.Section;
import org.castdesk.app.text.PropertyKey;
import org.castdesk.app.text.Texts;

/// A label, its fields, the key back to the default, and below them the reason when something will
/// not do.
final class RowPane extends VBox {
  private final List<FieldNode> fields = new ArrayList<>();

  RowPane(RowModel row, InspectorView view, Texts texts) {
    getStyleClass().add("property-row");
    Caption label = new Caption(TypeStep.LABEL, "property-label", "soft").showing(row.label);
    label.setAlignment(Pos.CENTER_LEFT);
    boolean above = row.form == Section.Form.ABOVE;
    boolean named = row.form == Section.Form.NAMED;
    label.setWrapText(!above && !named);
    if (named) {
      Tooltip whole = new Tooltip();
      whole.textProperty().bind(row.label);
      label.setTooltip(whole);
      label.getStyleClass().add("named");
    }
    HBox line = new HBox();
    line.getStyleClass().add("property-line");
    line.setAlignment(Pos.CENTER_LEFT);
    if (above) {
      label.getStyleClass().add("above");
      getChildren().add(label);
    } else {
      line.getChildren().add(label);
      label.getStyleClass().addAll(row.form == Section.Form.PAIR ? List.of("short") : List.of());
    }
    for (FieldModel model : row.fields) {
      FieldNode field = FieldNode.of(model, label, view, texts);
      HBox.setHgrow(field.node(), Priority.ALWAYS);
      line.getChildren().add(field.node());
      fields.add(field);
    }
    boolean canReset = row.fields.stream().anyMatch(field -> field.property.hasStandard());
    if (canReset || !above) {
      line.getChildren().add(reset(row, texts));
    }
    getChildren().addAll(line, reason());
    focusWithinProperty().subscribe(_ -> revealTo(view));
    // A reason makes the row higher; it must not open below the edge.
    heightProperty().subscribe(_ -> revealTo(view));
  }

  private void revealTo(InspectorView view) {
    if (isFocusWithin() && getScene() != null) {
      view.reveal(this);
    }
  }

  private static Node reset(RowModel row, Texts texts) {
    TallyButton reset =
        TallyButton.withIcon("mdi2r-restore", TypeStep.NUM_BODY, "small-key", "field-reset");
    reset.setId("reset-" + row.fields.getFirst().id());
    reset.accessibleTextProperty().unbind();
    reset
        .accessibleTextProperty()
        .bind(
            Bindings.createStringBinding(
                () -> texts.get(PropertyKey.FIELD_RESET, row.label.get()),
                row.label,
                texts.languageProperty()));
    Observable[] standards =
        row.fields.stream().map(field -> field.standard).toArray(Observable[]::new);
    BooleanBinding differs =
        Bindings.createBooleanBinding(
            () -> row.fields.stream().anyMatch(field -> !field.standard.get()), standards);
    // Its place stays, so that nothing moves when it comes.
    reset.visibleProperty().bind(differs);
    reset.setOnPress(row.reset);
    return reset;
  }

  private Caption reason() {
    Observable[] reasons =
        fields.stream().map(FieldNode::reasonProperty).toArray(Observable[]::new);
    StringBinding words =
        Bindings.createStringBinding(
            () ->
                fields.stream()
                    .map(field -> field.reasonProperty().get())
                    .filter(reason -> !reason.isEmpty())
                    .distinct()
                    .collect(Collectors.joining(" · ")),
            reasons);
    Caption reason = new Caption(TypeStep.LABEL, "fault", "property-reason");
    reason.textProperty().bind(words);
    reason.setWrapText(true);
    reason.setMinHeight(Region.USE_PREF_SIZE);
    InspectorView.show(reason, words.isNotEmpty());
    return reason;
  }

  void focusFirst() {
    fields.getFirst().focus();
  }
}
