package org.castdesk.app.shell;

import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.castdesk.app.text.Texts;

/// Puts every part in its place; the places come from [DeskGeometry].
final class MainWindowView extends Pane {
  private final DeskParts parts;
  private final TitleBar title;
  private final StatusBar status;
  private final VBox inspector;
  private final CloseQuestion question;

  MainWindowView(
      MainWindowController controller, MainWindowModel model, DeskParts parts, Texts texts) {
    this.parts = parts;
    getStyleClass().addAll("root", "desk");
    title = new TitleBar(controller, model, texts, parts.health().view());
    status = new StatusBar(model, texts, parts.recording().lamp());
    inspector = new VBox(parts.meters().view(), parts.recording().view());
    inspector.getStyleClass().add("inspector");
    VBox.setVgrow(parts.meters().view(), Priority.ALWAYS);
    question = new CloseQuestion(controller, model, texts);
    BooleanBinding director = model.screen.isEqualTo(Screen.DIRECTOR);
    inspector.visibleProperty().bind(question.visibleProperty().not().and(director));
    parts.scenes().view().visibleProperty().bind(director);
    parts.settings().view().visibleProperty().bind(model.screen.isEqualTo(Screen.SETTINGS));
    getChildren()
        .addAll(
            title,
            parts.preview().view(),
            parts.transition().view(),
            parts.program().view(),
            parts.scenes().view(),
            inspector,
            parts.settings().view(),
            question,
            status);
  }

  void showQuestion() {
    question.focusCancel();
  }

  @Override
  protected void layoutChildren() {
    DeskGeometry places = DeskGeometry.of(getWidth(), getHeight());
    choose(places.density());
    place(title, places.title());
    place(parts.preview().view(), places.preview());
    place(parts.transition().view(), places.column());
    place(parts.program().view(), places.program());
    place(parts.scenes().view(), places.scenes());
    place(inspector, places.inspector());
    place(parts.settings().view(), places.lower());
    place(question, places.inspector());
    place(status, places.status());
  }

  private void choose(Density density) {
    if (!getStyleClass().contains(density.styleClass())) {
      getStyleClass().removeAll("compact", "regular", "large");
      getStyleClass().add(density.styleClass());
    }
  }

  private static void place(Node node, Rectangle2D where) {
    node.resizeRelocate(where.getMinX(), where.getMinY(), where.getWidth(), where.getHeight());
  }
}
