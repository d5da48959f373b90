package org.castdesk.app.control;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A panel with tabs on top, one content shown at a time. A number beside a tab's name says that
/// something waits there.
public final class TabbedPanel extends VBox {
  private final HBox tabs = new HBox();
  private final HBox head = new HBox(tabs);
  private final Pane body = new Body();
  private final List<Node> contents = new ArrayList<>();
  private final IntegerProperty chosen = new SimpleIntegerProperty(this, "chosen", 0);
  private final BooleanProperty folded = new SimpleBooleanProperty(this, "folded");

  public TabbedPanel(String id) {
    setId(id);
    getStyleClass().addAll("panel", "tabbed-panel");
    head.getStyleClass().add("tab-head");
    head.setAlignment(Pos.CENTER_LEFT);
    tabs.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(tabs, Priority.ALWAYS);
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().addAll(head, body);
    chosen.addListener((_, _, _) -> showChosen());
    body.visibleProperty().bind(folded.not());
  }

  /// Only its tabs are seen; whoever places it gives it less room. A press on a tab unfolds it.
  public BooleanProperty foldedProperty() {
    return folded;
  }

  /// The tabs take no more room than their words; the tools have the rest.
  public void keepTabsTogether() {
    HBox.setHgrow(tabs, Priority.NEVER);
    tabs.setMinWidth(USE_PREF_SIZE);
  }

  /// Which tab is open, counted from 0.
  public IntegerProperty chosenProperty() {
    return chosen;
  }

  public TabbedPanel tab(ObservableValue<String> name, Node content) {
    int number = contents.size();
    TallyButton tab = new TallyButton(TypeStep.BODY_MEDIUM, "dock-tab");
    tab.setId(getId() + "-tab-" + number);
    tab.labelProperty().bind(name);
    tab.plateProperty()
        .bind(
            chosen.map(now ->
                now.intValue() == number ? TallyButton.Plate.CHOSEN : TallyButton.Plate.REST));
    tab.setOnPress(() -> {
      chosen.set(number);
      folded.set(false);
    });
    tabs.getChildren().add(tab);
    contents.add(content);
    body.getChildren().add(content);
    showChosen();
    return this;
  }

  /// A number beside the name of the newest tab; 0 hides it.
  public TabbedPanel badge(ObservableValue<Number> number) {
    Caption badge = new Caption(TypeStep.NUM_LABEL, "tab-badge").whole();
    badge.textProperty().bind(number.map(count -> Integer.toString(count.intValue())));
    badge.visibleProperty().bind(number.map(count -> count.intValue() > 0));
    badge.managedProperty().bind(badge.visibleProperty());
    badge.setMouseTransparent(true);
    tabs.getChildren().add(badge);
    return this;
  }

  /// What stays in sight below whichever tab is open.
  public void below(Node always) {
    getChildren().add(always);
  }

  /// Small keys at the right end of the tabs.
  public void tools(Node... keys) {
    head.getChildren().addAll(keys);
  }

  /// The height at which no content is cut. **Units**: logical pixels.
  public double wholeHeight(double width) {
    double most = contents.stream().mapToDouble(node -> node.minHeight(width)).max().orElse(0);
    return head.prefHeight(-1) + most;
  }

  private void showChosen() {
    for (int i = 0; i < contents.size(); i++) {
      contents.get(i).setVisible(i == chosen.get());
    }
  }

  /// Every content has the whole body; only one is seen.
  private static final class Body extends Pane {
    @Override
    protected void layoutChildren() {
      for (Node node : getChildren()) {
        if (node instanceof Region) {
          node.resizeRelocate(0, 0, getWidth(), getHeight());
        }
      }
    }
  }
}
