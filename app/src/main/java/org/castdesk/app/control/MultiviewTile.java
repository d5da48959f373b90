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
import org.jspecify.annotations.Nullable;

/// One picture of a multiview with its meter, its tally edge, and a line of words below. Nothing lies
/// over the picture.
///
/// A press is one wish, the second press in a row another. With the keyboard: Ctrl+Enter, and with
/// Shift the second.
public final class MultiviewTile extends Control {
  private static final double METER_PX = 10;
  private static final double LABEL_PX = 26;

  private final StringProperty tag = new SimpleStringProperty(this, "tag", "");
  private final StringProperty number = new SimpleStringProperty(this, "number", "");
  private final StringProperty name = new SimpleStringProperty(this, "name", "");
  private final StringProperty reading = new SimpleStringProperty(this, "reading", "");
  private final StringProperty reply = new SimpleStringProperty(this, "reply", "");
  private final ObjectProperty<LinkLight.@Nullable Flow> flow = new SimpleObjectProperty<>();
  private final ObjectProperty<Tally> tally = new SimpleObjectProperty<>(Tally.OFF);
  private final ObjectProperty<Answer> answer = new SimpleObjectProperty<>(Answer.NONE);
  private final ObjectProperty<@Nullable PictureSource> source = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Object> subject = new SimpleObjectProperty<>();
  private final BooleanProperty live = new SimpleBooleanProperty(true);
  private final LevelMeter meter = new LevelMeter();
  private Runnable once = () -> {};
  private Runnable twice = () -> {};

  public MultiviewTile() {
    getStyleClass().add("multiview-tile");
    setAccessibleRole(AccessibleRole.BUTTON);
    accessibleTextProperty()
        .bind(number.concat(" ").concat(name).concat(" ").concat(tag).concat(" ").concat(reading));
    setFocusTraversable(true);
  }

  /// What a tile has beside its picture, across. **Units**: logical pixels.
  public static double besideWidth() {
    return 2 * MonitorPane.EDGE_PX + METER_PX;
  }

  /// What a tile has beside its picture, downwards. **Units**: logical pixels.
  public static double besideHeight() {
    return 2 * MonitorPane.EDGE_PX + LABEL_PX;
  }

  static double labelHeight() {
    return LABEL_PX;
  }

  static double meterWidth() {
    return METER_PX;
  }

  /// The word of its tally: PVW, PGM, LIVE ...; empty = none.
  public StringProperty tagProperty() {
    return tag;
  }

  /// RV03, or the number of a scene.
  public StringProperty numberProperty() {
    return number;
  }

  public StringProperty nameProperty() {
    return name;
  }

  /// HOLD and for how long, or the age of the newest picture; empty = nothing to say.
  public StringProperty readingProperty() {
    return reading;
  }

  public StringProperty replyProperty() {
    return reply;
  }

  /// Null = no light.
  public ObjectProperty<LinkLight.@Nullable Flow> flowProperty() {
    return flow;
  }

  public ObjectProperty<Tally> tallyProperty() {
    return tally;
  }

  public ObjectProperty<Answer> answerProperty() {
    return answer;
  }

  public ObjectProperty<@Nullable PictureSource> sourceProperty() {
    return source;
  }

  /// Whose picture it is: the picture of another one is wiped off at once.
  public ObjectProperty<@Nullable Object> subjectProperty() {
    return subject;
  }

  /// Whether the picture can be believed.
  public BooleanProperty liveProperty() {
    return live;
  }

  /// Takes a new reading of its sound.
  public void showLevel(double peakDb, double seconds) {
    meter.show(peakDb, seconds);
  }

  LevelMeter meter() {
    return meter;
  }

  /// Shows the newest picture.
  ///
  /// @return true = a new picture is shown
  public boolean poll() {
    return getSkin() instanceof MultiviewTileSkin skin && skin.poll();
  }

  public void setOnPress(Runnable action) {
    once = action;
  }

  public void setOnSecondPress(Runnable action) {
    twice = action;
  }

  void press(boolean second) {
    (second ? twice : once).run();
  }

  @Override
  protected Skin<?> createDefaultSkin() {
    return new MultiviewTileSkin(this);
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
