package org.castdesk.app.feature.source;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.DeskPopup;
import org.castdesk.app.control.LinkLight;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;

/// What was added last and what became of it, below the bank. It goes by itself when all is well,
/// and waits to be closed when something is not.
final class ImportList {
  private static final Duration WELL_FOR = Duration.seconds(6);

  private final SourceBankView bank;
  private final ObservableList<ImportLine> lines;
  private final VBox rows = new VBox();
  private final DeskPopup popup;
  private final PauseTransition well = new PauseTransition(WELL_FOR);

  ImportList(SourceBankView bank, ObservableList<ImportLine> lines, Texts texts) {
    this.bank = bank;
    this.lines = lines;
    rows.getStyleClass().add("import-list");
    TallyButton close = new TallyButton(TypeStep.BODY_MEDIUM);
    close.setId("import-close");
    close.labelProperty().bind(texts.text(TextKey.IMPORT_CLOSE));
    close.getStyleClass().add("form-key");
    Caption title = new Caption(TypeStep.STRONG).showing(texts.text(TextKey.IMPORT_TITLE));
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(8, title, gap, close);
    head.getStyleClass().add("form-row");
    VBox all = new VBox(8, head, rows);
    all.setId("import-list");
    popup = new DeskPopup(all, DeskPopup.Stay.UNTIL_CLOSED);
    close.setOnPress(popup::hide);
    well.setOnFinished(_ -> popup.hide());
    lines.addListener((ListChangeListener<ImportLine>) change -> changed(change));
  }

  private void changed(ListChangeListener.Change<? extends ImportLine> change) {
    boolean added = false;
    while (change.next()) {
      added |= change.wasAdded();
    }
    rows.getChildren().setAll(lines.stream().map(this::row).toList());
    if (added && bank.getScene() != null && bank.getScene().getWindow() != null) {
      popup.show(bank, bank.rail());
    }
    follow();
  }

  private Region row(ImportLine line) {
    LinkLight light = new LinkLight();
    Caption slot = new Caption(TypeStep.NUM_LABEL, "quiet").whole();
    slot.setText(line.slot == null ? "" : line.slot.value());
    slot.setMinWidth(34);
    Caption name = new Caption(TypeStep.BODY_MEDIUM).showing(line.name);
    name.setMaxWidth(190);
    Caption words = new Caption(TypeStep.BODY);
    words.textProperty().bind(line.words);
    HBox row = new HBox(light, slot, name, words);
    row.getStyleClass().add("import-row");
    show(line, light, words);
    line.stage.addListener((_, _, _) -> {
      show(line, light, words);
      follow();
    });
    return row;
  }

  private static void show(ImportLine line, LinkLight light, Caption words) {
    light
        .flowProperty()
        .set(
            switch (line.stage.get()) {
              case OPENING -> LinkLight.Flow.CUED;
              case READY -> LinkLight.Flow.FLOWS;
              case FAILED -> LinkLight.Flow.FAILED;
            });
    words.getStyleClass().removeAll("fault", "soft");
    words.getStyleClass().add(line.stage.get() == ImportLine.Stage.FAILED ? "fault" : "soft");
  }

  /// Begins to go when all is well.
  void follow() {
    boolean allWell = lines.stream().allMatch(line -> line.stage.get() == ImportLine.Stage.READY);
    if (!allWell) {
      well.stop();
    } else if (popup.isShowing() && well.getStatus() != Animation.Status.RUNNING) {
      well.playFromStart();
    }
  }
}
