package org.castdesk.app.feature.switcher;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.TallyButton;
import org.castdesk.app.control.TallyButton.Plate;
import org.castdesk.app.control.TransitionBar;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.feature.PendingAnswer;
import org.castdesk.app.keys.DeskKey.Action;
import org.castdesk.app.text.TextKey;
import org.castdesk.app.text.Texts;
import org.castdesk.app.tips.KeyTips;
import org.jspecify.annotations.Nullable;

/// The column between the monitors, top to bottom: kinds, rate, edge and flip-flop, CUT and AUTO beside the T-bar, FTB
/// and take-back, the earlier programmes and URGENT.
final class TransitionView extends VBox {
  private static final int CHIP_COLUMNS = 3;
  private static final int COMPACT_CHIP_COLUMNS = 6;
  private static final int BIG_RATE_STEP = 5;

  private final TransitionController controller;
  private final TransitionModel model;
  private final Texts texts;
  private final GridPane chips = new GridPane();
  private final HBox rate;
  private final Caption rateUnit;
  private final EdgeRow edge;
  private @Nullable Boolean arrangedCompact;

  TransitionView(TransitionController controller, TransitionModel model, Texts texts, Node air) {
    this.controller = controller;
    this.model = model;
    this.texts = texts;
    getStyleClass().addAll("panel", "transition-column");
    HBox block = block();
    VBox.setVgrow(block, Priority.ALWAYS);
    rateUnit = new Caption(TypeStep.BODY, "soft").whole().showing(texts.text(TextKey.FRAMES));
    rate = rate();
    edge = new EdgeRow(controller, model, texts);
    buildChips();
    getChildren().addAll(chips, rate, edge, block, lastRow(), air);
  }

  private void buildChips() {
    chips.getStyleClass().add("chips");
    for (TransitionFamily family : TransitionFamily.values()) {
      TallyButton chip = new TallyButton(TypeStep.BODY_MEDIUM, "chip");
      chip.labelProperty().bind(model.kind.flatMap(kind -> texts.text(family.words(kind))));
      chip.plateProperty()
          .bind(
              model.kind.map(
                  kind -> TransitionFamily.of(kind) == family ? Plate.CHOSEN : Plate.REST));
      chip.setOnPress(() -> controller.onKind(family.first()));
      chip.setMaxWidth(Double.MAX_VALUE);
      chips.getChildren().add(chip);
    }
    TallyButton direction = new DirectionKey(controller, model, texts).key();
    direction.setMaxWidth(Double.MAX_VALUE);
    chips.getChildren().add(direction);
  }

  /// In a small window the kinds are one row and the edge goes, so that CUT and AUTO stay large.
  private void arrange(boolean compact) {
    if (Boolean.valueOf(compact).equals(arrangedCompact)) {
      return;
    }
    arrangedCompact = compact;
    int columns = compact ? COMPACT_CHIP_COLUMNS : CHIP_COLUMNS;
    chips.getColumnConstraints().clear();
    for (int i = 0; i < columns; i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(100.0 / columns);
      chips.getColumnConstraints().add(column);
    }
    for (int i = 0; i < chips.getChildren().size(); i++) {
      GridPane.setConstraints(chips.getChildren().get(i), i % columns, i / columns);
    }
    rateUnit.setManaged(!compact);
    rateUnit.setVisible(!compact);
    edge.setManaged(!compact);
    edge.setVisible(!compact);
    HBox row = compact ? rate : edge;
    rate.getChildren().remove(edge.flip());
    edge.getChildren().remove(edge.flip());
    row.getChildren().add(edge.flip());
  }

  @Override
  protected void layoutChildren() {
    arrange(getScene() != null && getScene().getRoot().getStyleClass().contains("compact"));
    super.layoutChildren();
  }

  private HBox rate() {
    Caption caption = new Caption(TypeStep.LABEL, "soft").whole().showing(texts.text(TextKey.RATE));
    TallyButton less = step("mdi2m-minus", TextKey.RATE_FASTER, -1);
    TallyButton more = step("mdi2p-plus", TextKey.RATE_SLOWER, 1);
    Caption number = new Caption(TypeStep.NUM_BODY).whole();
    number.textProperty().bind(model.rateFrames.asString());
    HBox field = new HBox(number, rateUnit);
    field.getStyleClass().addAll("field", "rate-field");
    field.setAlignment(Pos.CENTER);
    HBox.setHgrow(field, Priority.ALWAYS);
    field.setOnScroll(event -> {
      if (event.getDeltaY() != 0) {
        controller.onRateStep(event.getDeltaY() > 0 ? 1 : -1);
      }
    });
    HBox row = new HBox(caption, less, field, more);
    row.getStyleClass().add("rate-row");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private TallyButton step(String icon, TextKey name, int frames) {
    TallyButton key = TallyButton.withIcon(icon, TypeStep.BODY_MEDIUM, "icon-key");
    key.setId(frames > 0 ? "rate-more" : "rate-less");
    key.accessibleTextProperty().unbind();
    key.accessibleTextProperty().bind(texts.text(name));
    key.setOnPress(() -> controller.onRateStep(frames));
    key.setOnScroll(
        event -> controller.onRateStep(event.getDeltaY() > 0 ? BIG_RATE_STEP : -BIG_RATE_STEP));
    return key;
  }

  private HBox block() {
    TallyButton cut = big("cut", TextKey.CUT, Action.CUT, model.cut);
    cut.setOnPress(controller::onCut);
    TallyButton auto = big("auto", TextKey.AUTO, Action.AUTO, model.auto);
    auto.setOnPress(controller::onAuto);
    auto.plateProperty()
        .bind(
            model.hold.map(hold -> hold == TransitionBar.Hold.BY_AUTO ? Plate.ON_AIR : Plate.REST));
    VBox keys = new VBox(cut, auto);
    keys.getStyleClass().add("take-keys");
    HBox.setHgrow(keys, Priority.ALWAYS);
    TransitionBar bar = new TransitionBar();
    bar.setId("t-bar");
    bar.accessibleTextProperty().bind(texts.text(TextKey.TBAR));
    KeyTips.explain(bar, texts, TextKey.TBAR, TextKey.HELP_TBAR, Action.AUTO);
    bar.progressProperty().bind(model.progress);
    bar.directionProperty().bind(model.direction);
    bar.holdProperty().bind(model.hold);
    bar.setOnMove(controller::onBar);
    HBox block = new HBox(keys, bar);
    block.getStyleClass().add("take-block");
    return block;
  }

  private TallyButton big(String id, TextKey label, Action action, PendingAnswer answer) {
    TallyButton key = new TallyButton(TypeStep.KEY, "big");
    key.setId(id);
    key.labelProperty().bind(texts.text(label));
    key.hintProperty().bind(texts.key(action));
    KeyTips.install(key, texts, label, action);
    show(answer, key);
    fill(key);
    VBox.setVgrow(key, Priority.ALWAYS);
    return key;
  }

  private HBox lastRow() {
    TallyButton ftb = new TallyButton(TypeStep.BODY_MEDIUM, "two-line");
    ftb.setId("ftb");
    ftb.labelProperty().bind(texts.text(TextKey.FTB));
    ftb.hintProperty().bind(texts.key(Action.FADE_TO_BLACK));
    KeyTips.install(ftb, texts, TextKey.FTB, Action.FADE_TO_BLACK);
    ftb.plateProperty().bind(Bindings.when(model.black).then(Plate.ON_AIR).otherwise(Plate.REST));
    ftb.setOnPress(controller::onFadeToBlack);
    show(model.fadeToBlack, ftb);
    TallyButton takeBack =
        TallyButton.withIcon("mdi2u-undo-variant", TypeStep.BODY_MEDIUM, "two-line");
    takeBack.setId("take-back");
    takeBack.labelProperty().bind(texts.text(TextKey.TAKE_BACK));
    takeBack.hintProperty().bind(texts.key(Action.TAKE_BACK));
    KeyTips.install(takeBack, texts, TextKey.TAKE_BACK, Action.TAKE_BACK);
    takeBack.disableProperty().bind(model.canTakeBack.not());
    takeBack.setOnPress(controller::onTakeBack);
    show(model.takeBack, takeBack);
    fill(takeBack);
    HBox.setHgrow(takeBack, Priority.ALWAYS);
    HBox row = new HBox(ftb, takeBack);
    row.getStyleClass().add("last-row");
    return row;
  }

  private static void fill(Region region) {
    region.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
  }

  private static void show(PendingAnswer answer, TallyButton key) {
    key.answerProperty().bind(answer.answerProperty());
    key.replyProperty().bind(answer.replyProperty());
  }
}
