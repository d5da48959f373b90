package org.castdesk.app.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.castdesk.app.DeskStyles;
import org.castdesk.app.testing.FxTest;
import org.castdesk.app.text.Language;
import org.castdesk.app.text.Texts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kordamp.ikonli.javafx.FontIcon;

/// Who has the status bar's line when there is not room for all.
class StatusLineTest extends FxTest {
  private static final String FAULT =
      "RV05 a-long-name-of-a-clip-somebody-brought.mp4: file not found (+2)";

  private final MainWindowModel model = new MainWindowModel();
  private final StringProperty question = new SimpleStringProperty("");
  private Stage stage;
  private StatusLine line;

  @BeforeEach
  void open() {
    onFx(() -> {
      stage = new Stage();
      model.problem.set(FAULT);
      model.problemBrief.set("RV05 +2");
    });
  }

  @AfterEach
  void close() {
    onFx(stage::hide);
  }

  private void show(double width, Language language) {
    line = new StatusLine(model, new Texts(language), question);
    stage.setScene(new Scene(new StackPane(line), width, 40));
    DeskStyles.apply(stage.getScene());
    stage.show();
    layOut();
  }

  private void layOut() {
    stage.getScene().getRoot().applyCss();
    stage.getScene().getRoot().layout();
  }

  private Label label(String id) {
    return (Label) line.lookup(id);
  }

  private String shown(String id) {
    Label label = label(id);
    return !label.isVisible()
        ? ""
        : label.getChildrenUnmodifiable().stream()
            .filter(node -> node instanceof Text && !(node instanceof FontIcon))
            .map(text -> ((Text) text).getText())
            .findFirst()
            .orElse("");
  }

  @ParameterizedTest
  @CsvSource({
    "EN,CUT  [Space]  PVW goes to PGM at once and stays there until the next one.",
    "ZH_CN,硬切  [空格]  预监画面立即切到主监，直到下一次切换，主监画面回到预监。"
  })
  void whatIsPointedAt_isWhole_andTheFaultShrinks(Language language, String tip) {
    onFx(() -> {
      model.tip.set(tip);
      show(620, language);
      assertEquals(tip, shown("#message"));
      assertEquals("RV05 +2", shown("#problem-brief"));
      assertEquals("", shown("#problem"));
      model.tip.set("");
      layOut();
      assertEquals(FAULT, shown("#problem"), "it is back when nothing is pointed at");
      assertEquals("", shown("#problem-brief"));
    });
  }

  @Test
  void whatWasSaidJustNow_comesFirst_andThenYields() {
    onFx(() -> {
      String said = "Recording to /home/desk/Videos/evening-edition-2026-11-22.mp4";
      model.message.set(said);
      model.fresh.set(true);
      show(520, Language.EN);
      assertEquals(said, shown("#message"));
      assertEquals("RV05 +2", shown("#problem-brief"));
      model.fresh.set(false);
      layOut();
      assertEquals(FAULT, shown("#problem"));
    });
  }

  @Test
  void withRoomForAll_nothingShrinks() {
    onFx(() -> {
      model.message.set("Recording");
      model.fresh.set(true);
      show(1000, Language.EN);
      assertEquals(FAULT, shown("#problem"));
      assertEquals("Recording", shown("#message"));
      assertFalse(label("#problem-brief").isVisible());
    });
  }

  @ParameterizedTest
  @CsvSource({"EN,Once more = yes · Esc = no", "ZH_CN,再按一次 = 是 · Esc = 否"})
  void ofAQuestion_theAnswerIsNeverCut(Language language, String answer) {
    onFx(() -> {
      question.set("Put " + "a very long scene name ".repeat(6) + "straight on PGM?");
      show(500, language);
      assertEquals(answer, shown("#question-answer"));
      assertTrue(shown("#question").endsWith("PGM?"), shown("#question"));
      assertTrue(shown("#question").startsWith("Put"), shown("#question"));
      assertEquals("", shown("#problem"));
      Label last = label("#question-answer");
      assertTrue(last.getBoundsInParent().getMaxX() <= line.getWidth() + 0.5);
    });
  }
}
