package org.castdesk.app.control;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Control;
import javafx.scene.control.Skin;
import org.castdesk.engine.show.Layout;
import org.jspecify.annotations.Nullable;

/// One scene of the bank: press = to PVW, with Shift = straight to PGM. The edge is always there,
/// so nothing shifts when a tally comes on.
public final class SceneTile extends Control {
  private final StringProperty keyCap = new SimpleStringProperty(this, "keyCap", "");
  private final StringProperty name = new SimpleStringProperty(this, "name", "");
  private final StringProperty tag = new SimpleStringProperty(this, "tag", "");
  private final StringProperty reply = new SimpleStringProperty(this, "reply", "");
  private final BooleanProperty broken = new SimpleBooleanProperty(this, "broken");
  private final ObjectProperty<Tally> tally = new SimpleObjectProperty<>(this, "tally", Tally.OFF);
  private final ObjectProperty<Answer> answer =
      new SimpleObjectProperty<>(this, "answer", Answer.NONE);
  private final ObjectProperty<@Nullable Layout> layout = new SimpleObjectProperty<>();
  private Runnable toPreview = () -> {};
  private Runnable toProgram = () -> {};

  public SceneTile() {
    getStyleClass().add("scene-tile");
    setAccessibleRole(AccessibleRole.BUTTON);
    accessibleTextProperty().bind(keyCap.concat(" ").concat(name).concat(" ").concat(tag));
    setFocusTraversable(true);
  }

  public StringProperty keyCapProperty() {
    return keyCap;
  }

  public StringProperty nameProperty() {
    return name;
  }

  /// The word at the picture's corner: PVW, PGM, MIX, or nothing.
  public StringProperty tagProperty() {
    return tag;
  }

  public StringProperty replyProperty() {
    return reply;
  }

  /// A source of the scene failed: its place shows the slate.
  public BooleanProperty brokenProperty() {
    return broken;
  }

  public ObjectProperty<Tally> tallyProperty() {
    return tally;
  }

  public ObjectProperty<Answer> answerProperty() {
    return answer;
  }

  /// The geometry drawn on the tile; null = the slot is empty.
  public ObjectProperty<@Nullable Layout> layoutProperty() {
    return layout;
  }

  public void setOnPreview(Runnable action) {
    toPreview = action;
  }

  public void setOnProgram(Runnable action) {
    toProgram = action;
  }

  void press(boolean straightToProgram) {
    if (!isDisabled()) {
      (straightToProgram ? toProgram : toPreview).run();
    }
  }

  @Override
  protected Skin<?> createDefaultSkin() {
    return new SceneTileSkin(this);
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    if (action == AccessibleAction.FIRE) {
      press(false);
    } else {
      super.executeAccessibleAction(action, parameters);
    }
  }
}
