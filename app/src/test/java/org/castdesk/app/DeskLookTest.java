package org.castdesk.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.settings.LanguageChoice;
import org.castdesk.app.settings.TallyPair;
import org.castdesk.app.settings.Theme;
import org.castdesk.app.testing.FxTest;
import org.castdesk.app.testing.ToyEngine;
import org.castdesk.app.testing.ToyShow;
import org.castdesk.app.testing.UiHarness;
import org.castdesk.app.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Look and language of the open window, changed while it runs.
class DeskLookTest extends FxTest {
  private UiHarness ui;

  @BeforeEach
  void open() {
    ui =
        UiHarness.open(
            UiHarness.Setup.of(new ToyEngine(ToyShow.english()), Language.EN, 1000, 900));
    ui.settle();
  }

  @AfterEach
  void close() {
    ui.close();
  }

  /// The gap beside the monitors is the window's ground.
  private String ground() {
    ui.settle();
    return ui.colourAt(2, 60);
  }

  @Test
  void theme_changes_withoutARestart() {
    assertEquals("#080808", ground());
    onFx(() -> ui.settings().themeProperty().set(Theme.LIGHT));
    assertEquals("#c6c6c6", ground());
    onFx(() -> ui.settings().themeProperty().set(Theme.HIGH_CONTRAST));
    assertEquals("#000000", ground());
    onFx(() -> ui.settings().themeProperty().set(Theme.DARK));
    assertEquals("#080808", ground());
  }

  @Test
  void tallyPair_changesInEveryTheme() {
    for (Theme theme : Theme.values()) {
      onFx(() -> {
        ui.settings().themeProperty().set(theme);
        ui.settings().tallyPairProperty().set(TallyPair.SAFE);
      });
      assertEquals(
          switch (theme) {
            case DARK -> "e8590c";
            case LIGHT -> "b84500";
            case HIGH_CONTRAST -> "ff8a3d";
          },
          onAirEdge());
    }
  }

  private String onAirEdge() {
    return fromFx(() -> {
      Region probe = new Region();
      probe.setStyle("-fx-background-color: -pgm;");
      Pane root = (Pane) ui.scene().getRoot();
      root.getChildren().add(probe);
      probe.applyCss();
      root.getChildren().remove(probe);
      return probe.getBackground().getFills().getFirst().getFill().toString().substring(2, 8);
    });
  }

  @Test
  void language_changes_withoutARestart() {
    TallyButton cut = ui.find("#cut", TallyButton.class);
    assertEquals("CUT", cut.labelProperty().get());
    onFx(() -> ui.settings().languageProperty().set(LanguageChoice.ZH_CN));
    assertEquals("硬切", cut.labelProperty().get());
    onFx(() -> ui.settings().languageProperty().set(LanguageChoice.EN));
    assertEquals("CUT", cut.labelProperty().get());
  }
}
