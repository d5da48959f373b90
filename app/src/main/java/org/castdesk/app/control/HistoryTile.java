package org.castdesk.app.control;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// An earlier programme: a small picture with its age below. The one take-back returns to is framed.
public final class HistoryTile extends Region {
  private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");
  private static final PseudoClass EMPTY = PseudoClass.getPseudoClass("empty");
  private static final double AGE_HEIGHT = 14;
  private static final double USUAL_WIDTH = 46;

  private final PictureGlass glass = new PictureGlass();
  private final Region frame = new Region();
  private final Caption age = new Caption(TypeStep.NUM_MICRO, "history-age").whole();
  private final StringProperty name = new SimpleStringProperty(this, "name", "");
  private final BooleanProperty target = new SimpleBooleanProperty(this, "target");
  private final ObjectProperty<@Nullable PictureSource> source = new SimpleObjectProperty<>();
  private Runnable action = () -> {};

  public HistoryTile() {
    getStyleClass().add("history-tile");
    frame.getStyleClass().add("history-frame");
    frame.setMouseTransparent(true);
    setAccessibleRole(AccessibleRole.BUTTON);
    accessibleTextProperty().bind(name.concat(" ").concat(age.textProperty()));
    setFocusTraversable(true);
    getChildren().addAll(glass, frame, age);
    source.addListener((_, _, now) -> glass.setSource(now));
    name.addListener((_, _, now) -> pseudoClassStateChanged(EMPTY, now.isEmpty()));
    target.addListener((_, _, now) -> pseudoClassStateChanged(TARGET, now));
    pseudoClassStateChanged(EMPTY, true);
    glass.visibleProperty().bind(name.isNotEmpty());
    addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            press();
          }
          event.consume();
        });
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.isControlDown() && event.getCode() == KeyCode.ENTER) {
            press();
            event.consume();
          }
        });
  }

  /// The scene's name, for readers and the tooltip; empty = there is none so far back.
  public StringProperty nameProperty() {
    return name;
  }

  /// How long ago it left the air, such as `−8:06`.
  public StringProperty ageProperty() {
    return age.textProperty();
  }

  /// Take-back returns to this one.
  public BooleanProperty targetProperty() {
    return target;
  }

  public ObjectProperty<@Nullable PictureSource> sourceProperty() {
    return source;
  }

  public void setOnPress(Runnable newAction) {
    action = newAction;
  }

  /// Looks for a new picture.
  public boolean poll() {
    return glass.poll();
  }

  private void press() {
    if (!name.get().isEmpty()) {
      action.run();
    }
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    return Math.round((width < 0 ? USUAL_WIDTH : width) * 9 / 16) + AGE_HEIGHT;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefWidth(double height) {
    return USUAL_WIDTH;
  }

  @Override
  protected void layoutChildren() {
    double picture = getHeight() - AGE_HEIGHT;
    glass.resizeRelocate(0, 0, getWidth(), picture);
    frame.resizeRelocate(0, 0, getWidth(), picture);
    double width = Math.min(getWidth() + 8, age.prefWidth(-1));
    age.resizeRelocate(snapPositionX((getWidth() - width) / 2), picture, width, AGE_HEIGHT);
  }

  @Override
  public void executeAccessibleAction(AccessibleAction what, Object... parameters) {
    if (what == AccessibleAction.FIRE) {
      press();
    } else {
      super.executeAccessibleAction(what, parameters);
    }
  }
}
