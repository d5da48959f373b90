package org.castdesk.app.feature.source;

import java.util.StringJoiner;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseEvent;
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

  /// About four lines; more of them scroll, so that the list stays in the dock.
  private static final double ROWS_PX = 108;

  private final SourceBankView bank;
  private final ObservableList<ImportLine> lines;
  private final VBox rows = new VBox();
  private final Texts texts;
  private final Caption title = new Caption(TypeStep.STRONG);
  private final DeskPopup popup;
  private boolean pointed;
  private final PauseTransition well = new PauseTransition(WELL_FOR);

  ImportList(SourceBankView bank, ObservableList<ImportLine> lines, Texts texts) {
    this.bank = bank;
    this.lines = lines;
    this.texts = texts;
    rows.getStyleClass().add("import-list");
    TallyButton close = new TallyButton(TypeStep.BODY_MEDIUM);
    close.setId("import-close");
    close.labelProperty().bind(texts.text(TextKey.IMPORT_CLOSE));
    close.getStyleClass().add("form-key");
    title.setId("import-title");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox head = new HBox(8, title, gap, close);
    head.getStyleClass().add("form-row");
    ScrollPane scroll = new ScrollPane(rows);
    scroll.getStyleClass().add("sheet-scroll");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setMaxHeight(ROWS_PX);
    scroll.setFocusTraversable(false);
    VBox all = new VBox(8, head, scroll);
    all.setId("import-list");
    popup = new DeskPopup(all, DeskPopup.Stay.UNTIL_CLOSED);
    popup.setOnHidden(well::stop);
    all.addEventHandler(MouseEvent.MOUSE_MOVED, _ -> point(true));
    all.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> point(false));
    close.setOnPress(popup::hide);
    texts.languageProperty().subscribe(_ -> showTitle());
    well.setOnFinished(_ -> popup.hide());
    lines.addListener((ListChangeListener<ImportLine>) change -> changed(change));
  }

  private void changed(ListChangeListener.Change<? extends ImportLine> change) {
    boolean added = false;
    while (change.next()) {
      added |= change.wasAdded();
    }
    rows.getChildren().setAll(lines.stream().map(this::row).toList());
    showTitle();
    if (added && bank.getScene() != null && bank.getScene().getWindow() != null) {
      // A window that went told nobody that the mouse left it.
      pointed = false;
      popup.showClear(bank, bank.rail());
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

  /// What became of all of them: nothing is called added that does not play.
  private void showTitle() {
    StringJoiner words = new StringJoiner(" · ");
    count(words, TextKey.IMPORT_ADDED, ImportLine.Stage.READY);
    count(words, TextKey.IMPORT_COMING, ImportLine.Stage.OPENING);
    count(words, TextKey.IMPORT_FAILED, ImportLine.Stage.FAILED);
    title.setText(words.toString());
  }

  private void count(StringJoiner words, TextKey key, ImportLine.Stage stage) {
    long count = lines.stream().filter(line -> line.stage.get() == stage).count();
    if (count > 0) {
      words.add(texts.get(key, count));
    }
  }

  private void point(boolean now) {
    pointed = now;
    follow();
  }

  /// Begins to go when all is well and nobody points at it.
  void follow() {
    showTitle();
    boolean allWell = lines.stream().allMatch(line -> line.stage.get() == ImportLine.Stage.READY);
    if (!allWell || pointed) {
      well.stop();
    } else if (popup.isShowing() && well.getStatus() != Animation.Status.RUNNING) {
      well.playFromStart();
    }
  }
}
