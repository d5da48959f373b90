package org.castdesk.app.control;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.SkinBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.castdesk.engine.format.PictureSize;
import org.kordamp.ikonli.javafx.FontIcon;

/// Hatch around a dark plate; in it the fill, the words, and the picture at the right.
final class GuardKeySkin extends SkinBase<GuardKey> {
  private static final PseudoClass ON_AIR = PseudoClass.getPseudoClass("on-air");
  private static final PseudoClass WARNED = PseudoClass.getPseudoClass("warned");
  private static final PseudoClass ASKED = PseudoClass.getPseudoClass("asked");
  private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
  private static final double GUARD = 6;

  /// In a low key the hatch gives way, so that both lines keep clear of it.
  private static final double LOW_GUARD = 4;

  private static final double LOW = 50;
  private static final double PAD = 8;

  private final Region plate = new Region();
  private final Region fill = new Region();
  private final VBox words = new VBox();
  private final HBox line = new HBox(words);
  private final PictureGlass glass = new PictureGlass();
  private final Caption name = new Caption(TypeStep.LABEL_MEDIUM, "guard-name").whole();

  GuardKeySkin(GuardKey key) {
    super(key);
    plate.getStyleClass().add("guard-plate");
    fill.getStyleClass().add("guard-fill");
    Caption label =
        new Caption(key.isBrief() ? TypeStep.BODY_MEDIUM : TypeStep.STRONG, "guard-label");
    label.textProperty().bind(key.labelProperty());
    Caption hint = new Caption(TypeStep.LABEL_MEDIUM, "guard-hint");
    hint.textProperty()
        .bind(
            Bindings.when(key.answerProperty().isNotEqualTo(Answer.NONE))
                .then(key.replyProperty())
                .otherwise(
                    Bindings.when(key.warningProperty().isEmpty())
                        .then(key.hintProperty())
                        .otherwise(key.warningProperty())));
    FontIcon sign = new FontIcon("mdi2a-alert-outline");
    sign.visibleProperty()
        .bind(key.warningProperty().isNotEmpty().and(key.answerProperty().isEqualTo(Answer.NONE)));
    sign.managedProperty().bind(sign.visibleProperty());
    HBox small = new HBox(sign, hint);
    small.getStyleClass().add("guard-small");
    small.setAlignment(Pos.CENTER_LEFT);
    words.getChildren().add(label);
    if (!key.isBrief()) {
      words.getChildren().add(small);
    }
    words.getStyleClass().add("guard-words");
    Caption.tighten(words, label);
    words.setAlignment(Pos.CENTER_LEFT);
    line.setAlignment(key.isBrief() ? Pos.CENTER : Pos.CENTER_LEFT);
    name.textProperty().bind(key.sourceNameProperty());
    getChildren().addAll(plate, fill, line, glass, name);
    getChildren().forEach(node -> node.setMouseTransparent(true));
    registerChangeListener(key.heldProperty(), _ -> key.requestLayout());
    registerChangeListener(key.sourceProperty(), _ -> showSource());
    registerChangeListener(key.onAirProperty(), _ -> showState());
    registerChangeListener(key.answerProperty(), _ -> showState());
    registerChangeListener(key.warningProperty(), _ -> showState());
    showSource();
    showState();
    listen(key);
  }

  private void listen(GuardKey key) {
    key.addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            key.down();
          }
          event.consume();
        });
    key.addEventHandler(MouseEvent.MOUSE_RELEASED, _ -> key.up());
    key.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.isControlDown() && event.getCode() == KeyCode.ENTER) {
            key.down();
            event.consume();
          }
        });
    key.addEventHandler(
        KeyEvent.KEY_RELEASED,
        event -> {
          if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.CONTROL) {
            key.up();
          }
        });
  }

  private void showSource() {
    glass.setSource(getSkinnable().sourceProperty().get());
  }

  private void showState() {
    GuardKey key = getSkinnable();
    Answer answer = key.answerProperty().get();
    key.pseudoClassStateChanged(WARNED, !key.warningProperty().get().isEmpty());
    key.pseudoClassStateChanged(ON_AIR, key.onAirProperty().get());
    key.pseudoClassStateChanged(ASKED, answer == Answer.ASKED);
    key.pseudoClassStateChanged(REFUSED, answer == Answer.REFUSED || answer == Answer.NO_ANSWER);
    key.requestLayout();
  }

  @Override
  protected double computePrefWidth(
      double height, double top, double right, double bottom, double left) {
    return words.prefWidth(-1) + 2 * (GUARD + PAD);
  }

  boolean poll() {
    return glass.poll();
  }

  @Override
  protected void layoutChildren(double x, double y, double width, double height) {
    GuardKey key = getSkinnable();
    double hatch = key.getHeight() < LOW ? LOW_GUARD : GUARD;
    double guard = key.onAirProperty().get() ? 0 : hatch;
    double innerWidth = key.getWidth() - 2 * guard;
    double innerHeight = key.getHeight() - 2 * guard;
    plate.resizeRelocate(guard, guard, innerWidth, innerHeight);
    double held = key.onAirProperty().get() ? 0 : key.heldProperty().get();
    fill.resizeRelocate(guard, guard, snapSizeX(innerWidth * held), innerHeight);
    PictureSize picture = GuardKey.pictureSize();
    boolean hasRoom = key.sourceProperty().get() != null && innerWidth > 3 * picture.widthPx();
    glass.setVisible(hasRoom);
    name.setVisible(hasRoom);
    double right = hasRoom ? picture.widthPx() + PAD : 0;
    line.resizeRelocate(guard + PAD, guard, Math.max(0, innerWidth - 2 * PAD - right), innerHeight);
    double pictureX = snapPositionX(guard + innerWidth - PAD - picture.widthPx());
    double pictureY = snapPositionY((key.getHeight() - picture.heightPx()) / 2);
    glass.resizeRelocate(pictureX, pictureY, picture.widthPx(), picture.heightPx());
    double nameHeight = name.prefHeight(-1);
    name.resizeRelocate(
        pictureX, pictureY + picture.heightPx() - nameHeight, name.prefWidth(-1), nameHeight);
  }
}
