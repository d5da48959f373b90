package org.castdesk.app.control;

import java.util.function.Consumer;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// A tile carried to another place, taken hold of anywhere on it.
///
/// A hand in a hurry slides on the tile it presses: only one that leaves the tile carries it, and
/// whoever carries it presses nothing.
public final class TileDrag {
  /// A hand that only clicks moves less.
  private static final double CLICK_PX = 6;

  private final SceneTile tile;
  private Consumer<MouseEvent> click = _ -> {};
  private boolean pressed;
  private boolean carried;
  private double fromX;
  private double fromY;

  /// Follows a tile that is carried; places are in the scene's coordinates.
  public interface Watcher {
    Watcher NOBODY =
        new Watcher() {
          @Override
          public void carried(double sceneX, double sceneY) {}

          @Override
          public void dropped(double sceneX, double sceneY) {}
        };

    void carried(double sceneX, double sceneY);

    void dropped(double sceneX, double sceneY);
  }

  TileDrag(SceneTile tile) {
    this.tile = tile;
    tile.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
    tile.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
    showHold();
  }

  void setOnClick(Consumer<MouseEvent> action) {
    click = action;
  }

  /// Takes hold of the tile with this press.
  void start(MouseEvent press) {
    pressed = true;
    carried = false;
    fromX = press.getSceneX();
    fromY = press.getSceneY();
  }

  /// An open hand over what can be carried.
  void showHold() {
    tile.setCursor(rest());
  }

  private @Nullable Cursor rest() {
    return tile.layoutProperty().get() == null ? null : Cursor.OPEN_HAND;
  }

  private void dragged(MouseEvent event) {
    if (!pressed || !event.isPrimaryButtonDown()) {
      return;
    }
    if (Math.hypot(event.getSceneX() - fromX, event.getSceneY() - fromY) > CLICK_PX) {
      tile.setCursor(Cursor.CLOSED_HAND);
    }
    carried |= !tile.contains(event.getX(), event.getY());
    if (carried) {
      tile.dragWatcher().carried(event.getSceneX(), event.getSceneY());
    }
  }

  private void released(MouseEvent event) {
    if (!pressed || event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    boolean wasCarried = carried;
    pressed = false;
    carried = false;
    showHold();
    if (wasCarried) {
      tile.dragWatcher().dropped(event.getSceneX(), event.getSceneY());
    } else {
      click.accept(event);
    }
  }
}
