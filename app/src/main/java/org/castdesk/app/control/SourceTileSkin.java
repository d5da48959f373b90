package org.castdesk.app.control;

import java.util.Locale;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SkinBase;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;

/// Picture with its plates above; number, age and light, and the name below.
final class SourceTileSkin extends SkinBase<SourceTile> {
  static final double LABEL_HEIGHT = 36;

  private static final PseudoClass EMPTY = PseudoClass.getPseudoClass("empty");
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final PseudoClass ASKED = PseudoClass.getPseudoClass("asked");
  private static final PseudoClass SENT = PseudoClass.getPseudoClass("sent");
  private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
  private static final double LINE_HEIGHT = 17;
  private static final double LIGHT_PX = 10;
  private static final double PLATE_HEIGHT = 18;

  /// Below this width the light stands beside the name.
  private static final double NARROW_PX = 100;

  /// How long the pointer rests on a tile that is on air before its keys come.
  private static final Duration REST = Duration.millis(500);

  private final Region ground = new Region();
  private final PictureGlass glass = new PictureGlass();
  private final Region dim = new Region();
  private final Region progress = new Region();
  private final FontIcon kind = new FontIcon(SourceFace.Kind.FREE.icon());
  private final FontIcon pause = new FontIcon("mdi2p-pause");
  private final Label kindPlate = new Label();
  private final Caption tag = new Caption(TypeStep.PLATE, "tag").whole();
  private final Caption plate = new Caption(TypeStep.PLATE, "state-plate").whole();
  private final Caption number = new Caption(TypeStep.NUM_LABEL, "source-number").whole();
  private final Caption reading = new Caption(TypeStep.NUM_LABEL, "source-reading").whole();
  private final Caption name = new Caption(TypeStep.BODY_MEDIUM, "tile-name");
  private final LinkLight light = new LinkLight();
  private final ClipStrip strip;
  private final NameField nameField;
  private final PauseTransition rest = new PauseTransition(REST);

  SourceTileSkin(SourceTile tile) {
    super(tile);
    strip = new ClipStrip(tile);
    nameField = new NameField(tile::renamed, tile::requestFocus);
    nameField.setVisible(false);
    number.setText(tile.slot());
    tag.textProperty().bind(tile.tagProperty());
    tag.visibleProperty().bind(tile.tagProperty().isNotEmpty());
    kindPlate.setGraphic(kind);
    kindPlate.getStyleClass().add("kind-plate");
    ground.getStyleClass().add("no-picture");
    dim.getStyleClass().add("dim");
    progress.getStyleClass().add("progress-line");
    getChildren()
        .addAll(ground, glass, dim, progress, tag, kindPlate, plate, number, reading, name, light);
    getChildren().forEach(node -> node.setMouseTransparent(true));
    getChildren().addAll(strip, nameField);
    registerChangeListener(tile.faceProperty(), _ -> showFace());
    registerChangeListener(
        tile.sourceProperty(), _ -> glass.setSource(tile.sourceProperty().get()));
    registerChangeListener(tile.liveProperty(), _ -> showFace());
    registerChangeListener(tile.tallyProperty(), _ -> tile.tallyProperty().get().paint(tile));
    registerChangeListener(tile.answerProperty(), _ -> showAnswer());
    registerChangeListener(tile.replyProperty(), _ -> showFace());
    registerChangeListener(tile.selectedProperty(), _ -> showFace());
    registerChangeListener(tile.hoverProperty(), _ -> attend());
    rest.setOnFinished(_ -> showFace());
    registerChangeListener(tile.focusedProperty(), _ -> showFace());
    glass.setSource(tile.sourceProperty().get());
    tile.tallyProperty().get().paint(tile);
    showFace();
    showAnswer();
    tile.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    SourceTileKeys.attach(tile);
  }

  private void attend() {
    if (getSkinnable().isHover()) {
      rest.playFromStart();
    } else {
      rest.stop();
    }
    showFace();
  }

  /// The pointer has only just come to a tile that is on air: a press is meant for the tile then,
  /// not for a key that appears under it and stops the picture.
  private boolean isHasty() {
    return getSkinnable().tallyProperty().get().isOnAir()
        && rest.getStatus() == Animation.Status.RUNNING;
  }

  private void pressed(MouseEvent event) {
    getSkinnable().requestFocus();
    if (event.getButton() == MouseButton.PRIMARY) {
      getSkinnable().press();
    }
    event.consume();
  }

  void startRename() {
    nameField.open(getSkinnable().faceProperty().get().name());
  }

  void poll() {
    if (glass.poll()) {
      showPicture();
    }
  }

  private void showFace() {
    SourceTile tile = getSkinnable();
    SourceFace face = tile.faceProperty().get();
    String state = face.flow().name().toLowerCase(Locale.ROOT);
    if (!tile.getStyleClass().contains(state)) {
      // Faces come five times a second; new style classes make the whole tile look for its style.
      tile.getStyleClass().setAll("source-tile", state);
    }
    tile.pseudoClassStateChanged(EMPTY, face.isFree());
    tile.pseudoClassStateChanged(SELECTED, tile.selectedProperty().get());
    boolean attended = tile.selectedProperty().get() || tile.isHover() || tile.isFocused();
    if (!kind.getIconLiteral().equals(face.kind().icon())) {
      kind.setIconLiteral(face.kind().icon());
    }
    light.flowProperty().set(face.flow());
    String reply = tile.replyProperty().get();
    reading.setText(reply.isEmpty() ? face.reading() : reply);
    plate.setText(face.plate());
    plate.setGraphic(face.flow() == LinkLight.Flow.HOLDING ? pause : null);
    plate.setVisible(!face.plate().isEmpty());
    boolean why = attended && !face.fault().isEmpty();
    name.setText(why ? face.fault() : face.name());
    if (why != name.getStyleClass().contains("fault")) {
      setFault(name, why);
    }
    strip.show(face, attended && !isHasty());
    if (face.isFree()) {
      glass.clear();
    }
    showPicture();
    tile.requestLayout();
  }

  private static void setFault(Node node, boolean fault) {
    node.getStyleClass().remove("fault");
    if (fault) {
      node.getStyleClass().add("fault");
    }
  }

  private void showPicture() {
    SourceTile tile = getSkinnable();
    SourceFace face = tile.faceProperty().get();
    glass.setVisible(glass.hasPicture() && !face.isFree());
    boolean stalled =
        !tile.liveProperty().get()
            || face.flow() == LinkLight.Flow.HOLDING
            || face.flow() == LinkLight.Flow.FAILED;
    dim.setVisible(glass.isVisible() && stalled);
    progress.setVisible(face.clip() != null && !strip.isVisible());
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
    SourceTile tile = getSkinnable();
    double edge = MonitorPane.EDGE_PX;
    double inner = tile.getWidth() - 2 * edge;
    double pictureHeight = Math.max(0, tile.getHeight() - 2 * edge - LABEL_HEIGHT);
    for (Region whole : new Region[] {ground, glass, dim}) {
      whole.resizeRelocate(edge, edge, inner, pictureHeight);
    }
    SourceFace.ClipFace clip = tile.faceProperty().get().clip();
    double played = clip == null ? 0 : inner * clip.positionFraction();
    progress.resizeRelocate(edge, edge + pictureHeight - 2, played, 2);
    strip.resizeRelocate(edge, edge + pictureHeight - 22, inner, 22);
    tag.resizeRelocate(edge, edge, tag.prefWidth(-1), tag.prefHeight(-1));
    double kindWidth = kindPlate.prefWidth(-1);
    kindPlate.resizeRelocate(edge + inner - kindWidth, edge, kindWidth, kindPlate.prefHeight(-1));
    double plateWidth = Math.min(inner, plate.prefWidth(-1));
    double plateTop =
        strip.isVisible()
            ? (pictureHeight - 22 - PLATE_HEIGHT) / 2
            : (pictureHeight - PLATE_HEIGHT) / 2;
    plate.resizeRelocate(
        tile.snapPositionX(edge + (inner - plateWidth) / 2),
        tile.snapPositionY(edge + Math.max(0, clear(plateTop, plateWidth, inner, pictureHeight))),
        plateWidth,
        PLATE_HEIGHT);
    layoutWords(edge + 2, edge + pictureHeight + 1, inner - 4);
  }

  /// A low tile has no room for both plates in its upper half: the state goes below the tally.
  private double clear(double plateTop, double plateWidth, double inner, double pictureHeight) {
    boolean beside = tag.prefWidth(-1) <= (inner - plateWidth) / 2;
    return !tag.isVisible() || beside
        ? plateTop
        : Math.min(Math.max(plateTop, tag.prefHeight(-1) + 1), pictureHeight - PLATE_HEIGHT);
  }

  private void layoutWords(double left, double top, double width) {
    boolean narrow = width < NARROW_PX;
    double lightX = left + width - LIGHT_PX;
    double lightRoom = LIGHT_PX + 4;
    double lineTop = narrow ? top + LINE_HEIGHT : top;
    light.resizeRelocate(lightX, lineTop + (LINE_HEIGHT - LIGHT_PX) / 2, LIGHT_PX, LIGHT_PX);
    double readingWidth = reading.prefWidth(-1);
    double readingRight = narrow ? left + width : lightX - 4;
    reading.resizeRelocate(readingRight - readingWidth, top, readingWidth, LINE_HEIGHT);
    number.resizeRelocate(left, top, number.prefWidth(-1), LINE_HEIGHT);
    // The reason of a fault is worth more than the light, which its plate repeats.
    boolean why = name.getStyleClass().contains("fault");
    light.setVisible(!narrow || !why);
    double nameWidth = narrow && !why ? width - lightRoom : width;
    name.resizeRelocate(left, top + LINE_HEIGHT, nameWidth, LINE_HEIGHT);
    nameField.resizeRelocate(left - 2, top + LINE_HEIGHT - 2, width + 4, LINE_HEIGHT + 4);
  }
}
