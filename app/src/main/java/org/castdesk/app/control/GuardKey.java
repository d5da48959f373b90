package org.castdesk.app.control;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Control;
import javafx.scene.control.Skin;
import org.castdesk.engine.format.PictureSize;
import org.jspecify.annotations.Nullable;

/// A key behind a guard: it is held, and acts when the fill has reached its end. Letting go cancels.
/// A small picture shows what it will bring.
///
/// **Order**: whoever owns the key counts the time, so that mouse and keyboard are one.
public final class GuardKey extends Control {
  private final StringProperty label = new SimpleStringProperty(this, "label", "");
  private final StringProperty hint = new SimpleStringProperty(this, "hint", "");
  private final DoubleProperty held = new SimpleDoubleProperty(this, "held");
  private final BooleanProperty onAir = new SimpleBooleanProperty(this, "onAir");
  private final ObjectProperty<Answer> answer =
      new SimpleObjectProperty<>(this, "answer", Answer.NONE);
  private final StringProperty reply = new SimpleStringProperty(this, "reply", "");
  private final StringProperty warning = new SimpleStringProperty(this, "warning", "");
  private final StringProperty sourceName = new SimpleStringProperty(this, "sourceName", "");
  private final ObjectProperty<@Nullable PictureSource> source = new SimpleObjectProperty<>();
  private boolean brief;
  private Runnable press = () -> {};
  private Runnable release = () -> {};

  public GuardKey() {
    getStyleClass().add("guard-key");
    setAccessibleRole(AccessibleRole.BUTTON);
    accessibleTextProperty()
        .bind(
            label
                .concat(" ")
                .concat(hint)
                .concat(" ")
                .concat(sourceName)
                .concat(" ")
                .concat(warning));
    setFocusTraversable(true);
  }

  /// A low key of one line; the hint is heard and not seen.
  public static GuardKey brief() {
    GuardKey key = new GuardKey();
    key.brief = true;
    key.getStyleClass().add("brief");
    return key;
  }

  boolean isBrief() {
    return brief;
  }

  public StringProperty labelProperty() {
    return label;
  }

  /// The small line: which key, and how long.
  public StringProperty hintProperty() {
    return hint;
  }

  /// How far it is held, 0 to 1.
  public DoubleProperty heldProperty() {
    return held;
  }

  /// It has acted: a full plate, and the next press ends it.
  public BooleanProperty onAirProperty() {
    return onAir;
  }

  public ObjectProperty<Answer> answerProperty() {
    return answer;
  }

  public StringProperty replyProperty() {
    return reply;
  }

  /// Why it will not bring what it should; stands in the place of the hint. Empty = all is well.
  public StringProperty warningProperty() {
    return warning;
  }

  /// What it will bring; null = nothing to show.
  public ObjectProperty<@Nullable PictureSource> sourceProperty() {
    return source;
  }

  /// Its name, short, on the picture.
  public StringProperty sourceNameProperty() {
    return sourceName;
  }

  /// The size of the picture on the key, in logical pixels.
  public static PictureSize pictureSize() {
    return new PictureSize(50, 28);
  }

  public void setOnPress(Runnable action) {
    press = action;
  }

  public void setOnRelease(Runnable action) {
    release = action;
  }

  /// Looks for a new picture.
  public boolean poll() {
    return getSkin() instanceof GuardKeySkin skin && skin.poll();
  }

  void down() {
    if (!isDisabled()) {
      press.run();
    }
  }

  void up() {
    release.run();
  }

  @Override
  protected Skin<?> createDefaultSkin() {
    return new GuardKeySkin(this);
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    if (action != AccessibleAction.FIRE) {
      super.executeAccessibleAction(action, parameters);
    }
  }
}
