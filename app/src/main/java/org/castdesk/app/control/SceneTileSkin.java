package org.castdesk.app.control;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.SkinBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// Picture above, key cap and name below, tag at one corner, a badge at the other when it is broken.
final class SceneTileSkin extends SkinBase<SceneTile> {
  private static final PseudoClass EMPTY = PseudoClass.getPseudoClass("empty");
  private static final PseudoClass ASKED = PseudoClass.getPseudoClass("asked");
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final PseudoClass SENT = PseudoClass.getPseudoClass("sent");
  private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
  static final double LABEL_HEIGHT = 26;

  private final LayoutSketch sketch = new LayoutSketch();
  private final HBox line = new HBox();
  private final Caption tag = new Caption(TypeStep.PLATE, "tag").whole();

  private final Label badge = new Label();
  private final PictureGlass glass = new PictureGlass();
  private final NameField nameField;
  private final TileDrag drag;
  private final FontIcon plus = new FontIcon("mdi2p-plus");

  SceneTileSkin(SceneTile tile) {
    super(tile);
    nameField = new NameField(tile::renamed, tile::requestFocus);
    drag = new TileDrag(tile);
    buildLine(tile);
    tag.textProperty().bind(tile.tagProperty());
    tag.visibleProperty().bind(tile.tagProperty().isNotEmpty());
    registerChangeListener(tile.brokenProperty(), _ -> showBadge());
    registerChangeListener(tile.holdingProperty(), _ -> showBadge());
    showBadge();
    getChildren().addAll(sketch, glass, plus, line, tag, badge);
    plus.getStyleClass().add("tile-plus");
    getChildren().forEach(node -> node.setMouseTransparent(true));
    nameField.setVisible(false);
    getChildren().add(nameField);
    registerChangeListener(
        tile.sourceProperty(), _ -> glass.setSource(tile.sourceProperty().get()));
    registerChangeListener(tile.subjectProperty(), _ -> forgetPicture());
    registerChangeListener(tile.liveProperty(), _ -> showGlass());
    glass.setSource(tile.sourceProperty().get());
    showGlass();
    registerChangeListener(tile.tallyProperty(), _ -> tile.tallyProperty().get().paint(tile));
    registerChangeListener(tile.layoutProperty(), _ -> showLayout());
    registerChangeListener(tile.answerProperty(), _ -> showAnswer());
    registerChangeListener(tile.selectedProperty(), _ -> showSelection());
    tile.tallyProperty().get().paint(tile);
    showLayout();
    showAnswer();
    showSelection();
    listen(tile);
  }

  private void buildLine(SceneTile tile) {
    Caption cap = new Caption(TypeStep.NUM_BODY, "key-cap").whole();
    cap.textProperty().bind(tile.keyCapProperty());
    Caption name = new Caption(TypeStep.BODY_MEDIUM, "tile-name");
    name.textProperty().bind(tile.nameProperty());
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setMaxWidth(Double.MAX_VALUE);
    Caption reply = new Caption(TypeStep.LABEL_MEDIUM, "tile-reply").whole();
    reply.textProperty().bind(tile.replyProperty());
    reply.visibleProperty().bind(tile.replyProperty().isNotEmpty());
    reply.managedProperty().bind(reply.visibleProperty());
    line.getStyleClass().add("tile-line");
    line.setAlignment(Pos.CENTER_LEFT);
    line.getChildren().addAll(cap, name, reply);
  }

  private void listen(SceneTile tile) {
    tile.addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          // So that Ctrl+R and Delete mean the tile that was pressed last; the ring is for keys
          // alone.
          tile.requestFocus();
          if (event.getButton() == MouseButton.PRIMARY) {
            pressed(event);
          }
          event.consume();
        });
    drag.setOnClick(_ -> tile.press(false));
    tile.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.isControlDown() && event.getCode() == KeyCode.ENTER) {
            tile.press(event.isShiftDown());
            event.consume();
          }
        });
  }

  /// What goes straight to PGM waits for nothing, and an empty place cannot be carried.
  private void pressed(MouseEvent event) {
    SceneTile tile = getSkinnable();
    if (event.isShiftDown() || tile.layoutProperty().get() == null) {
      tile.press(event.isShiftDown());
    } else {
      drag.start(event);
    }
  }

  boolean poll() {
    if (!glass.isVisible() && getSkinnable().layoutProperty().get() == null) {
      return false;
    }
    boolean found = glass.poll();
    if (found) {
      showGlass();
    }
    return found;
  }

  private void forgetPicture() {
    glass.clear();
    showGlass();
  }

  private void showGlass() {
    SceneTile tile = getSkinnable();
    glass.setVisible(
        glass.hasPicture() && tile.liveProperty().get() && tile.layoutProperty().get() != null);
  }

  void startRename() {
    nameField.open(getSkinnable().nameProperty().get());
  }

  private void showLayout() {
    SceneTile tile = getSkinnable();
    sketch.setLayout(tile.layoutProperty().get());
    tile.pseudoClassStateChanged(EMPTY, tile.layoutProperty().get() == null);
    plus.setVisible(tile.layoutProperty().get() == null);
    drag.showHold();
    showGlass();
  }

  /// A fault counts more than a hold.
  private void showBadge() {
    boolean broken = getSkinnable().brokenProperty().get();
    badge.setVisible(broken || getSkinnable().holdingProperty().get());
    badge.setGraphic(new FontIcon(broken ? "mdi2a-alert-octagon-outline" : "mdi2p-pause"));
    badge.getStyleClass().setAll(broken ? "fault-badge" : "hold-badge");
  }

  private void showSelection() {
    getSkinnable().pseudoClassStateChanged(SELECTED, getSkinnable().selectedProperty().get());
  }

  private void showAnswer() {
    Answer answer = getSkinnable().answerProperty().get();
    getSkinnable().pseudoClassStateChanged(SENT, answer == Answer.SENT);
    getSkinnable().pseudoClassStateChanged(ASKED, answer == Answer.ASKED);
    getSkinnable()
        .pseudoClassStateChanged(REFUSED, answer == Answer.REFUSED || answer == Answer.NO_ANSWER);
  }

  @Override
  protected void layoutChildren(double x, double y, double width, double height) {
    Region tile = getSkinnable();
    double edge = tile.snappedLeftInset();
    double inner = tile.getWidth() - 2 * edge;
    double pictureHeight = Math.max(0, tile.getHeight() - 2 * edge - LABEL_HEIGHT);
    sketch.resizeRelocate(edge, edge, inner, pictureHeight);
    glass.resizeRelocate(edge, edge, inner, pictureHeight);
    line.resizeRelocate(edge, edge + pictureHeight, inner, LABEL_HEIGHT);
    plus.relocate(
        tile.snapPositionX(edge + (inner - plus.prefWidth(-1)) / 2),
        tile.snapPositionY(edge + (pictureHeight - plus.prefHeight(-1)) / 2));
    nameField.resizeRelocate(edge, edge + pictureHeight, inner, LABEL_HEIGHT);
    double badgeWidth = badge.prefWidth(-1);
    badge.resizeRelocate(edge + inner - badgeWidth, edge, badgeWidth, badge.prefHeight(-1));
    tag.resizeRelocate(edge, edge, tag.prefWidth(-1), tag.prefHeight(-1));
  }
}
