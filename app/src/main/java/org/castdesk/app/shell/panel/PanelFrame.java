package org.castdesk.app.shell.panel;

import javafx.scene.Parent;
import javafx.scene.layout.Pane;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.castdesk.app.tips.KeyTips;

/// The place of a panel in the main window: the panel itself, or the bar that stands for it while
/// it is closed or in another window. Pressing the bar brings it back.
final class PanelFrame extends Pane {
  private final Panel panel;
  private final Parent content;
  private final Texts texts;
  private final TallyButton bar;

  PanelFrame(Panel panel, Parent content, Texts texts, Runnable open) {
    this.panel = panel;
    this.content = content;
    this.texts = texts;
    setId("panel-" + panel.code());
    bar = TallyButton.withIcon("mdi2c-chevron-up", TypeStep.BODY_MEDIUM, "panel-bar");
    bar.setId("bar-" + panel.code());
    bar.setOnPress(open);
    bar.setVisible(false);
    bar.accessibleTextProperty().unbind();
    KeyTips.explain(bar, texts, panel.words(), TextKey.HELP_PANEL_BAR);
    getChildren().addAll(bar, content);
  }

  Panel panel() {
    return panel;
  }

  Parent content() {
    return content;
  }

  /// Shows what belongs here: the content has left the frame when it is detached.
  void show(Panel.State state) {
    boolean open = state == Panel.State.OPEN;
    bar.setVisible(!open);
    content.setVisible(state != Panel.State.CLOSED);
    boolean away = state == Panel.State.DETACHED;
    bar.iconProperty().set(away ? "mdi2d-dock-window" : "mdi2c-chevron-up");
    bar.accessibleTextProperty()
        .bind(
            texts
                .text(panel.words())
                .flatMap(name ->
                    texts
                        .text(away ? TextKey.PANEL_AWAY : TextKey.PANEL_CLOSED)
                        .map(state1 -> name + ", " + state1)));
    if (open && !getChildren().contains(content)) {
      getChildren().add(content);
    }
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    boolean narrow = getWidth() < getHeight() || getWidth() < 2 * LowerGeometry.BAR;
    if (bar.labelProperty().isBound() == narrow) {
      bar.labelProperty().unbind();
      bar.labelProperty().set("");
      if (!narrow) {
        bar.labelProperty().bind(texts.text(panel.words()));
      }
    }
    bar.resizeRelocate(0, 0, getWidth(), getHeight());
    if (getChildren().contains(content)) {
      content.resizeRelocate(0, 0, getWidth(), getHeight());
    }
  }
}
