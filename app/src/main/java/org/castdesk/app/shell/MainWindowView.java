package org.castdesk.app.shell;

import java.util.List;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.stage.PopupWindow;
import javafx.stage.Window;
import org.castdesk.app.control.DeskPopup;
import org.castdesk.app.control.TabbedPanel;
import org.castdesk.app.feature.layout.LayoutController;
import org.castdesk.app.keys.DeskKey.Action;
import org.castdesk.app.keys.Typing;
import org.castdesk.app.shell.panel.Density;
import org.castdesk.app.shell.panel.DeskGeometry;
import org.castdesk.app.shell.panel.Foreground;
import org.castdesk.app.shell.panel.Panel;
import org.castdesk.app.shell.panel.Panels;
import org.castdesk.app.text.GraphicKey;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.castdesk.app.tips.KeyTips;

/// Puts every part in its place; the places come from [DeskGeometry].
final class MainWindowView extends Pane {
  private static final double HELP_WIDTH = 420;
  private static final double PALETTE_WIDTH = 560;
  private static final double PALETTE_HEIGHT = 330;

  private final DeskParts parts;
  private final MainWindowModel model;
  private final TitleBar title;
  private final StatusBar status;
  private final TabbedPanel inspector = new TabbedPanel("inspector");
  private final TabbedPanel dock = new TabbedPanel("dock");
  private final Panels panels;
  private final Foreground foreground;
  private final CloseQuestion question;
  private final HelpPane help;

  MainWindowView(
      MainWindowController controller, MainWindowModel model, DeskParts parts, Texts texts) {
    this.parts = parts;
    getStyleClass().addAll("root", "desk");
    title =
        new TitleBar(
            controller, model, texts, new HBox(parts.health().view(), parts.padlock().view()));
    status =
        new StatusBar(
            controller, model, texts, parts.recording().lamp(), parts.padlock().questionProperty());
    fillTabs(texts);
    inspector.below(parts.graphics().view());
    inspector.getStyleClass().add(DeskPopup.READ);
    parts.meters().view().getStyleClass().add(DeskPopup.READ);
    question = new CloseQuestion(controller, model, texts);
    help = new HelpPane(model, parts.actions(), texts);
    this.model = model;
    BooleanBinding director = model.screen.isEqualTo(Screen.DIRECTOR);
    panels =
        new Panels(parts.memory(), texts, director, this::requestLayout)
            .alsoSeen(Panel.SOURCES, model.screen.isEqualTo(Screen.MEDIA))
            .put(Panel.SCENES, parts.scenes().view())
            .put(Panel.SOURCES, parts.sources().view())
            .put(Panel.DOCK, dock)
            .put(Panel.SOUND, parts.meters().view())
            .put(Panel.INSPECTOR, inspector);
    rememberDock();
    dock.tools(panels.tools(Panel.DOCK));
    inspector.tools(panels.tools(Panel.INSPECTOR));
    getChildren()
        .addAll(title, parts.preview().view(), parts.transition().view(), parts.program().view());
    getChildren().addAll(panels.nodes());
    getChildren().addAll(editorNodes());
    getChildren().addAll(parts.library().view(), parts.settings().view(), help, question);
    getChildren().addAll(parts.palette().view(), status);
    foreground = new Foreground(panels, this::layout);
    foreground.add(question);
    foreground.add(parts.palette().view());
    showByScreen();
    explain(texts);
  }

  private void fillTabs(Texts texts) {
    inspector
        .tab(texts.text(TextKey.SHEET_TITLE), parts.takeSheet().view())
        .badge(parts.takeSheet().hazardCountProperty())
        .tab(texts.text(TextKey.SHEET_SELECTED), parts.inspector().view());
    HBox outputs = new HBox(parts.recording().view());
    outputs.getStyleClass().add("dock-row");
    dock.tab(texts.text(TextKey.DOCK_OUTPUTS), outputs)
        .tab(texts.text(TextKey.DOCK_HISTORY), parts.history().view())
        .tab(texts.text(TextKey.DOCK_MESSAGES), parts.messages().view())
        .badge(parts.messages().unseenFaultsProperty())
        .tab(texts.text(GraphicKey.DOWNSTREAM), parts.downstream().view());
  }

  private void rememberDock() {
    int last = (int) parts.memory().number("dock.tab", 0);
    dock.chosenProperty().set(Math.clamp(last, 0, 3));
    dock.chosenProperty()
        .addListener((_, _, now) -> parts.memory().setNumber("dock.tab", now.doubleValue()));
  }

  /// What belongs to one screen only; nothing of it is painted on another.
  private void showByScreen() {
    BooleanBinding editor = model.screen.isEqualTo(Screen.LAYOUT);
    for (Node node : List.of(parts.preview().view(), parts.transition().view())) {
      node.visibleProperty().bind(editor.not());
    }
    editorNodes().forEach(node -> node.visibleProperty().bind(editor));
    parts.library().view().visibleProperty().bind(model.screen.isEqualTo(Screen.MEDIA));
    parts.settings().view().visibleProperty().bind(model.screen.isEqualTo(Screen.SETTINGS));
    model.screen.subscribe(_ -> requestLayout());
    parts.layout().lowerFoldedProperty().subscribe(_ -> requestLayout());
  }

  private void explain(Texts texts) {
    KeyTips.explain(
        parts.preview().view(), texts, TextKey.PVW, TextKey.HELP_PVW, Action.CUT, Action.AUTO);
    KeyTips.explain(parts.program().view(), texts, TextKey.PGM, TextKey.HELP_PGM, Action.TAKE_BACK);
    KeyTips.explain(
        parts.scenes().view(),
        texts,
        TextKey.SCENES,
        TextKey.HELP_SCENES,
        Action.SCENE_TO_PREVIEW,
        Action.SCENE_TO_PROGRAM,
        Action.SECOND_BANK_TO_PREVIEW);
    KeyTips.explain(parts.sources().view(), texts, TextKey.SOURCES, TextKey.HELP_SOURCES);
    KeyTips.explain(
        parts.downstream().view(),
        texts,
        GraphicKey.DOWNSTREAM,
        GraphicKey.DOWNSTREAM_HELP,
        Action.KEY_AUTO,
        Action.KEY_CUT,
        Action.KEY_TIE);
    KeyTips.explain(parts.messages().view(), texts, TextKey.DOCK_MESSAGES, TextKey.HELP_MESSAGES);
    KeyTips.explain(
        parts.graphics().view(),
        texts,
        GraphicKey.GRAPHICS,
        GraphicKey.GRAPHICS_HELP,
        Action.GRAPHIC_NEXT,
        Action.GRAPHIC_NOW);
    KeyTips.explain(parts.meters().view(), texts, TextKey.SOUND, TextKey.HELP_SOUND);
    KeyTips.install(parts.recording().view(), texts, TextKey.RECORDING, Action.RECORD);
    KeyTips.explain(
        parts.settings().view(),
        texts,
        TextKey.TAB_SETTINGS,
        TextKey.HELP_SETTINGS,
        Action.SETTINGS);
  }

  Panels panels() {
    return panels;
  }

  /// The further windows go, and nothing looks at those that stay.
  void close() {
    foreground.close();
    panels.close();
  }

  /// Opens the menu of the panels below its key.
  void askPanels() {
    status.askPanels(panels);
  }

  /// Opens a panel that is closed, and puts it in its place at once: a form stands below it.
  void show(Panel panel) {
    panels.reveal(panel);
    layout();
  }

  void showProperties() {
    panels.reveal(Panel.INSPECTOR);
    inspector.chosenProperty().set(1);
    Typing.bringForward(parts.inspector().view());
    parts.inspector().focusFirst();
  }

  /// A form or a menu that is open would have its Esc.
  void showQuestion() {
    List.copyOf(Window.getWindows()).stream()
        .filter(PopupWindow.class::isInstance)
        .forEach(Window::hide);
    Typing.bringForward(this);
    question.focusCancel();
  }

  @Override
  protected void layoutChildren() {
    DeskGeometry places = DeskGeometry.of(getWidth(), getHeight(), panels.wishes());
    choose(places.density());
    place(title, places.title());
    boolean editor = model.screen.get() == Screen.LAYOUT;
    if (editor) {
      layoutEditor(places);
    } else {
      place(parts.preview().view(), places.preview());
      place(parts.transition().view(), places.column());
      place(parts.program().view(), places.program());
    }
    panels.layout(places);
    if (model.screen.get() == Screen.MEDIA) {
      Rectangle2D lower = places.lower();
      double sources = panels.layoutAlone(Panel.SOURCES, lower);
      double gap = sources > 0 ? places.density().gap() : 0;
      place(
          parts.library().view(),
          new Rectangle2D(
              lower.getMinX(),
              lower.getMinY() + sources + gap,
              lower.getWidth(),
              lower.getHeight() - sources - gap));
    }
    place(parts.settings().view(), places.lower());
    place(question, places.corner(places.density().inspectorWidth(), places.lower().getHeight()));
    place(help, places.corner(HELP_WIDTH, help.prefHeight(HELP_WIDTH)));
    double found = parts.palette().view().prefHeight(PALETTE_WIDTH);
    place(parts.palette().view(), places.corner(PALETTE_WIDTH, Math.min(found, PALETTE_HEIGHT)));
    place(status, places.status());
  }

  private List<Node> editorNodes() {
    LayoutController layout = parts.layout();
    return List.of(
        layout.layers(),
        layout.presets(),
        layout.bar(),
        layout.view(),
        layout.lower(),
        parts.transition().takeKeys(),
        parts.boxInspector().view());
  }

  private void layoutEditor(DeskGeometry places) {
    Rectangle2D title = places.title();
    Rectangle2D room =
        new Rectangle2D(
            0, title.getMaxY(), getWidth(), places.status().getMinY() - title.getMaxY());
    LayoutController layout = parts.layout();
    LayoutGeometry at =
        LayoutGeometry.of(
            room, places.density(), layout.pictureRatio(), layout.lowerFoldedProperty().get());
    place(layout.layers(), at.layers());
    place(layout.presets(), at.presets());
    place(layout.bar(), at.bar());
    place(layout.view(), at.canvas());
    place(layout.lower(), at.lower());
    place(parts.program().view(), at.program());
    place(parts.transition().takeKeys(), at.keys());
    place(parts.boxInspector().view(), at.inspector());
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
