package org.castdesk.app.control.field;

import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.SkinBase;
import org.castdesk.app.control.Caption;
import org.castdesk.app.control.EntryField;
import org.castdesk.app.control.TypeStep;

/// The line to type in, and the unit over its right end.
final class NumberFieldSkin extends SkinBase<NumberField> {
  private static final PseudoClass SENT = PseudoClass.getPseudoClass("sent");
  private static final double UNIT_MARGIN = 7;
  private static final double UNIT_GAP = 3;

  private final EntryField editor = new EntryField("number-entry");
  private final Caption unit = new Caption(TypeStep.LABEL, "quiet", "number-unit").whole();
  private final NumberFieldBehavior behavior;

  NumberFieldSkin(NumberField field) {
    super(field);
    unit.textProperty().bind(field.ruleProperty().map(NumberRule::unit));
    unit.setMouseTransparent(true);
    editor
        .accessibleTextProperty()
        .bind(
            Bindings.createStringBinding(
                () -> field.nameProperty().get() + " " + field.ruleProperty().get().unit(),
                field.nameProperty(),
                field.ruleProperty()));
    editor.accessibleHelpProperty().bind(field.accessibleHelpProperty());
    getChildren().addAll(editor, unit);
    behavior = new NumberFieldBehavior(field, editor);
    registerChangeListener(field.problemProperty(), _ -> paint());
    registerChangeListener(field.refusedProperty(), _ -> paint());
    registerChangeListener(field.waitingProperty(), _ -> paint());
    registerChangeListener(unit.textProperty(), _ -> field.requestLayout());
    paint();
  }

  NumberFieldBehavior behavior() {
    return behavior;
  }

  private void paint() {
    NumberField field = getSkinnable();
    boolean wrong = field.problemProperty().get() != NumberField.Problem.NONE;
    editor.setWrong(wrong || field.refusedProperty().get());
    editor.pseudoClassStateChanged(SENT, field.waitingProperty().get());
  }

  @Override
  protected double computeMinHeight(
      double width, double top, double right, double bottom, double left) {
    return editor.minHeight(width);
  }

  @Override
  protected double computePrefHeight(
      double width, double top, double right, double bottom, double left) {
    return editor.prefHeight(width);
  }

  @Override
  protected double computeMinWidth(
      double height, double top, double right, double bottom, double left) {
    return 52;
  }

  @Override
  protected double computePrefWidth(
      double height, double top, double right, double bottom, double left) {
    return 88;
  }

  @Override
  protected void layoutChildren(double x, double y, double width, double height) {
    editor.resizeRelocate(x, y, width, height);
    double unitWidth = unit.prefWidth(-1);
    double unitHeight = unit.prefHeight(-1);
    unit.resizeRelocate(
        x + width - unitWidth - UNIT_MARGIN,
        snapPositionY(y + (height - unitHeight) / 2),
        unitWidth,
        unitHeight);
    behavior.keepRight(unitWidth + UNIT_MARGIN + UNIT_GAP);
  }
}
