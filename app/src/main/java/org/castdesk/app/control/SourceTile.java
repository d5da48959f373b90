package org.castdesk.app.control;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Control;
import javafx.scene.control.Skin;
import org.jspecify.annotations.Nullable;

/// One slot of the source bank: its picture, what it is, and how it flows. Press = select; a free
/// slot asks what to put in.
///
/// **Order**: the edge says what the tally says, whatever the link does.
public final class SourceTile extends Control {
  private static final PseudoClass DROP_HERE = PseudoClass.getPseudoClass("drop-here");

  private final String slot;
  private final ObjectProperty<SourceFace> face =
      new SimpleObjectProperty<>(this, "face", SourceFace.free(""));
  private final StringProperty tag = new SimpleStringProperty(this, "tag", "");
  private final StringProperty reply = new SimpleStringProperty(this, "reply", "");
  private final ObjectProperty<Tally> tally = new SimpleObjectProperty<>(this, "tally", Tally.OFF);
  private final ObjectProperty<Answer> answer =
      new SimpleObjectProperty<>(this, "answer", Answer.NONE);
  private final ObjectProperty<@Nullable PictureSource> source = new SimpleObjectProperty<>();
  private final BooleanProperty live = new SimpleBooleanProperty(this, "live", true);
  private final BooleanProperty selected = new SimpleBooleanProperty(this, "selected");
  private Runnable press = () -> {};
  private Consumer<String> rename = _ -> {};
  private Hands hands = new Hands() {};

  /// What an operator does with the source of a tile.
  public interface Hands {
    default void playOrPause() {}

    /// @param fraction 0 = begin, 1 = end
    default void seek(double fraction) {}

    default void step(int seconds) {}

    default void loop() {}

    default void retry() {}

    default void remove() {}
  }

  public SourceTile(String slot) {
    this.slot = slot;
    getStyleClass().add("source-tile");
    setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
    selected.subscribe(_ -> notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED));
    accessibleTextProperty().bind(Bindings.createStringBinding(this::spoken, face, tag));
    setFocusTraversable(true);
  }

  private String spoken() {
    SourceFace now = face.get();
    return String.join(
        " ", slot, now.name(), tag.get(), now.plate(), now.reading(), now.fault(), now.details());
  }

  public String slot() {
    return slot;
  }

  public ObjectProperty<SourceFace> faceProperty() {
    return face;
  }

  /// The word at the picture's corner: PVW, PGM, or nothing.
  public StringProperty tagProperty() {
    return tag;
  }

  public StringProperty replyProperty() {
    return reply;
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

  /// Whether the pictures can be believed.
  public BooleanProperty liveProperty() {
    return live;
  }

  public BooleanProperty selectedProperty() {
    return selected;
  }

  /// Something is being carried over it and would be put in here.
  public void setDropHere(boolean here) {
    pseudoClassStateChanged(DROP_HERE, here);
  }

  public void setOnPress(Runnable action) {
    press = action;
  }

  public void setOnRename(Consumer<String> action) {
    rename = action;
  }

  public void setHands(Hands newHands) {
    hands = newHands;
  }

  Hands hands() {
    return hands;
  }

  void press() {
    press.run();
  }

  void renamed(String wish) {
    if (!wish.isBlank() && !wish.strip().equals(face.get().name())) {
      rename.accept(wish.strip());
    }
  }

  /// Opens a text field in the place of the name.
  public void startRename() {
    if (!face.get().isFree() && getSkin() instanceof SourceTileSkin skin) {
      skin.startRename();
    }
  }

  /// Shows the newest picture.
  public void poll() {
    if (getSkin() instanceof SourceTileSkin skin) {
      skin.poll();
    }
  }

  /// The picture of a tile of this width. **Units**: logical pixels.
  public static double pictureWidth(double tileWidth) {
    return tileWidth - 2 * MonitorPane.EDGE_PX;
  }

  /// The picture of a tile of this height. **Units**: logical pixels.
  public static double pictureHeight(double tileHeight) {
    return tileHeight - 2 * MonitorPane.EDGE_PX - SourceTileSkin.LABEL_HEIGHT;
  }

  @Override
  protected Skin<?> createDefaultSkin() {
    return new SourceTileSkin(this);
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    return attribute == AccessibleAttribute.SELECTED
        ? selected.get()
        : super.queryAccessibleAttribute(attribute, parameters);
  }

  @Override
  public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
    if (action == AccessibleAction.FIRE) {
      press();
    } else {
      super.executeAccessibleAction(action, parameters);
    }
  }
}
