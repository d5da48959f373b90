package org.castdesk.app.control;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Control;
import javafx.scene.control.Skin;
import org.jspecify.annotations.Nullable;

/// A key of the desk: label, hint line, and plate. Its look is the engine's state, never the click.
///
/// **Order**: it acts when it goes down, like the key of a hardware panel. Space, Enter and digits
/// belong to the desk; a focused key is pressed with Ctrl+Enter.
public final class TallyButton extends Control {
  private final StringProperty label = new SimpleStringProperty(this, "label", "");
  private final StringProperty hint = new SimpleStringProperty(this, "hint", "");
  private final StringProperty reply = new SimpleStringProperty(this, "reply", "");
  private final ObjectProperty<Plate> plate = new SimpleObjectProperty<>(this, "plate", Plate.REST);
  private final ObjectProperty<Answer> answer =
      new SimpleObjectProperty<>(this, "answer", Answer.NONE);
  private final TypeStep step;
  private final StringProperty icon = new SimpleStringProperty(this, "icon", "");
  private Runnable action = () -> {};

  /// What lies behind the words.
  public enum Plate {
    REST,
    CHOSEN,
    ARMED,
    NEXT,
    ON_AIR
  }

  /// @param step the size of the label
  public TallyButton(TypeStep step, String... styleClasses) {
    this.step = step;
    getStyleClass().setAll("tally-button", "key");
    getStyleClass().addAll(styleClasses);
    setAccessibleRole(AccessibleRole.BUTTON);
    accessibleTextProperty().bind(label);
    plate.subscribe(_ -> notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED));
    setFocusTraversable(true);
  }

  /// A key with a drawing in front of its words; an icon literal such as `mdi2u-undo-variant`.
  public static TallyButton withIcon(String icon, TypeStep step, String... styleClasses) {
    TallyButton button = new TallyButton(step, styleClasses);
    button.icon.set(icon);
    return button;
  }

  /// The drawing in front of the words; empty = none.
  public StringProperty iconProperty() {
    return icon;
  }

  public StringProperty labelProperty() {
    return label;
  }

  /// The small line: the key that does the same.
  public StringProperty hintProperty() {
    return hint;
  }

  /// What stands in the small line while an answer is shown.
  public StringProperty replyProperty() {
    return reply;
  }

  public ObjectProperty<Plate> plateProperty() {
    return plate;
  }

  public ObjectProperty<Answer> answerProperty() {
    return answer;
  }

  public void setOnPress(Runnable newAction) {
    action = newAction;
  }

  public void press() {
    if (!isDisabled()) {
      action.run();
    }
  }

  TypeStep step() {
    return step;
  }

  @Override
  protected Skin<?> createDefaultSkin() {
    return new TallyButtonSkin(this);
  }

  /// For keys that are one of a set, or latch.
  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.SELECTED
        ? plate.get() == Plate.CHOSEN
        : super.queryAccessibleAttribute(attribute, parameters);
  }

  @Override
  public void executeAccessibleAction(AccessibleAction accessibleAction, Object... parameters) {
    if (accessibleAction == AccessibleAction.FIRE) {
      press();
    } else {
      super.executeAccessibleAction(accessibleAction, parameters);
    }
  }
}
