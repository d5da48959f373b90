package org.castdesk.app.control;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/// A picture with its name below, that is chosen by a press: a preset, a source.
///
/// **Order**: it acts when it is let go where it was pressed, so that it can be carried away.
public final class PickTile extends Region {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final double NAME_HEIGHT = 18;
  private static final double PAD = 4;

  private final Node drawing;
  private final Caption name = new Caption(TypeStep.LABEL, "tile-name");
  private final BooleanProperty chosen = new SimpleBooleanProperty(this, "chosen");
  private Runnable action = () -> {};

  /// @param drawing what stands over the name; it is given all of the room
  public PickTile(Node drawing) {
    this.drawing = drawing;
    getStyleClass().add("pick-tile");
    drawing.setMouseTransparent(true);
    name.setMouseTransparent(true);
    getChildren().addAll(drawing, name);
    setAccessibleRole(AccessibleRole.BUTTON);
    accessibleTextProperty().bind(name.textProperty());
    setFocusTraversable(true);
    chosen.subscribe(now -> pseudoClassStateChanged(CHOSEN, now));
    addEventHandler(
        MouseEvent.MOUSE_RELEASED,
        event -> {
          boolean here = getLayoutBounds().contains(event.getX(), event.getY());
          if (event.getButton() == MouseButton.PRIMARY && here) {
            action.run();
          }
        });
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.isShortcutDown() && event.getCode() == KeyCode.ENTER) {
            action.run();
            event.consume();
          }
        });
  }

  public Node drawing() {
    return drawing;
  }

  public StringProperty nameProperty() {
    return name.textProperty();
  }

  /// It is what is there now.
  public BooleanProperty chosenProperty() {
    return chosen;
  }

  public void setOnPress(Runnable newAction) {
    action = newAction;
  }

  @Override
  protected double computePrefHeight(double width) {
    double wide = (width < 0 ? getPrefWidth() : width) - 2 * PAD;
    return Math.round(wide * 9 / 16) + NAME_HEIGHT + 2 * PAD;
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth() - 2 * PAD;
    double height = getHeight() - 2 * PAD - NAME_HEIGHT;
    drawing.resizeRelocate(PAD, PAD, width, height);
    name.resizeRelocate(PAD, PAD + height, width, NAME_HEIGHT);
  }

  @Override
  public void executeAccessibleAction(AccessibleAction what, Object... parameters) {
    if (what == AccessibleAction.FIRE) {
      action.run();
    } else {
      super.executeAccessibleAction(what, parameters);
    }
  }
}
