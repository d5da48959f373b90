package org.castdesk.app.feature.library;

import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ProgressBar;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.NameField;
import org.castdesk.app.control.TypeStep;
import org.castdesk.app.feature.library.Columns.Column;
import org.castdesk.app.feature.library.MaterialRow.Kept;
import org.castdesk.app.feature.library.MaterialRow.TwoLines;
import org.castdesk.app.feature.library.MaterialRow.Weight;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// One line of the list. Only as many of them exist as are in sight.
final class MaterialCell extends ListCell<MaterialLine> {
  static final double HEIGHT = 44;
  static final double LEFT = 10;
  static final double RIGHT = 10;

  /// The list's scroll bar.
  static final double BAR = 12;

  private static final double SHOT_HEIGHT = 36;
  private static final PseudoClass DROPPED = PseudoClass.getPseudoClass("fault");

  private final LibraryView view;
  private final Function<MaterialLine, MaterialRow> words;
  private final LibraryPictures pictures;
  private final ImageView shot = new ImageView();
  private final FontIcon icon = new FontIcon("mdi2f-file-video-outline");
  private final StackPane glass = new StackPane(icon, shot);
  private final Pair name = new Pair(TypeStep.BODY_MEDIUM, TypeStep.LABEL);
  private final NameField rename;
  private final WaveStrip wave = new WaveStrip();
  private final Caption duration = new Caption(TypeStep.NUM_BODY);
  private final Pair picture = new Pair(TypeStep.BODY, TypeStep.LABEL);
  private final Pair codec = new Pair(TypeStep.BODY, TypeStep.LABEL);
  private final Pair loudness = new Pair(TypeStep.BODY, TypeStep.LABEL);
  private final Caption size = new Caption(TypeStep.BODY, "soft");
  private final Caption state = new Caption(TypeStep.LABEL_MEDIUM);
  private final ProgressBar progress = new ProgressBar();
  private final Row row = new Row();
  private @Nullable MaterialRow shown;

  MaterialCell(
      LibraryView view, Function<MaterialLine, MaterialRow> words, LibraryPictures pictures) {
    this.words = words;
    this.view = view;
    this.pictures = pictures;
    rename = new NameField(this::renamed, view::focusList);
    rename.setVisible(false);
    rename.accessibleTextProperty().bind(view.renameWords());
    getStyleClass().add("material-cell");
    glass.getStyleClass().add("material-shot");
    shot.setPreserveRatio(true);
    shot.setSmooth(true);
    progress.getStyleClass().add("library-progress");
    progress.setFocusTraversable(false);
    size.setAlignment(Pos.CENTER_RIGHT);
    duration.setAlignment(Pos.CENTER_RIGHT);
    row.getChildren()
        .addAll(
            glass, name, rename, wave, duration, picture, codec, loudness, size, state, progress);
    state.setWrapText(true);
    setPrefWidth(0);
    setOnDragDetected(view::dragged);
  }

  @Override
  protected void updateItem(@Nullable MaterialLine item, boolean empty) {
    super.updateItem(item, empty);
    MaterialRow now = empty || item == null ? null : words.apply(item);
    if (now != null && now.equals(shown) && getGraphic() != null) {
      return;
    }
    if (shown != null && now != null && !shown.id().equals(now.id())) {
      rename.setVisible(false);
    }
    shown = now;
    setGraphic(now == null ? null : row);
    setAccessibleText(now == null ? "" : now.said());
    if (now != null) {
      show(now);
    }
  }

  private void show(MaterialRow now) {
    name.show(new TwoLines(now.name(), now.place()));
    icon.setIconLiteral(now.icon());
    duration.setText(now.duration());
    size.setText(now.size());
    picture.show(now.picture());
    codec.show(now.codec());
    loudness.show(now.loudness());
    loudness.mark(now.isOffTarget() ? "warn" : "soft");
    state.setText(now.state().words());
    mark(state, now.state().weight());
    progress.setVisible(now.state().fraction() >= 0);
    progress.setProgress(Math.max(0, now.state().fraction()));
    pseudoClassStateChanged(DROPPED, now.state().weight() == Weight.FAULT);
    Kept kept = now.shot();
    shot.setImage(kept == null ? null : pictures.shot(kept, SHOT_HEIGHT * scale()));
    icon.setVisible(kept == null);
    showWave(now);
    row.requestLayout();
  }

  private double scale() {
    Window window = getScene() == null ? null : getScene().getWindow();
    return window == null ? 1 : window.getOutputScaleY();
  }

  private void showWave(MaterialRow now) {
    Kept kept = now.shape();
    wave.show(kept == null ? null : pictures.shape(kept, this::read));
  }

  private void read(Kept kept) {
    MaterialRow now = shown;
    if (now != null && kept.equals(now.shape())) {
      showWave(now);
    }
  }

  private static void mark(Caption caption, Weight weight) {
    caption.getStyleClass().removeAll("fault", "warn", "quiet", "soft");
    caption
        .getStyleClass()
        .add(
            switch (weight) {
              case FAULT -> "fault";
              case WARNING -> "warn";
              case BUSY -> "soft";
              case QUIET -> "quiet";
            });
  }

  void startRename() {
    MaterialRow now = shown;
    if (now != null) {
      rename.open(now.name());
    }
  }

  private void renamed(String words) {
    MaterialRow now = shown;
    if (now != null) {
      view.renamed(now.id(), words);
    }
  }

  /// A value, and below it what belongs to it.
  private static final class Pair extends Pane {
    private final Caption upper;
    private final Caption lower;

    Pair(TypeStep step, TypeStep small) {
      upper = new Caption(step, "tile-name");
      lower = new Caption(small, "quiet", "tile-name");
      getChildren().addAll(upper, lower);
    }

    void show(TwoLines lines) {
      upper.setText(lines.upper());
      lower.setText(lines.lower());
      requestLayout();
    }

    void mark(String style) {
      upper.getStyleClass().removeAll("warn", "soft");
      upper.getStyleClass().add(style);
    }

    @Override
    protected void layoutChildren() {
      boolean two = !lower.getText().isEmpty();
      double first = upper.prefHeight(-1);
      double second = two ? lower.prefHeight(-1) : 0;
      double top = snapPositionY((getHeight() - first - second) / 2);
      upper.resizeRelocate(0, top, getWidth(), first);
      lower.resizeRelocate(0, top + first, getWidth(), second);
      lower.setVisible(two);
    }
  }

  /// Everything in its column.
  private final class Row extends Pane {
    @Override
    protected double computePrefHeight(double width) {
      return HEIGHT;
    }

    @Override
    protected double computePrefWidth(double height) {
      return 0;
    }

    @Override
    protected void layoutChildren() {
      double width = MaterialCell.this.getWidth() - LEFT - RIGHT;
      Columns columns = Columns.of(width - (isScrolled() ? 0 : BAR));
      place(columns, Column.SHOT, glass, SHOT_HEIGHT);
      shot.setFitWidth(glass.getWidth());
      shot.setFitHeight(SHOT_HEIGHT);
      place(columns, Column.NAME, name, HEIGHT);
      place(columns, Column.NAME, rename, 40);
      place(columns, Column.SHAPE, wave, 32);
      place(columns, Column.DURATION, duration, HEIGHT);
      place(columns, Column.PICTURE, picture, HEIGHT);
      place(columns, Column.CODEC, codec, HEIGHT);
      place(columns, Column.LOUDNESS, loudness, HEIGHT);
      place(columns, Column.SIZE, size, HEIGHT);
      place(columns, Column.STATE, state, progress.isVisible() ? 24 : HEIGHT);
      Columns.Place at = columns.place(Column.STATE);
      if (at != null) {
        progress.resizeRelocate(at.x(), 29, at.width(), 4);
      }
    }

    private boolean isScrolled() {
      return MaterialCell.this.getWidth() < getListView().getWidth() - BAR / 2;
    }

    private void place(Columns columns, Column column, Node node, double height) {
      Columns.Place at = columns.place(column);
      if (at == null) {
        node.setVisible(false);
        return;
      }
      if (node != rename) {
        node.setVisible(true);
      }
      double top = snapPositionY((HEIGHT - height) / 2);
      node.resizeRelocate(
          at.x(), column == Column.STATE && height < HEIGHT ? 4 : top, at.width(), height);
    }
  }
}
