package org.castdesk.app.control;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// The keys at the foot of a source's picture: play, the bar to seek with, loop; for what plays by
/// itself the word for it and the key that connects anew; for a failed source try again and remove. It lies over the picture, so that nothing moves when it comes.
final class ClipStrip extends HBox {
  private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

  private final SourceTile tile;
  private final FontIcon playIcon = new FontIcon("mdi2p-play");
  private final Label play = key(playIcon);
  private final Label loop = key(new FontIcon("mdi2r-repeat"));
  private final Label retry = key(new FontIcon("mdi2r-refresh"));
  private final Label remove = key(new FontIcon("mdi2d-delete-outline"));
  private final Caption live = new Caption(TypeStep.PLATE).whole();
  private final Region gap = new Region();
  private final SeekBar bar = new SeekBar();

  ClipStrip(SourceTile tile) {
    this.tile = tile;
    getStyleClass().add("clip-strip");
    HBox.setHgrow(bar, Priority.ALWAYS);
    HBox.setHgrow(gap, Priority.ALWAYS);
    press(play, () -> tile.hands().playOrPause());
    press(loop, () -> tile.hands().loop());
    press(retry, () -> tile.hands().retry());
    press(remove, () -> tile.hands().remove());
    play.getStyleClass().add("play-key");
    loop.getStyleClass().add("loop-key");
    retry.getStyleClass().add("retry-key");
    remove.getStyleClass().add("remove-key");
    live.getStyleClass().add("strip-live");
    getChildren().addAll(play, bar, loop, live, gap, retry, remove);
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::keep);
    setVisible(false);
  }

  /// Beside the keys of a clip a press would have been meant for them; the word of a live source is
  /// no key, and a press on it chooses the tile.
  private void keep(MouseEvent event) {
    if (!tile.faceProperty().get().isLive()) {
      event.consume();
    }
  }

  private static Label key(FontIcon icon) {
    Label key = new Label();
    key.setGraphic(icon);
    key.getStyleClass().add("strip-key");
    return key;
  }

  private static void press(Label key, Runnable action) {
    key.addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          action.run();
          event.consume();
        });
  }

  /// @param attended somebody looks at this tile
  void show(SourceFace face, boolean attended) {
    SourceFace.ClipFace clip = face.clip();
    setVisible(attended && (clip != null || face.isLive() || face.isFailed()));
    show(clip != null, play, bar, loop);
    show(face.isLive(), live, gap);
    show(face.isLive() || face.isFailed(), retry);
    show(face.isFailed(), remove);
    live.setText(face.live());
    if (clip != null) {
      String icon =
          clip.motion() == SourceFace.ClipFace.Motion.PLAYING ? "mdi2p-pause" : "mdi2p-play";
      if (!playIcon.getIconLiteral().equals(icon)) {
        playIcon.setIconLiteral(icon);
      }
      loop.pseudoClassStateChanged(OFF, clip.rounds() == SourceFace.ClipFace.Rounds.ONCE);
      bar.setPosition(clip.positionFraction());
    }
  }

  private static void show(boolean there, Region... parts) {
    for (Region part : parts) {
      part.setVisible(there);
      part.setManaged(there);
    }
  }

  /// Press or drag to a place; the wheel moves by a second.
  private final class SeekBar extends Pane {
    private final Region groove = new Region();
    private final Region done = new Region();
    private final Region head = new Region();
    private double position;
    private boolean dragged;

    SeekBar() {
      getStyleClass().add("seek-bar");
      groove.getStyleClass().add("seek-groove");
      done.getStyleClass().add("seek-done");
      head.getStyleClass().add("seek-head");
      getChildren().addAll(groove, done, head);
      getChildren().forEach(node -> node.setMouseTransparent(true));
      setMinWidth(20);
      addEventHandler(MouseEvent.MOUSE_PRESSED, this::drag);
      addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
      addEventHandler(
          MouseEvent.MOUSE_RELEASED,
          event -> {
            dragged = false;
            tile.hands().seek(fraction(event));
            event.consume();
          });
      addEventHandler(
          ScrollEvent.SCROLL,
          event -> {
            tile.hands().step(event.getDeltaY() > 0 ? 1 : -1);
            event.consume();
          });
    }

    private void drag(MouseEvent event) {
      dragged = true;
      position = fraction(event);
      requestLayout();
      event.consume();
    }

    private double fraction(MouseEvent event) {
      return Math.clamp(event.getX() / Math.max(1, getWidth()), 0, 1);
    }

    void setPosition(double fraction) {
      if (!dragged) {
        position = fraction;
        requestLayout();
      }
    }

    @Override
    protected void layoutChildren() {
      double middle = snapPositionY(getHeight() / 2);
      double x = snapPositionX(position * getWidth());
      groove.resizeRelocate(0, middle - 1, getWidth(), 2);
      done.resizeRelocate(0, middle - 1, x, 2);
      head.resizeRelocate(Math.clamp(x - 2, 0, Math.max(0, getWidth() - 4)), middle - 5, 4, 10);
    }
  }
}
