package org.castdesk.app.control;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// A tile carried to another place by its handle.
public final class TileDrag {
  /// A hand that only clicks moves less.
  private static final double CLICK_PX = 6;

  private final Node handle;
  private Consumer<MouseEvent> click = _ -> {};
  private boolean pressed;
  private boolean carried;
  private double fromX;

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

  TileDrag(SceneTile tile, Node handle) {
    this.handle = handle;
    tile.addEventHandler(
        MouseEvent.MOUSE_DRAGGED,
        event -> {
          carried |= pressed && Math.abs(event.getSceneX() - fromX) > CLICK_PX;
          if (carried) {
            tile.dragWatcher().carried(event.getSceneX(), event.getSceneY());
          }
        });
    tile.addEventHandler(
        MouseEvent.MOUSE_RELEASED,
        event -> {
          if (carried) {
            tile.dragWatcher().dropped(event.getSceneX(), event.getSceneY());
          } else if (pressed) {
            click.accept(event);
          }
          pressed = false;
          carried = false;
        });
  }

  void setOnClick(Consumer<MouseEvent> action) {
    click = action;
  }

  /// Whether this press takes hold of the handle.
  boolean starts(MouseEvent press) {
    pressed =
        press.getButton() == MouseButton.PRIMARY
            && handle.getBoundsInParent().contains(press.getX(), press.getY());
    fromX = press.getSceneX();
    return pressed;
  }
}
