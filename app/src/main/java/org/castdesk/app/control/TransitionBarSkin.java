package org.castdesk.app.control;

import javafx.css.PseudoClass;
import javafx.scene.control.SkinBase;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;

/// Slot, ticks and grip; percent top left, direction of the next throw top right.
final class TransitionBarSkin extends SkinBase<TransitionBar> {
  private static final PseudoClass MOVING = PseudoClass.getPseudoClass("moving");
  private static final PseudoClass AUTO = PseudoClass.getPseudoClass("auto");
  private static final double TOP = 26;
  private static final double SIDE = 8;
  private static final double GRIP_HEIGHT = 32;
  private static final double BOTTOM = 6;
  private static final double TICK_LENGTH = 9;

  private final Region slot = region("slot");
  private final Region grip = region("grip");
  private final Region gripLine = region("grip-line");
  private final Region[] ticks = new Region[10];
  private final Caption percent = new Caption(TypeStep.NUM_LABEL, "percent");
  private final FontIcon arrow = new FontIcon("mdi2a-arrow-up");
  private final TransitionBarBehavior behavior;

  TransitionBarSkin(TransitionBar bar) {
    super(bar);
    getChildren().add(slot);
    for (int i = 0; i < ticks.length; i++) {
      ticks[i] = region("tick");
      getChildren().add(ticks[i]);
    }
    arrow.getStyleClass().add("arrow");
    getChildren().addAll(grip, gripLine, percent, arrow);
    behavior = new TransitionBarBehavior(bar, this);
    registerChangeListener(bar.progressProperty(), _ -> refresh());
    registerChangeListener(bar.holdProperty(), _ -> refresh());
    registerChangeListener(bar.directionProperty(), _ -> flip());
    flip();
  }

  private static Region region(String styleClass) {
    Region region = new Region();
    region.getStyleClass().add(styleClass);
    region.setMouseTransparent(true);
    return region;
  }

  private void flip() {
    behavior.thrown();
    boolean up = getSkinnable().directionProperty().get() == TransitionBar.Throw.UP;
    arrow.setIconLiteral(up ? "mdi2a-arrow-up" : "mdi2a-arrow-down");
    refresh();
  }

  void refresh() {
    TransitionBar bar = getSkinnable();
    percent.setText(Math.round(bar.progressProperty().get() * 100) + " %");
    boolean moving = bar.holdProperty().get() != TransitionBar.Hold.FREE;
    grip.pseudoClassStateChanged(MOVING, moving);
    grip.pseudoClassStateChanged(AUTO, bar.holdProperty().get() == TransitionBar.Hold.BY_AUTO);
    bar.requestLayout();
  }

  /// Where the engine says the grip is. **Units**: 0 = bottom, 1 = top.
  double engineTravel() {
    double progress = getSkinnable().progressProperty().get();
    boolean up = getSkinnable().directionProperty().get() == TransitionBar.Throw.UP;
    return up ? progress : 1 - progress;
  }

  double travelAt(double y) {
    return 1 - (y - TOP - GRIP_HEIGHT / 2) / span();
  }

  private double span() {
    return Math.max(1, getSkinnable().getHeight() - TOP - BOTTOM - GRIP_HEIGHT);
  }

  @Override
  protected void layoutChildren(double x, double y, double width, double height) {
    double whole = getSkinnable().getWidth();
    double span = span();
    double first = TOP + GRIP_HEIGHT / 2;
    slot.resizeRelocate(whole / 2 - 4, first - 8, 8, span + 16);
    for (int i = 0; i < ticks.length; i++) {
      double left = i % 2 == 0 ? SIDE : whole - SIDE - TICK_LENGTH;
      ticks[i].resizeRelocate(
          left, snapPositionY(first + span * Math.floorDiv(i, 2) / 4), TICK_LENGTH, 1);
    }
    double travel = behavior.isDragging() ? behavior.handTravel() : engineTravel();
    double top = snapPositionY(TOP + (1 - travel) * span);
    grip.resizeRelocate(SIDE, top, whole - 2 * SIDE, GRIP_HEIGHT);
    gripLine.resizeRelocate(SIDE + 6, top + GRIP_HEIGHT / 2 - 1, whole - 2 * SIDE - 12, 2);
    percent.resizeRelocate(SIDE, 4, whole - 2 * SIDE - 18, 16);
    arrow.relocate(snapPositionX(whole - 6 - arrow.prefWidth(-1)), 4);
  }
}
