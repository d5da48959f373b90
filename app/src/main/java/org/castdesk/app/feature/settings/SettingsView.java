package org.castdesk.app.feature.settings;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.control.TallyButton.Plate;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.keys.DeskKey.Action;
import org.castdesk.app.settings.DeskSettings;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;

/// Pages at the left, the open one beside them. It fills the lower part of the desk, so that both
/// monitors and the transition column stay where they are.
final class SettingsView extends HBox {
  private final Map<Section, TallyButton> tabs = new EnumMap<>(Section.class);

  SettingsView(
      SettingsController controller,
      SettingsModel model,
      SettingsController.Setup setup,
      Map<Section, Node> shared,
      Texts texts) {
    DeskSettings settings = setup.settings();
    getStyleClass().add("settings");
    setId("settings");
    VBox rail = new VBox();
    rail.getStyleClass().addAll("panel", "settings-rail");
    StackPane pages = new StackPane();
    for (Section section : Section.values()) {
      TallyButton tab = TallyButton.withIcon(section.icon, TypeStep.BODY_MEDIUM, "settings-tab");
      tab.setId("section-" + section.name());
      tab.labelProperty().bind(texts.text(section.words));
      tab.plateProperty()
          .bind(model.section.map(now -> now == section ? Plate.CHOSEN : Plate.REST));
      tab.setOnPress(() -> controller.onSection(section));
      tab.setMaxWidth(Double.MAX_VALUE);
      tabs.put(section, tab);
      rail.getChildren().add(tab);
    }
    add(pages, model, Section.LOOK, new LookSection(settings, texts), texts);
    add(
        pages,
        model,
        Section.KEYS,
        new KeysSection(controller, model, setup.actions(), texts),
        texts);
    add(
        pages,
        model,
        Section.FOLDERS,
        new FoldersSection(controller, model, settings, texts),
        texts);
    for (Section section : List.of(Section.SAFETY, Section.FORMAT)) {
      add(pages, model, section, Objects.requireNonNull(shared.get(section)), texts);
    }
    Region space = new Region();
    VBox.setVgrow(space, Priority.ALWAYS);
    TallyButton back = new TallyButton(TypeStep.BODY_MEDIUM, "two-line");
    back.setId("settings-back");
    back.labelProperty().bind(texts.text(TextKey.SETTINGS_BACK));
    back.hintProperty().bind(texts.key(Action.SETTINGS));
    back.setOnPress(controller::onLeave);
    back.setMaxWidth(Double.MAX_VALUE);
    rail.getChildren().addAll(space, back);
    HBox.setHgrow(pages, Priority.ALWAYS);
    getChildren().addAll(rail, pages);
  }

  private static void add(
      StackPane pages, SettingsModel model, Section section, Node body, Texts texts) {
    Caption title = new Caption(TypeStep.BODY_MEDIUM).showing(texts.text(section.words));
    HBox head = new HBox(title);
    head.getStyleClass().add("panel-head");
    VBox page = new VBox(head, body);
    page.getStyleClass().addAll("panel", "settings-page");
    VBox.setVgrow(body, Priority.ALWAYS);
    page.visibleProperty().bind(model.section.isEqualTo(section));
    pages.getChildren().add(page);
  }

  void focusFirst() {
    tabs.values().stream()
        .filter(tab -> tab.plateProperty().get() == Plate.CHOSEN)
        .findFirst()
        .ifPresent(Node::requestFocus);
  }
}
