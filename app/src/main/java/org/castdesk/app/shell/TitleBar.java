package org.castdesk.app.shell;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.control.TallyButton.Plate;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.keys.DeskKey.Action;
import org.castdesk.app.text.LibraryKey;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.castdesk.app.tips.KeyTips;

/// The row on top: show and screens, station clock in the very middle, how the engine runs.
final class TitleBar extends Pane {
  private static final double TAB_GAP = 16;

  /// The tabs stand still while a name grows or the language changes. **Units**: logical pixels.
  private static final double MIN_SHOW = 280;

  private final HBox show;
  private final HBox tabs;
  private final Caption clock;
  private final VBox station;
  private final Node health;

  TitleBar(MainWindowController controller, MainWindowModel model, Texts texts, Node health) {
    getStyleClass().add("title-bar");
    this.health = health;
    Caption name = new Caption(TypeStep.STRONG).showing(model.showName);
    name.setId("show-name");
    Caption facts = new Caption(TypeStep.LABEL, "quiet", "show-facts").showing(model.showFacts);
    facts.managedProperty().bind(facts.visibleProperty());
    VBox lines = new VBox(name, facts);
    lines.setAlignment(Pos.CENTER_LEFT);
    show = new HBox(mark(), lines);
    show.getStyleClass().add("show");
    show.setAlignment(Pos.CENTER_LEFT);
    TallyButton layout = tab(controller, model, Screen.LAYOUT, texts.text(TextKey.TAB_LAYOUT));
    KeyTips.install(layout, texts, TextKey.TAB_LAYOUT, Action.LAYOUT);
    TallyButton media = tab(controller, model, Screen.MEDIA, texts.text(LibraryKey.TAB_MEDIA));
    KeyTips.install(media, texts, LibraryKey.TAB_MEDIA, Action.MEDIA);
    tabs =
        new HBox(
            tab(controller, model, Screen.DIRECTOR, texts.text(TextKey.TAB_DIRECTOR)),
            layout,
            media,
            tab(controller, model, Screen.SETTINGS, texts.text(TextKey.TAB_SETTINGS)));
    tabs.getStyleClass().add("tabs");
    tabs.getChildren().add(multiview(controller, texts));
    KeyTips.install(tabs, texts, TextKey.TAB_SETTINGS, Action.SETTINGS);
    clock = new Caption(TypeStep.NUM_CLOCK).whole().showing(model.clock);
    clock.setId("clock");
    Caption stationWord = new Caption(TypeStep.LABEL_MEDIUM, "quiet").whole();
    stationWord.textProperty().bind(Bindings.concat(texts.text(TextKey.STATION), model.zone));
    Caption tc = new Caption(TypeStep.LABEL_MEDIUM, "quiet").whole();
    HBox timecode =
        new HBox(
            tc.showing(texts.text(TextKey.TC)),
            new Caption(TypeStep.NUM_VALUE, "soft").whole().showing(model.timecode));
    timecode.getStyleClass().add("timecode-line");
    timecode.setAlignment(Pos.BASELINE_LEFT);
    station = new VBox(stationWord, timecode);
    station.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(show, tabs, clock, station, health);
  }

  private static TallyButton tab(
      MainWindowController controller,
      MainWindowModel model,
      Screen screen,
      ObservableValue<String> words) {
    TallyButton tab = new TallyButton(TypeStep.BODY_MEDIUM, "tab");
    tab.setId("tab-" + screen.name());
    tab.labelProperty().bind(words);
    tab.plateProperty().bind(model.screen.map(now -> now == screen ? Plate.CHOSEN : Plate.REST));
    tab.setOnPress(() -> controller.onScreen(screen));
    return tab;
  }

  /// Stands with the screens, though it opens beside them.
  private static TallyButton multiview(MainWindowController controller, Texts texts) {
    TallyButton key = TallyButton.withIcon("mdi2g-grid", TypeStep.BODY_MEDIUM, "tab");
    key.setId("open-multiview");
    key.labelProperty().bind(texts.text(TextKey.ACTION_MULTIVIEW));
    key.setOnPress(controller::onMultiview);
    KeyTips.install(key, texts, TextKey.ACTION_MULTIVIEW, Action.MULTIVIEW);
    return key;
  }

  private static Pane mark() {
    Region left = new Region();
    left.getStyleClass().add("mark-left");
    Region right = new Region();
    right.getStyleClass().add("mark-right");
    HBox mark = new HBox(left, right);
    mark.getStyleClass().add("mark");
    mark.setAlignment(Pos.CENTER);
    return mark;
  }

  @Override
  protected void layoutChildren() {
    double height = getHeight() - 1;
    double clockWidth = clock.prefWidth(-1);
    double clockX = snapPositionX((getWidth() - clockWidth) / 2);
    double clockHeight = clock.prefHeight(-1);
    clock.resizeRelocate(
        clockX, snapPositionY((height - clockHeight) / 2), clockWidth, clockHeight);
    station.resizeRelocate(clockX + clockWidth + 16, 0, station.prefWidth(-1), height);
    double healthWidth = health.prefWidth(-1);
    health.resizeRelocate(getWidth() - healthWidth, 0, healthWidth, height);
    double tabsWidth = tabs.prefWidth(-1);
    double room = clockX - tabsWidth - 2 * TAB_GAP;
    double showWidth = Math.min(Math.max(show.prefWidth(-1), MIN_SHOW), room);
    show.resizeRelocate(0, 0, showWidth, height);
    tabs.resizeRelocate(snapPositionX(showWidth + TAB_GAP), 0, tabsWidth, height);
  }
}
