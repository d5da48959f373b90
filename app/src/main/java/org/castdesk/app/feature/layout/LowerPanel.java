package org.castdesk.app.feature.layout;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.TabbedPanel;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.feature.layout.table.AddKeys;
import org.castdesk.app.settings.PanelLayout;
import org.castdesk.app.text.LayoutKey;
import org.castdesk.app.text.Texts;

/// Below the canvas: the sources to put into boxes, or the table of the graphics. It can be folded
/// away, and remembers how it was left.
final class LowerPanel extends Pane {
  private static final String TAB = "layout.lower.tab";
  private static final String FOLDED = "layout.lower.folded";

  private final TabbedPanel panel = new TabbedPanel("layout-lower");
  private final PanelLayout memory;

  /// What it shows.
  ///
  /// @param count how many graphics the scene has
  /// @param note what an edit does to the air
  record Parts(
      Node sources,
      Node table,
      AddKeys adds,
      ObservableValue<Number> count,
      ObservableValue<String> note) {}

  LowerPanel(Parts parts, PanelLayout memory, Texts texts) {
    this.memory = memory;
    panel
        .tab(texts.text(LayoutKey.LAYOUT_SOURCES), parts.sources())
        .tab(texts.text(LayoutKey.COMPONENTS), parts.table());
    Caption count = new Caption(TypeStep.NUM_LABEL, "quiet").whole();
    count.textProperty().bind(parts.count().map(number -> Integer.toString(number.intValue())));
    Caption hint = new Caption(TypeStep.LABEL, "quiet", "tile-name", "lower-hint");
    hint.textProperty()
        .bind(
            panel
                .chosenProperty()
                .flatMap(tab ->
                    texts.text(
                        tab.intValue() == 0
                            ? LayoutKey.LAYOUT_SOURCES_HINT
                            : LayoutKey.COMPONENTS_HINT)));
    HBox.setHgrow(hint, Priority.ALWAYS);
    hint.setMaxWidth(Double.MAX_VALUE);
    hint.setPrefWidth(0);
    Caption note = new Caption(TypeStep.LABEL, "note-words", "tile-name").showing(parts.note());
    note.setId("layout-note");
    parts.adds().visibleProperty().bind(panel.chosenProperty().isEqualTo(1));
    parts.adds().managedProperty().bind(parts.adds().visibleProperty());
    HBox words = new HBox(count, hint, note);
    words.getStyleClass().add("lower-words");
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    words.setPrefWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    panel.tools(words, parts.adds(), foldKey(texts));
    panel.keepTabsTogether();
    getChildren().add(panel);
    panel.chosenProperty().addListener((_, _, tab) -> memory.setNumber(TAB, tab.doubleValue()));
    panel.foldedProperty().addListener((_, _, now) -> memory.setFlag(FOLDED, now));
  }

  private TallyButton foldKey(Texts texts) {
    TallyButton key =
        TallyButton.withIcon(
            "mdi2c-chevron-down", TypeStep.BODY_MEDIUM, "icon-key", "small-key", "flat-key");
    key.setId("layout-lower-fold");
    key.iconProperty()
        .bind(panel.foldedProperty().map(now -> now ? "mdi2c-chevron-up" : "mdi2c-chevron-down"));
    key.accessibleTextProperty().unbind();
    key.accessibleTextProperty()
        .bind(
            panel
                .foldedProperty()
                .flatMap(now -> texts.text(now ? LayoutKey.LOWER_OPEN : LayoutKey.LOWER_FOLD)));
    key.setOnPress(() -> panel.foldedProperty().set(!panel.foldedProperty().get()));
    return key;
  }

  /// As the user left it.
  void recall() {
    panel.chosenProperty().set(Math.clamp((int) memory.number(TAB, 0), 0, 1));
    panel.foldedProperty().set(memory.flag(FOLDED, false));
  }

  ReadOnlyBooleanProperty foldedProperty() {
    return panel.foldedProperty();
  }

  @Override
  protected void layoutChildren() {
    panel.resizeRelocate(0, 0, getWidth(), getHeight());
  }
}
