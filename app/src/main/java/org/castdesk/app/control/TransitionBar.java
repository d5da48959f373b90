package org.castdesk.app.control;

import java.util.function.DoubleConsumer;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Control;
import javafx.scene.control.Skin;

/// The T-bar: throw it from one end to the other and PVW is on air. Reaching an end completes the
/// throw and leaves the grip there, so the next throw goes the other way.
///
/// **Units**: progress is the fraction of the transition, 0 to 1, whichever way the bar moves.
public final class TransitionBar extends Control {
  private final DoubleProperty progress = new SimpleDoubleProperty(this, "progress", 0);
  private final ObjectProperty<Throw> direction =
      new SimpleObjectProperty<>(this, "direction", Throw.UP);
  private final ObjectProperty<Hold> hold = new SimpleObjectProperty<>(this, "hold", Hold.FREE);
  private DoubleConsumer move = _ -> {};

  /// Which way the next throw goes.
  public enum Throw {
    UP,
    DOWN;

    public Throw opposite() {
      return this == UP ? DOWN : UP;
    }
  }

  /// Who moves the bar.
  public enum Hold {
    FREE,
    BY_HAND,
    /// AUTO moves it; the operator's hand does nothing.
    BY_AUTO
  }

  public TransitionBar() {
    getStyleClass().add("transition-bar");
    setAccessibleRole(AccessibleRole.SLIDER);
    TabOnly.reach(this);
  }

  /// What the engine says.
  public DoubleProperty progressProperty() {
    return progress;
  }

  public ObjectProperty<Throw> directionProperty() {
    return direction;
  }

  public ObjectProperty<Hold> holdProperty() {
    return hold;
  }

  /// Called with the progress the hand asks for.
  public void setOnMove(DoubleConsumer action) {
    move = action;
  }

  void ask(double wanted) {
    move.accept(Math.clamp(wanted, 0, 1));
  }

  @Override
  protected Skin<?> createDefaultSkin() {
    return new TransitionBarSkin(this);
  }
}
