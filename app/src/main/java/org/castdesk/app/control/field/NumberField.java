package org.castdesk.app.control.field;

import java.util.function.BiConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Skin;

/// A number with its unit, looked at while it is typed.
///
/// Enter or leaving the field sets it; Esc puts the old one back; both give the keys back. Up and down step it, and the
/// wheel while it has the focus; Shift goes ten times as far, Ctrl or Alt a tenth. A label can be
/// dragged sideways to move it.
///
/// **Order**: what is set goes to [#setOnEdit]; the field keeps showing it while [#waitingProperty]
/// is on, and then whatever [#valueProperty] says is true.
public final class NumberField extends Control {
  private final DoubleProperty value = new SimpleDoubleProperty(this, "value", 0);
  private final ObjectProperty<NumberRule> rule =
      new SimpleObjectProperty<>(this, "rule", NumberRule.of("", 0, 100, 1, 0));
  private final BooleanProperty waiting = new SimpleBooleanProperty(this, "waiting");
  private final BooleanProperty refused = new SimpleBooleanProperty(this, "refused");
  private final StringProperty name = new SimpleStringProperty(this, "name", "");
  private final ReadOnlyObjectWrapper<Problem> problem =
      new ReadOnlyObjectWrapper<>(this, "problem", Problem.NONE);
  private BiConsumer<Double, Phase> edit = (_, _) -> {};
  private FieldHands hands = new FieldHands() {};

  /// What is wrong with what stands in the field.
  public enum Problem {
    NONE,
    NOT_A_NUMBER,
    OUT_OF_RANGE
  }

  public NumberField() {
    getStyleClass().add("number-field");
    setFocusTraversable(false);
  }

  /// The true value, in the unit of the rule.
  public DoubleProperty valueProperty() {
    return value;
  }

  public ObjectProperty<NumberRule> ruleProperty() {
    return rule;
  }

  /// Whether the last edit has not been answered yet.
  public BooleanProperty waitingProperty() {
    return waiting;
  }

  /// Whether the last edit was refused; looks like a wrong number.
  public BooleanProperty refusedProperty() {
    return refused;
  }

  /// For screen readers: which number it is.
  public StringProperty nameProperty() {
    return name;
  }

  public ReadOnlyObjectProperty<Problem> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  void setProblem(Problem found) {
    problem.set(found);
  }

  public void setOnEdit(BiConsumer<Double, Phase> action) {
    edit = action;
  }

  void edit(double wanted, Phase phase) {
    edit.accept(wanted, phase);
  }

  public void setHands(FieldHands newHands) {
    hands = newHands;
  }

  FieldHands hands() {
    return hands;
  }

  /// Lets the mouse move the number by dragging `label`.
  public void scrubbedBy(Node label) {
    new Scrub(this, label);
  }

  NumberFieldBehavior behavior() {
    if (getSkin() == null) {
      applyCss();
    }
    if (getSkin() == null) {
      setSkin(createDefaultSkin());
    }
    return ((NumberFieldSkin) getSkin()).behavior();
  }

  @Override
  public void requestFocus() {
    behavior().focus();
  }

  @Override
  protected Skin<?> createDefaultSkin() {
    return new NumberFieldSkin(this);
  }
}
