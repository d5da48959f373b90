package org.castdesk.app.control;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.SkinBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Glass and meter side by side, words below, four strips around as a monitor has them.
final class MultiviewTileSkin extends SkinBase<MultiviewTile> {
  private static final PseudoClass SENT = PseudoClass.getPseudoClass("sent");
  private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");

  private final PictureGlass glass = new PictureGlass();
  private final LinkLight light = new LinkLight();
  private final HBox line = new HBox();
  private final List<Region> edges = List.of(edge(), edge(), edge(), edge());

  MultiviewTileSkin(MultiviewTile tile) {
    super(tile);
    buildLine(tile);
    tile.meter().getStyleClass().add("thin");
    getChildren().addAll(edges);
    getChildren().addAll(glass, tile.meter(), line);
    registerChangeListener(tile.tallyProperty(), _ -> tile.tallyProperty().get().paint(tile));
    registerChangeListener(tile.answerProperty(), _ -> showAnswer());
    registerChangeListener(
        tile.sourceProperty(), _ -> glass.setSource(tile.sourceProperty().get()));
    registerChangeListener(tile.subjectProperty(), _ -> glass.clear());
    registerChangeListener(tile.liveProperty(), _ -> glass.setOld(!tile.liveProperty().get()));
    registerChangeListener(tile.flowProperty(), _ -> showFlow());
    glass.setSource(tile.sourceProperty().get());
    glass.setOld(!tile.liveProperty().get());
    tile.tallyProperty().get().paint(tile);
    showFlow();
    listen(tile);
  }

  private static Region edge() {
    Region edge = new Region();
    edge.getStyleClass().add("monitor-edge");
    return edge;
  }

  private void buildLine(MultiviewTile tile) {
    Caption tag = new Caption(TypeStep.PLATE, "tag").whole();
    tag.setMaxHeight(Double.MAX_VALUE);
    bindWhenThere(tag, tile.tagProperty());
    Caption number = new Caption(TypeStep.NUM_LABEL, "tile-number").whole();
    bindWhenThere(number, tile.numberProperty());
    Caption name = new Caption(TypeStep.BODY_MEDIUM, "tile-name");
    name.textProperty().bind(tile.nameProperty());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Caption reply = new Caption(TypeStep.LABEL_MEDIUM, "tile-reply").whole();
    bindWhenThere(reply, tile.replyProperty());
    Caption reading = new Caption(TypeStep.NUM_LABEL, "tile-reading").whole();
    bindWhenThere(reading, tile.readingProperty());
    line.getStyleClass().add("tile-line");
    line.setAlignment(Pos.CENTER_LEFT);
    line.getChildren().addAll(tag, number, name, space, reply, reading, light);
  }

  private static void bindWhenThere(Caption caption, javafx.beans.property.StringProperty text) {
    caption.textProperty().bind(text);
    caption.managedProperty().bind(text.isNotEmpty());
    caption.visibleProperty().bind(text.isNotEmpty());
  }

  private void listen(MultiviewTile tile) {
    tile.addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          tile.requestFocus();
          // A third press of a hasty hand means nothing more.
          if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() <= 2) {
            tile.press(event.getClickCount() == 2);
          }
          event.consume();
        });
    tile.addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
    tile.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.isControlDown() && event.getCode() == KeyCode.ENTER) {
            tile.press(event.isShiftDown());
            event.consume();
          }
        });
  }

  boolean poll() {
    return glass.poll();
  }

  private void showFlow() {
    LinkLight.Flow flow = getSkinnable().flowProperty().get();
    light.setVisible(flow != null);
    light.setManaged(flow != null);
    if (flow != null) {
      light.flowProperty().set(flow);
    }
    for (LinkLight.Flow each : LinkLight.Flow.values()) {
      getSkinnable()
          .pseudoClassStateChanged(
              PseudoClass.getPseudoClass(each.name().toLowerCase(java.util.Locale.ROOT)),
              each == flow);
    }
  }

  private void showAnswer() {
    Answer answer = getSkinnable().answerProperty().get();
    getSkinnable().pseudoClassStateChanged(SENT, answer == Answer.SENT);
    getSkinnable()
        .pseudoClassStateChanged(REFUSED, answer == Answer.REFUSED || answer == Answer.NO_ANSWER);
  }

  @Override
  protected void layoutChildren(double x, double y, double width, double height) {
    double edge = MonitorPane.EDGE_PX;
    double whole = getSkinnable().getWidth();
    double tall = getSkinnable().getHeight();
    double bottom = tall - edge;
    edges.get(0).resizeRelocate(0, 0, whole, edge);
    edges.get(1).resizeRelocate(0, bottom, whole, edge);
    edges.get(2).resizeRelocate(0, edge, edge, bottom - edge);
    edges.get(3).resizeRelocate(whole - edge, edge, edge, bottom - edge);
    double pictureWidth = whole - MultiviewTile.besideWidth();
    double pictureHeight = tall - MultiviewTile.besideHeight();
    glass.resizeRelocate(edge, edge, pictureWidth, pictureHeight);
    getSkinnable()
        .meter()
        .resizeRelocate(
            edge + pictureWidth + 2, edge, MultiviewTile.meterWidth() - 2, pictureHeight);
    line.resizeRelocate(edge, edge + pictureHeight, whole - 2 * edge, MultiviewTile.labelHeight());
  }
}
